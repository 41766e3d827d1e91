/** Patterns of times, such as `DD/MM/YYYY hh:mm:ss` or `ddd, D MMM YYYY hh:mm:ss Z`. */
import { offsetDigits, offsetMinutes } from './timeOffset.ts';

/** What a time is read for; `AM` stands for either half of the day, `Z` for the distance from UTC. */
export type TimePart = 'YYYY' | 'MMM' | 'MM' | 'DD' | 'ddd' | 'hh' | 'mm' | 'ss' | 'SSS' | 'AM' | 'Z';

export interface TimePattern {
  readonly text: string;
  readonly expression: RegExp;
  /** In the order of the expression's groups. */
  readonly parts: readonly TimePart[];
}

/** English, as in RFC 5322, which mail and many exchanges write. */
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const digitsOf: Readonly<Record<TimePart, string>> = {
  YYYY: String.raw`\d{4}`,
  MMM: monthNames.join('|'),
  MM: String.raw`\d{2}`,
  DD: String.raw`\d{2}`,
  ddd: dayNames.join('|'),
  hh: String.raw`\d{2}`,
  mm: String.raw`\d{2}`,
  ss: String.raw`\d{2}`,
  SSS: String.raw`\d{3}`,
  AM: String.raw`[ap]\.?m\.?`,
  Z: offsetDigits,
};

/** Letters that stand alone, for what is written without a leading zero; where the pattern has both of them as well they stand for themselves. */
const alone: Readonly<Record<string, TimePart>> = { M: 'MM', D: 'DD', h: 'hh' };
const withoutZero = String.raw`\d{1,2}`;

/** A `Z` inside a word, such as `MEZ`, is a letter of it. */
const tokens = /(YYYY|AM|MMM|MM|DD|ddd|hh|mm|ss|SSS|M|D|h|(?<=ss|SSS|mm|hh|[^A-Za-z])Z(?![A-Za-z]))/;

export const patternLetters: string = `${Object.keys(digitsOf).join(' ')}, ${Object.keys(alone).join(' ')} without a leading zero`;

/** Null for a text that is no pattern: without a day, with a part twice, or with letters that stand for a part elsewhere. */
export function timePatternOf(text: string): TimePattern | null {
  const parts: TimePart[] = [];
  const source = text.split(tokens).map((piece) => {
    const part = partOf(piece, text);
    if (part === null) return piece.replaceAll(/[^\w\s]/g, String.raw`\$&`);
    parts.push(part);
    return `(${part === piece ? digitsOf[part] : withoutZero})`;
  });
  const hasDay = parts.includes('YYYY') && parts.includes('DD') && parts.filter(isMonth).length === 1;
  if (!hasDay || new Set(parts).size !== parts.length || strangeLetters(text) !== null) return null;
  return { text, expression: new RegExp(`^${source.join('')}$`, 'i'), parts };
}

const isMonth = (part: TimePart): boolean => part === 'MM' || part === 'MMM';

/** What a piece of a pattern stands for; null: for itself. */
function partOf(piece: string, text: string): TimePart | null {
  if (Object.hasOwn(digitsOf, piece)) return piece as TimePart;
  return Object.hasOwn(alone, piece) && !text.includes(alone[piece]) ? alone[piece] : null;
}

/** In other languages of patterns these are parts: taken for themselves they would fit no time. */
const partsElsewhere = /(?<![A-Za-z])(?:[HkK]+|[YyuEe]+|[MD]+|d+|[SsmnN]+|tt|[Aa]|[zZxX]+)(?![A-Za-z])/;

/** Letters of a pattern that stand for no part of a time, though elsewhere they do; null where there are none. */
export function strangeLetters(text: string): string | null {
  const literal = text
    .split(tokens)
    .map((piece) => (partOf(piece, text) === null ? piece : '0'))
    .join('');
  return partsElsewhere.exec(literal)?.[0] ?? null;
}

/** A time as its text has it. */
export interface TimeParts {
  /** Year, month, day, hour, minute, second and millisecond; what the pattern does not have is 0. */
  readonly fields: readonly number[];
  /** Null where the pattern has no `Z`. */
  readonly offsetMinutes: number | null;
}

/** Null for a text of another form. */
export function partsOfTime(text: string, { expression, parts }: TimePattern): TimeParts | null {
  const match = expression.exec(text);
  if (match === null) return null;
  const textOf = (part: TimePart): string => (parts.includes(part) ? match[parts.indexOf(part) + 1] : '0');
  const [year, number, day, hour, minute, second, millisecond] = (
    ['YYYY', 'MM', 'DD', 'hh', 'mm', 'ss', 'SSS'] as const
  ).map((part) => Number(textOf(part)));
  const month = parts.includes('MMM') ? monthNames.indexOf(textOf('MMM').toLowerCase()) + 1 : number;
  return {
    fields: [year, month, day, hourOf(hour, textOf('AM')), minute, second, millisecond],
    offsetMinutes: parts.includes('Z') ? offsetMinutes(textOf('Z')) : null,
  };
}

/** Of the day, by its half; `NaN` for an hour that no half has. */
function hourOf(hour: number, half: string): number {
  if (half === '0') return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
