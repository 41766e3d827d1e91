import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalsOf,
  estimateText,
  figure,
  intervalText,
  percent,
  scaled,
  withInterval,
} from '../../../../src/study/wording/figures.ts';

test('whole numbers are grouped and stay whole', () => {
  expect([0, 999, 1000, 1234567, -12000].map((value) => figure(value))).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567',
    '−12,000',
  ]);
});

test('fractions show three significant digits', () => {
  expect([0.00123456, 0.5, 12.345, 1234.5678].map((value) => figure(value))).toEqual([
    '0.00123',
    '0.500',
    '12.3',
    '1,235',
  ]);
});

test('a number that rounds to zero has no sign', () => {
  expect(figure(-0.001, 1)).toBe('0.0');
});

test('an estimate has the digits that its interval supports', () => {
  expect(withInterval({ estimate: 12.34567, low: 11.9, high: 12.8 })).toBe('12.35 (11.90 to 12.80)');
  expect(withInterval({ estimate: 12.34567, low: -30, high: 55 })).toBe('12 (−30 to 55)');
});

test('what has no estimate says so, and what has no interval shows none', () => {
  expect(estimateText({ estimate: null, low: null, high: null })).toBe('no data');
  expect(withInterval({ estimate: 3, low: null, high: null })).toBe('3');
  expect(intervalText({ estimate: 3, low: null, high: null })).toBe('–');
  expect(withInterval({ estimate: 800, low: 800, high: 800 })).toBe('800 (no spread seen)');
});

test('what rounding errors leave of a width or of a value is nothing', () => {
  expect(withInterval({ estimate: 100, low: 100, high: 100 + 1.4e-14 })).toBe('100 (100 to 100)');
  expect(withInterval({ estimate: 4e-16, low: 0, high: 8.9e-16 })).toBe('0 (0 to 0)');
  expect(withInterval({ estimate: 0.5, low: 0.5, high: 0.5 + 1e-16 })).toBe('0.500 (0.500 to 0.500)');
});

test('a negative factor turns the interval round', () => {
  expect(scaled({ estimate: -2, low: -3, high: -1 }, -100)).toEqual({ estimate: 200, low: 100, high: 300 });
});

test('no zero is negative after scaling', () => {
  expect(Object.is(scaled({ estimate: 0, low: 0, high: 0 }, -1).estimate, 0)).toBe(true);
});

test('levels are percentages', () => {
  expect([percent(0.95), percent(0.999)]).toEqual(['95 %', '99.9 %']);
});

test('a figure read back is the number to half a unit of its last digit', () => {
  const anyNumber = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const holds = fc.property(anyNumber, (value) => {
    const read = Number(figure(value, decimalsOf(value)).replaceAll(',', '').replace('−', '-'));
    expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimalsOf(value));
  });
  fc.assert(holds, { seed: 5, numRuns: 500 });
});
