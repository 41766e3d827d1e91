import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/study/imports/callNumber.ts';

const china = { country: '86', trunkPrefix: '0', internationalPrefix: '00', shortCodeDigits: 6 };
const asIs = { ...china, country: '' };

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
  ])('%s is %s', (text, number) => {
    expect(readNumber(text, china)).toBe(number);
  });

  it('stay as they are where no country is said', () => {
    expect(readNumber('013800138000', asIs)).toBe('013800138000');
    expect(readNumber(13_800_138_000n, asIs)).toBe('13800138000');
  });
});
