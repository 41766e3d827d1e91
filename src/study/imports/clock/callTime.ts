/** Reads the times of call records. */
import { millisecondsAMinute } from '../../../engine/kernel/lengthsOfTime.ts';
import { offsetDigits, offsetMinutes } from './timeOffset.ts';
import { partsOfTime, patternLetters, timePatternOf } from './timePattern.ts';
import type { TimePattern } from './timePattern.ts';
import type { Instant, Zone } from './zones.ts';

/** `iso`, seconds, milliseconds or microseconds since 1970, or a pattern such as `DD/MM/YYYY hh:mm:ss`. */
export type TimeForm =
  | { readonly kind: 'iso' }
  | { readonly kind: 'epoch'; readonly unitMs: number }
  | { readonly kind: 'pattern'; readonly pattern: TimePattern };

const epochUnits: Readonly<Record<string, number>> = {
  'epoch-seconds': 1000,
  'epoch-milliseconds': 1,
  'epoch-microseconds': 0.001,
};

export const timeForms: string = `iso, ${Object.keys(epochUnits).join(', ')}, or a pattern of ${patternLetters}`;

/** What all of them have the looks of: a pattern has a day. Not all that do are one, such as those with a part twice. */
export const timeFormPattern: string = `^(?:iso|${Object.keys(epochUnits).join('|')}|(?=.*YYYY)(?=.*M)(?=.*D).*)$`;

/** Null for a form that is none. */
export function timeFormOf(text: string): TimeForm | null {
  if (text === 'iso') return { kind: 'iso' };
  if (Object.hasOwn(epochUnits, text)) return { kind: 'epoch', unitMs: epochUnits[text] };
  const pattern = timePatternOf(text);
  return pattern === null ? null : { kind: 'pattern', pattern };
}

/** A time in milliseconds of UTC, or what was expected instead. */
export type ReadTime = Instant | { readonly expected: string };

const isoStamp = new RegExp(
  String.raw`^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(${offsetDigits})?$`,
);

/** Years that calls may be of: a stamp outside is a mistake of the form. */
const firstMs: number = Date.UTC(1970, 0, 1);
const endMs: number = Date.UTC(2200, 0, 1);

/** Reads it by the first form that it has the looks of: a date that is wrong there is not tried as another. */
export function readTime(value: unknown, forms: readonly TimeForm[], zone: Zone): ReadTime {
  for (const form of forms) {
    const time = form.kind === 'epoch' ? readEpoch(value, form.unitMs) : readText(value, form, zone);
    if (time !== null) return time;
  }
  return { expected: forms.map(expectedOf).join(', or ') };
}

function expectedOf(form: TimeForm): string {
  if (form.kind === 'epoch') return epochText;
  return `a time such as ${form.kind === 'iso' ? '2020-08-03 09:00:00' : form.pattern.text}`;
}

const epochText = 'a number of the unit that the mapping says, 1970 to 2199';
const noSuchTime = { expected: 'a time that the calendar has, 1970 to 2199' };

const isCount = (text: string): boolean => /^\d{1,16}(\.\d{1,9})?$/.test(text.trim());

/** Null for what is no number. */
function readEpoch(value: unknown, unitMs: number): ReadTime | null {
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  if (!isNumber && !(typeof value === 'string' && isCount(value))) return null;
  const utcMs = Math.floor(Number(value) * unitMs);
  return utcMs >= firstMs && utcMs < endMs ? onlyAt(utcMs) : { expected: epochText };
}

/** Null for what has another form. */
function readText(value: unknown, form: Exclude<TimeForm, { kind: 'epoch' }>, zone: Zone): ReadTime | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return form.kind === 'iso' ? readIso(text, zone) : readPattern(text, form.pattern, zone);
}

function readIso(text: string, zone: Zone): ReadTime | null {
  const match = isoStamp.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', offset] = match;
  const wall = wallOf([year, month, day, hour, minute, second].map(Number), Number(`0.${fraction}`) * 1000);
  if (wall === null) return noSuchTime;
  if (offset === undefined) return inZone(wall, zone);
  return atOffset(wall, offsetMinutes(offset));
}

const atOffset = (wall: number, minutes: number): Instant => onlyAt(wall - minutes * millisecondsAMinute);

const onlyAt = (utcMs: number): Instant => ({ utcMs, laterMs: utcMs });

function readPattern(text: string, pattern: TimePattern, zone: Zone): ReadTime | null {
  const parts = partsOfTime(text, pattern);
  if (parts === null) return null;
  const wall = wallOf(parts.fields, parts.fields[6]);
  if (wall === null) return noSuchTime;
  return parts.offsetMinutes === null ? inZone(wall, zone) : atOffset(wall, parts.offsetMinutes);
}

/** Milliseconds of the wall clock; null for a time that the calendar does not have. */
function wallOf(fields: readonly number[], milliseconds: number): number | null {
  const [year, month, day, hour, minute, second] = fields;
  if (month < 1 || month > 12 || !(hour <= 23) || minute > 59 || second > 60) return null;
  const midnight = Date.UTC(year, month - 1, day);
  const isInMonth = day >= 1 && new Date(midnight).getUTCDate() === day;
  const wall = midnight + ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(milliseconds);
  return isInMonth && wall >= firstMs && wall < endMs ? wall : null;
}

function inZone(wallMs: number, zone: Zone): ReadTime {
  const instant = zone.instantOf(wallMs);
  return 'isSkipped' in instant ? { expected: 'a time that the clocks of the zone did not skip' } : instant;
}
