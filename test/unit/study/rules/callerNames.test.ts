/** Whose calls rules count together in a trace. */
import { expect, it } from 'vitest';
import { CallerNames } from '../../../../src/study/rules/callerNames.ts';

it('names a caller by its account, whatever number it shows, and by its number where no account is known', () => {
  const callers = new CallerNames();
  const first = callers.of(7, 100);
  expect(callers.of(7, 200)).toBe(first);
  expect(callers.of(8, 100)).not.toBe(first);
  expect(callers.of(-1, 100)).toBe(callers.of(-1, 100));
  expect(callers.of(-1, 0)).toBe(callers.of(-1, 0));
});

it('never takes an account for a number that happens to have its index', () => {
  const callers = new CallerNames();
  const names = [callers.of(7, 1), callers.of(-1, 7), callers.of(8, 7), callers.of(-1, 8), callers.of(-1, 0)];
  expect(new Set(names).size).toBe(names.length);
});

it('tells by what callers were told apart', () => {
  const callers = new CallerNames();
  expect(callers.marks).toEqual([]);
  callers.of(-1, 3);
  expect(callers.marks).toEqual(['number']);
  callers.of(0, 3);
  expect(callers.marks).toEqual(['account', 'number']);
});
