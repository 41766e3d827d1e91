/** Reads the times of call records. */
import type { Zone } from './zones.ts';

/** `iso`, seconds, milliseconds or microseconds since 1970, or a pattern such as `DD/MM/YYYY hh:mm:ss`. */
export type TimeForm =
  | { readonly kind: 'iso' }
  | { readonly kind: 'epoch'; readonly unitMs: number }
  | {
      readonly kind: 'pattern';
      readonly text: string;
      readonly expression: RegExp;
      readonly parts: readonly Part[];
    };

const epochUnits: Readonly<Record<string, number>> = {
  'epoch-seconds': 1000,
  'epoch-milliseconds': 1,
  'epoch-microseconds': 0.001,
};

const parts = ['YYYY', 'MM', 'DD', 'hh', 'mm', 'ss', 'SSS'] as const;
type Part = (typeof parts)[number];

export const timeForms: string = `iso, ${Object.keys(epochUnits).join(', ')}, or a pattern of ${parts.join(' ')}`;

/** Null for a form that is none. */
export function timeFormOf(text: string): TimeForm | null {
  if (text === 'iso') return { kind: 'iso' };
  if (Object.hasOwn(epochUnits, text)) return { kind: 'epoch', unitMs: epochUnits[text] };
  const found = text.match(/YYYY|MM|DD|hh|mm|ss|SSS/g) as Part[] | null;
  const isWhole = found !== null && ['YYYY', 'MM', 'DD'].every((part) => found.includes(part as Part));
  if (found === null || !isWhole || new Set(found).size !== found.length) return null;
  const source = text
    .split(/(YYYY|MM|DD|hh|mm|ss|SSS)/)
    .map((piece) =>
      (parts as readonly string[]).includes(piece)
        ? `(\\d{${piece.length}})`
        : piece.replaceAll(/[^\w\s]/g, String.raw`\$&`),
    )
    .join('');
  return { kind: 'pattern', text, expression: new RegExp(`^${source}$`), parts: found };
}

/** A time in milliseconds of UTC, or what was expected instead. */
export type ReadTime = { readonly utcMs: number; readonly isTwice: boolean } | { readonly expected: string };

const isoStamp =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** Years that calls may be of: a stamp outside is a mistake of the form. */
const firstMs: number = Date.UTC(1970, 0, 1);
const endMs: number = Date.UTC(2200, 0, 1);

export function readTime(value: unknown, form: TimeForm, zone: Zone): ReadTime {
  if (form.kind === 'epoch') return readEpoch(value, form.unitMs);
  if (typeof value !== 'string') return { expected: 'a time as text' };
  const text = value.trim();
  return form.kind === 'iso' ? readIso(text, zone) : readPattern(text, form, zone);
}

function readEpoch(value: unknown, unitMs: number): ReadTime {
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  const number = isNumber ? Number(value) : numberOf(value);
  const utcMs = Math.floor(number * unitMs);
  if (!(utcMs >= firstMs && utcMs < endMs))
    return { expected: 'a number of the unit that the mapping says, 1970 to 2199' };
  return { utcMs, isTwice: false };
}

const numberOf = (value: unknown): number =>
  typeof value === 'string' && /^\d{1,16}(\.\d{1,9})?$/.test(value.trim()) ? Number(value) : NaN;

function readIso(text: string, zone: Zone): ReadTime {
  const match = isoStamp.exec(text);
  if (match === null) return { expected: 'a time such as 2020-08-03 09:00:00' };
  const [, year, month, day, hour, minute, second = '0', fraction = '0', offset] = match;
  const wall = wallOf([year, month, day, hour, minute, second].map(Number), Number(`0.${fraction}`) * 1000);
  if (wall === null) return { expected: 'a time that the calendar has, 1970 to 2199' };
  if (offset === undefined) return inZone(wall, zone);
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replaceAll(/\D/g, '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return { utcMs: wall - sign * minutes * 60_000, isTwice: false };
}

function readPattern(text: string, form: TimeForm & { kind: 'pattern' }, zone: Zone): ReadTime {
  const match = form.expression.exec(text);
  if (match === null) return { expected: `a time such as ${form.text}` };
  const of = (part: Part): number => Number(match[form.parts.indexOf(part) + 1] ?? 0);
  const has = (part: Part): number => (form.parts.includes(part) ? of(part) : 0);
  const wall = wallOf([of('YYYY'), of('MM'), of('DD'), has('hh'), has('mm'), has('ss')], has('SSS'));
  return wall === null ? { expected: 'a time that the calendar has, 1970 to 2199' } : inZone(wall, zone);
}

/** Milliseconds of the wall clock; null for a time that the calendar does not have. */
function wallOf(fields: readonly number[], milliseconds: number): number | null {
  const [year, month, day, hour, minute, second] = fields;
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const isInMonth = day >= 1 && new Date(midnight).getUTCDate() === day;
  const wall = midnight + ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(milliseconds);
  return isInMonth && wall >= firstMs && wall < endMs ? wall : null;
}

function inZone(wallMs: number, zone: Zone): ReadTime {
  const instant = zone.instantOf(wallMs);
  return 'isSkipped' in instant ? { expected: 'a time that the clocks of the zone did not skip' } : instant;
}
