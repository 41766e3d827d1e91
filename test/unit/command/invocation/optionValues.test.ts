import { expect, it } from 'vitest';
import { jobCount, wholeNumber } from '../../../../src/command/invocation/optionValues.ts';

it('no machine has room for more tasks at a time than it has processors by far', () => {
  expect([jobCount('1'), jobCount('1024')]).toEqual([1, 1024]);
  for (const text of ['0', '1025', '100000', '1.5', ''])
    expect(() => jobCount(text), text).toThrow(/^Expected a whole number /);
});

it('a whole number whose thousands a dot parts is not read as so few', () => {
  expect(() => wholeNumber(1)('1.000')).toThrow(
    'Expected a whole number without a dot: 1000, or 1 where that is meant.',
  );
  expect(wholeNumber(1)('1000')).toBe(1000);
});
