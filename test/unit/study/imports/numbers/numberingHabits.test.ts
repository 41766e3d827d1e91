import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inE164, usualHabits } from '../../../../../src/study/imports/numbers/numberingHabits.ts';
import type { NumberingHabits } from '../../../../../src/study/imports/numbers/numberingHabits.ts';

/** `form number`, or what was expected. */
const read = (plain: string, habits: NumberingHabits): string => {
  const found = inE164(plain, habits);
  return 'expected' in found ? found.expected : `${found.form} ${found.number}`;
};

const brazil: NumberingHabits = { ...usualHabits, country: '55', nationalDigits: [10, 11] };

describe('numbers without + that have their country code', () => {
  const international: NumberingHabits = { ...usualHabits, withoutPlus: 'international' };

  it.each([
    ['8613800138000', 'withCountryCode +8613800138000'],
    ['5511987654321', 'withCountryCode +5511987654321'],
    ['+5511987654321', 'withPlus +5511987654321'],
    ['005511987654321', 'withPrefix +5511987654321'],
    ['190', 'shortCode 190'],
    ['011987654321', 'a country code, which begins with 1 to 9; national numbers need `country`'],
    ['1234567890123456', 'a telephone number of at most 15 digits'],
  ])('%s, no country said: %s', (plain, expected) => {
    expect(read(plain, international)).toBe(expected);
  });

  it.each([
    ['011987654321', 'national +5511987654321'],
    ['5511987654321', 'withCountryCode +5511987654321'],
    ['8613800138000', 'withCountryCode +8613800138000'],
    [
      '55119876',
      'a country code, which begins with 1 to 9, and after 55 a national number of 10 or 11 digits',
    ],
  ])('%s, among national ones with their trunk prefix: %s', (plain, expected) => {
    expect(read(plain, { ...brazil, withoutPlus: 'international' })).toBe(expected);
  });

  it('are not guessed where a trunk prefix may be the beginning of a country code', () => {
    const russia: NumberingHabits = {
      ...usualHabits,
      country: '7',
      trunkPrefix: '8',
      internationalPrefix: '810',
      withoutPlus: 'international',
    };
    expect(read('84951234567', russia)).toBe(
      'a number with one reading: this may be a national one, or begin with a country code; `nationalDigits` may tell',
    );
    expect(read('74951234567', russia)).toBe('withCountryCode +74951234567');
    expect(read('84951234567', { ...russia, trunkPrefix: '' })).toBe('withCountryCode +84951234567');
  });

  it('are one number where trunk prefix and country code are the same digit', () => {
    const america: NumberingHabits = {
      ...usualHabits,
      country: '1',
      trunkPrefix: '1',
      internationalPrefix: '011',
      withoutPlus: 'either',
      nationalDigits: [10],
    };
    expect(read('12125551234', america)).toBe('national +12125551234');
    expect(read('2125551234', america)).toBe('national +12125551234');
    expect(read('011442079460958', america)).toBe('withPrefix +442079460958');
  });
});

describe('numbers without + of which some have their country code and some are national', () => {
  const either: NumberingHabits = { ...brazil, withoutPlus: 'either' };
  const told =
    'a national number of 10 or 11 digits with or without 55 before it; numbers of other countries need + or 00 before them, unless every national one has 55 or 0 (`withoutPlus: international`)';

  it.each([
    ['5511987654321', 'withCountryCode +5511987654321'],
    ['551133334444', 'withCountryCode +551133334444'],
    ['11987654321', 'national +5511987654321'],
    ['5533334444', 'national +555533334444'],
    ['011987654321', 'national +5511987654321'],
    ['190', 'shortCode 190'],
    // Of the United States, but as long as a national one.
    ['12125551234', 'national +5512125551234'],
    ['8613800138000', told],
    ['119876543', told],
    ['55119876543210', told],
  ])('%s: %s', (plain, expected) => {
    expect(read(plain, either)).toBe(expected);
  });

  it('are not guessed where their length says both', () => {
    const loose: NumberingHabits = { ...either, nationalDigits: [8, 10] };
    expect(read('5512345678', loose)).toBe(
      'a number with one reading: this may be a national one, or begin with a country code',
    );
    expect(read('12345678', loose)).toBe('national +5512345678');
  });

  it('are the same number however it is written', () => {
    const national = fc.stringMatching(/^[1-9]\d{9,10}$/).filter((digits) => !/^55\d{10}/.test(digits));
    fc.assert(
      fc.property(national, (digits) => {
        const forms = [`+55${digits}`, `0055${digits}`, `55${digits}`, `0${digits}`, digits];
        const numbers = forms.map((plain) => inE164(plain, either));
        expect(numbers.map((found) => 'number' in found && found.number)).toEqual(
          forms.map(() => `+55${digits}`),
        );
      }),
    );
  });
});

describe('national numbers that begin like their country code', () => {
  it('are told apart where only the declaration says that the code is not there', () => {
    const declared: NumberingHabits = { ...usualHabits, country: '55' };
    expect(read('5511987654321', declared)).toBe('nationalLikeCode +555511987654321');
    expect(read('5533334444', declared)).toBe('nationalLikeCode +555533334444');
    expect(read('05533334444', declared)).toBe('national +555533334444');
    expect(read('1133334444', declared)).toBe('national +551133334444');
    expect(read('5533334444', brazil)).toBe('national +555533334444');
  });
});

describe('how many digits national numbers have', () => {
  it('tells a national number from one whose first digit only looks like the trunk prefix', () => {
    const russia: NumberingHabits = { ...usualHabits, country: '7', trunkPrefix: '8', nationalDigits: [10] };
    expect(read('8005553535', russia)).toBe('national +78005553535');
    expect(read('88005553535', russia)).toBe('national +78005553535');
    expect(read('8005553535', { ...russia, nationalDigits: [] })).toBe('national +7005553535');
    expect(read('800555353', russia)).toBe('a national number of 10 digits');
    expect(read('8005553535', { ...russia, nationalDigits: [9, 10] })).toBe(
      'a number with one reading: this may be a national one, or be one behind 8',
    );
  });
});
