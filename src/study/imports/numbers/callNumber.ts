/** Telephone numbers as the cells of call records have them. */
import { anyNumber, inE164, noNumber } from './numberingHabits.ts';
import type { NumberingHabits, ReadNumber } from './numberingHabits.ts';

/** Words for a number that is not shown; RFC 3323 has `anonymous`, the others are those of exchanges. */
const withheldWords: ReadonlySet<string> = new Set([
  'anonymous',
  'asterisk',
  'private',
  'restricted',
  'unavailable',
  'unknown',
  'withheld',
]);

/** `+49 (0)30 …`: nobody dials the 0 behind a country code; E.123 keeps brackets out of international numbers. */
const trunkInBrackets = /^((?:\+|00)\s*\d[\d\s.-]*?)\(0\)/;

const withheld: ReadNumber = { number: '', form: 'withheld' };

/** Spreadsheets write long numbers as `8.61391E+12`, and their digits are lost. */
const rounded = /^\d[.,]?\d*E\+?\d+$/i;
/** Tables of numbers with gaps write them as fractions: without its point `13800138000.0` would have a digit too many. */
const fraction = /^\d+[.,]0+$/;

const allDigits: ReadNumber = {
  expected: 'all digits of a telephone number, as a spreadsheet keeps them in a column of text',
};
const noFraction: ReadNumber = {
  expected: 'a telephone number without a fraction, as a column of text or of whole numbers keeps it',
};

const wordsAlone = /^\p{L}[\p{L}\s]+$/u;
const noWords: ReadNumber = {
  expected: `${anyNumber}, or a word for one that is not shown, which \`missing\` in a mapping names`,
};

/** The number with `+`, a short code as digits, '' for one that is not shown. */
export function readNumber(value: unknown, habits: NumberingHabits): ReadNumber {
  if (value === null || value === undefined) return withheld;
  if (typeof value === 'number' || typeof value === 'bigint') return ofCount(value, habits);
  if (typeof value !== 'string') return noNumber;
  const user = /^(?:sips?|tel):([^@;>]*)/i.exec(value.trim())?.[1] ?? value.trim();
  if (user === '' || withheldWords.has(user.toLowerCase())) return withheld;
  if (rounded.test(user)) return allDigits;
  if (fraction.test(user)) return noFraction;
  if (wordsAlone.test(user)) return noWords;
  const plain = user.replace(trunkInBrackets, '$1').replaceAll(/[\s().\-/\u00a0]/g, '');
  return /^[+(\d]/.test(user) && /^\+?\d+$/.test(plain) ? inE164(plain, habits) : noNumber;
}

/** A column of whole numbers: it keeps no 0 at their beginning. */
const ofCount = (value: number | bigint, habits: NumberingHabits): ReadNumber =>
  value >= 0 && (typeof value === 'bigint' || Number.isSafeInteger(value))
    ? inE164(String(value), habits)
    : noNumber;
