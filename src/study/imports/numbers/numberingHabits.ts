/** How call records write the numbers of a country, and which number of E.164 their digits stand for. */
import { longestNumberDigits } from '../../../model/numbering/longestNumber.ts';

/** What a number is that has neither `+` nor a prefix before it. */
export const withoutPlusWords = ['national', 'international', 'either'] as const;
export type WithoutPlus = (typeof withoutPlusWords)[number];

export interface NumberingHabits {
  /** Country code of national numbers; empty: these cannot be made international. */
  readonly country: string;
  /** What is dialled before a national number, such as `0`; empty for none. */
  readonly trunkPrefix: string;
  /** What is dialled before the country code of another country, such as `00`; empty for none. */
  readonly internationalPrefix: string;
  /** Numbers of up to so many digits are codes of the network and stay as they are. */
  readonly shortCodeDigits: number;
  /** Whether other numbers without `+` are national or have their country code; national ones without a `country` stay as they are. */
  readonly withoutPlus: WithoutPlus;
  /** How many digits a national number may have, its trunk prefix not counted; empty: any. */
  readonly nationalDigits: readonly number[];
}

export const usualHabits: NumberingHabits = {
  country: '',
  trunkPrefix: '0',
  internationalPrefix: '00',
  shortCodeDigits: 6,
  withoutPlus: 'national',
  nationalDigits: [],
};

/**
 * How a number of a record says of which country it is; `asWritten`: nobody says. National ones that begin like their country code are
 * counted apart where nothing but the declaration says that it is not there: many of them tell that it is wrong.
 */
export const numberForms = [
  'withPlus',
  'withPrefix',
  'withCountryCode',
  'national',
  'nationalLikeCode',
  'shortCode',
  'asWritten',
  'withheld',
] as const;
export type NumberForm = (typeof numberForms)[number];

/** How many numbers are written in each form. */
export type NumberCounts = Record<NumberForm, number>;

export const noNumbers = (): NumberCounts =>
  Object.fromEntries(numberForms.map((form) => [form, 0])) as NumberCounts;

/** A number with its `+`, or the digits of a code. */
export interface WrittenNumber {
  readonly number: string;
  readonly form: NumberForm;
}

/** Or what was expected instead. */
export type ReadNumber = WrittenNumber | { readonly expected: string };

export const anyNumber: string = `a telephone number of at most ${longestNumberDigits} digits`;
export const noNumber: ReadNumber = { expected: anyNumber };

/** `plain`: digits, with or without `+` before them. */
export function inE164(plain: string, habits: NumberingHabits): ReadNumber {
  const { country, internationalPrefix: prefix, shortCodeDigits, withoutPlus } = habits;
  if (plain.startsWith('+')) return whole(plain.slice(1), 'withPlus');
  if (country === '' && withoutPlus === 'national')
    return plain.length <= longestNumberDigits ? { number: plain, form: 'asWritten' } : noNumber;
  if (prefix !== '' && plain.startsWith(prefix)) return whole(plain.slice(prefix.length), 'withPrefix');
  if (plain.length <= shortCodeDigits) return { number: plain, form: 'shortCode' };
  if (withoutPlus === 'national' && habits.nationalDigits.length === 0)
    return whole(
      country + withoutTrunk(plain, habits),
      plain.startsWith(country) ? 'nationalLikeCode' : 'national',
    );
  const readings = [...nationalReadings(plain, habits), ...internationalReadings(plain, habits)];
  const [first, ...others] = readings;
  if (first === undefined) return { expected: expectedOf(habits) };
  if (others.some(({ digits }) => digits !== first.digits)) return { expected: undecided(habits) };
  return whole(first.digits, first.form);
}

/** With its country code, which begins with no 0. */
function whole(digits: string, form: NumberForm): ReadNumber {
  if (digits.startsWith('0'))
    return { expected: 'a country code, which begins with 1 to 9, after the `+` or its prefix' };
  return digits !== '' && digits.length <= longestNumberDigits ? { number: `+${digits}`, form } : noNumber;
}

/** What the digits may stand for. */
interface Reading {
  readonly digits: string;
  readonly form: NumberForm;
}

const isNational = (digits: string, { nationalDigits }: NumberingHabits): boolean =>
  nationalDigits.length === 0 || nationalDigits.includes(digits.length);

const withoutTrunk = (plain: string, { trunkPrefix: trunk }: NumberingHabits): string =>
  trunk !== '' && plain.startsWith(trunk) ? plain.slice(trunk.length) : plain;

/** A national number of itself begins with no 0, so a trunk prefix that does is one. */
function nationalReadings(plain: string, habits: NumberingHabits): readonly Reading[] {
  const { country, trunkPrefix, withoutPlus, nationalDigits } = habits;
  if (country === '') return [];
  const bare = withoutTrunk(plain, habits);
  const isSurelyTrunk = bare !== plain && (trunkPrefix.startsWith('0') || nationalDigits.length === 0);
  const isBare = withoutPlus !== 'international' && !isSurelyTrunk;
  return [...(bare === plain ? [] : [bare]), ...(isBare ? [plain] : [])]
    .filter((digits) => isNational(digits, habits))
    .map((digits) => ({ digits: country + digits, form: 'national' }));
}

/** Where a number may be national as well, only its own country's length tells that the country code is there. */
function internationalReadings(plain: string, habits: NumberingHabits): readonly Reading[] {
  const { country, withoutPlus } = habits;
  if (withoutPlus === 'national' || plain.startsWith('0')) return [];
  const isOwn = country !== '' && plain.startsWith(country);
  const fits = isOwn ? isNational(plain.slice(country.length), habits) : withoutPlus === 'international';
  return fits ? [{ digits: plain, form: 'withCountryCode' }] : [];
}

/** Of digits that stand for nothing. */
function expectedOf(habits: NumberingHabits): string {
  const { country, trunkPrefix, nationalDigits, internationalPrefix, withoutPlus } = habits;
  if (country === '') return 'a country code, which begins with 1 to 9; national numbers need `country`';
  const lengths = nationalDigits.length === 0 ? '' : ` of ${nationalDigits.join(' or ')} digits`;
  const national = `a national number${lengths}`;
  if (withoutPlus === 'national') return national;
  if (withoutPlus === 'international')
    return `a country code, which begins with 1 to 9, and after ${country} ${national}`;
  const prefixes = internationalPrefix === '' ? '+' : `+ or ${internationalPrefix}`;
  const codes = trunkPrefix === '' ? country : `${country} or ${trunkPrefix}`;
  return `${national} with or without ${country} before it; numbers of other countries need ${prefixes} before them, unless every national one has ${codes} (\`withoutPlus: international\`)`;
}

/** Of digits that stand for several numbers. */
function undecided({ trunkPrefix, withoutPlus, nationalDigits }: NumberingHabits): string {
  const other = withoutPlus === 'national' ? `be one behind ${trunkPrefix}` : 'begin with a country code';
  const hint = nationalDigits.length === 0 ? '; `nationalDigits` may tell' : '';
  return `a number with one reading: this may be a national one, or ${other}${hint}`;
}
