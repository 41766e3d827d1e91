/** Telephone numbers as call records write them, in the form of E.164. */
import { longestNumberDigits } from '../../model/numbering/longestNumber.ts';

export interface NumberingHabits {
  /** Country code of national numbers; empty: numbers without `+` stay as they are. */
  readonly country: string;
  /** What is dialled before a national number, such as `0`; empty for none. */
  readonly trunkPrefix: string;
  /** What is dialled before the country code of another country, such as `00`; empty for none. */
  readonly internationalPrefix: string;
  /** Numbers of up to so many digits are codes of the network and stay as they are. */
  readonly shortCodeDigits: number;
}

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

/** The number as `+` and digits, a short code as digits, '' for one that is not shown; null for what is no number. */
export function readNumber(value: unknown, habits: NumberingHabits): string | null {
  const raw = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  if (raw === null || raw === undefined) return '';
  if (typeof raw !== 'string') return null;
  const user = /^(?:sips?|tel):([^@;>]*)/i.exec(raw.trim())?.[1] ?? raw.trim();
  if (user === '' || withheldWords.has(user.toLowerCase())) return '';
  const plain = user.replace(trunkInBrackets, '$1').replaceAll(/[\s().\-/\u00a0]/g, '');
  return /^\+?\d+$/.test(plain) ? inE164(plain, habits) : null;
}

function inE164(plain: string, { country, ...habits }: NumberingHabits): string | null {
  const { trunkPrefix, internationalPrefix, shortCodeDigits } = habits;
  const whole = (digits: string): string | null =>
    digits.length <= longestNumberDigits && digits !== '' ? `+${digits}` : null;
  if (plain.startsWith('+')) return whole(plain.slice(1));
  if (country === '') return plain.length <= longestNumberDigits ? plain : null;
  if (internationalPrefix !== '' && plain.startsWith(internationalPrefix))
    return whole(plain.slice(internationalPrefix.length));
  if (plain.length <= shortCodeDigits) return plain;
  if (trunkPrefix !== '' && plain.startsWith(trunkPrefix))
    return whole(country + plain.slice(trunkPrefix.length));
  return whole(country + plain);
}
