/** Whose calls rules count together in a trace. */
import { expect, it } from 'vitest';
import { CallerNames } from '../../../../src/study/rules/callerNames.ts';

function namesBy(isByTruth: boolean) {
  const callers = new CallerNames(isByTruth);
  return (account: number, number: number, [declaration, entity] = [-1, -1]): number =>
    callers.of({ account, number, declaration, entity });
}

it('names a caller by its account, whatever number it shows, and by its number where no account is known', () => {
  const of = namesBy(false);
  const first = of(7, 100);
  expect(of(7, 200)).toBe(first);
  expect(of(7, 100, [3, 4])).toBe(first);
  expect(of(8, 100)).not.toBe(first);
  expect(of(-1, 100)).toBe(of(-1, 100));
  expect(of(-1, 0)).toBe(of(-1, 0));
});

it('never takes an account for a number that happens to have its index', () => {
  const of = namesBy(false);
  const names = [of(7, 1), of(-1, 7), of(8, 7), of(-1, 8), of(-1, 0)];
  expect(new Set(names).size).toBe(names.length);
});

it('names it by declaration and member where truth is asked for, and as a network does where a call has no key', () => {
  const of = namesBy(true);
  const lent = of(7, 100, [3, 1]);
  expect(of(8, 200, [3, 1])).toBe(lent);
  const others = [of(7, 100, [3, 2]), of(7, 100, [1, 3]), of(7, 100, [4, 0]), of(7, 100)];
  expect(new Set([lent, ...others]).size).toBe(5);
  expect(of(7, 300)).toBe(others[3]);
});

it('tells by what callers were told apart', () => {
  const callers = new CallerNames(true);
  const cells = { account: -1, number: 3, declaration: -1, entity: -1 };
  expect(callers.marks).toEqual([]);
  callers.of(cells);
  expect(callers.marks).toEqual(['number']);
  callers.of({ ...cells, account: 0 });
  expect(callers.marks).toEqual(['account', 'number']);
  callers.of({ ...cells, declaration: 0, entity: 0 });
  expect(callers.marks).toEqual(['truth', 'account', 'number']);
});
