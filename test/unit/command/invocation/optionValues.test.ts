import { expect, it } from 'vitest';
import { anyNumber, jobCount, wholeNumber } from '../../../../src/command/invocation/optionValues.ts';

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

it('what to write is told of numbers whose thousands something else parts', () => {
  for (const text of ['1 000', '1,000', "1'000", '1_000'])
    expect(() => wholeNumber(1)(text), text).toThrow(
      'Expected a whole number without parted thousands: 1000.',
    );
  expect(() => anyNumber('-1.000.000')).toThrow('Expected a number without parted thousands: -1000000.');
  expect(() => anyNumber('12,500')).toThrow(
    'Expected a number without parted thousands: 12500, or 12.500 where a fraction is meant.',
  );
  expect(anyNumber('12.500')).toBe(12.5);
  expect(() => anyNumber('0,1')).toThrow('Expected a number, its fraction behind a dot: 0.1.');
  expect(() => anyNumber('1,2,3')).toThrow('Expected a number.');
});
