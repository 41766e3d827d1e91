import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../../src/study/imports/numbers/callNumber.ts';
import { usualHabits } from '../../../../../src/study/imports/numbers/numberingHabits.ts';
import type { NumberingHabits } from '../../../../../src/study/imports/numbers/numberingHabits.ts';

const china: NumberingHabits = { ...usualHabits, country: '86' };
const numberOf = (value: unknown, habits: NumberingHabits): string | null => {
  const read = readNumber(value, habits);
  return 'expected' in read ? null : read.number;
};

describe('numbers of call records', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['010-6552 9988', '+861065529988'],
    ['0044 20 7946 0958', '+442079460958'],
    ['+86 (10) 6552.9988', '+861065529988'],
    ['+49 (0)30 1234567', '+49301234567'],
    ['0049(0)30-1234567', '+49301234567'],
    ['+39 (06) 1234567', '+39061234567'],
    ['sip:+8613800138000@10.0.0.1;user=phone', '+8613800138000'],
    ['95588', '95588'],
    ['anonymous', ''],
    ['', ''],
    ['Restricted', ''],
    ['s', null],
    ['*98', null],
    ['1234567890123456', null],
    ['＋８６１３８', null],
    ['+0086138', null],
    ['0000138', null],
    ['-13800138000', null],
    ['13800138000.0', null],
    ['13800138000,00', null],
    ['06.12.34.56.00', '+86612345600'],
  ])('%s is %s', (text, number) => {
    expect(numberOf(text, china)).toBe(number);
  });

  it('stay as they are where no country is said', () => {
    expect(numberOf('013800138000', usualHabits)).toBe('013800138000');
    expect(numberOf(13_800_138_000n, usualHabits)).toBe('13800138000');
  });

  it('are no fractions and not below 0 where a column counts', () => {
    const read = [13_800_138_000, 13_800_138.5, -13_800_138_000, -1n, NaN, 2 ** 53, true];
    expect(read.map((value) => numberOf(value, china))).toEqual([
      '+8613800138000',
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('that a table has written as a fraction are rejected with what would keep them', () => {
    expect(readNumber('13800138000.0', china)).toEqual({
      expected: 'a telephone number without a fraction, as a column of text or of whole numbers keeps it',
    });
  });
});
