/** Times with their unit, as written in a scenario: `30 s`, `5 min`, `2 h`, `1 d`, `0.5 ms`; and clock times, `09:00`. */
import {
  millisecondsADay,
  millisecondsAMinute,
  millisecondsASecond,
  millisecondsAnHour,
  secondsADay,
  secondsAMinute,
  secondsAnHour,
} from '../../engine/kernel/lengthsOfTime.ts';

/** Milliseconds of each unit of time that a quantity may carry. */
const millisecondsOf: Readonly<Record<string, number>> = {
  ms: 1,
  s: millisecondsASecond,
  min: millisecondsAMinute,
  h: millisecondsAnHour,
  d: millisecondsADay,
};

/** Units of time in the order of their size. */
export const timeUnits: readonly string[] = Object.keys(millisecondsOf);

/** What `readQuantity` accepts, for the JSON Schema. */
export const quantityPattern = '^-?\\d+(\\.\\d+)?(e[+-]?\\d+)? ?(ms|s|min|h|d)$';

const quantity = new RegExp(quantityPattern);
const clockTime = /^([01]\d|2[0-4]):([0-5]\d)$/;

/** True when a parameter's unit is a time, so that quantities are converted into it. */
export function isTimeUnit(unit: string): boolean {
  return Object.hasOwn(millisecondsOf, unit);
}

/** The value in `unit` (one of `timeUnits`); undefined when the text is no quantity. */
export function readQuantity(text: string, unit: string): number | undefined {
  const match = quantity.exec(text);
  if (match === null) return undefined;
  const value = Number.parseFloat(text);
  const written = match[3];
  return written === unit ? value : (value * millisecondsOf[written]) / millisecondsOf[unit];
}

/** Seconds after local midnight of a clock time "HH:MM", 00:00 … 24:00; undefined when the text is none. */
export function readClockTime(text: string): number | undefined {
  const match = clockTime.exec(text);
  if (match === null) return undefined;
  const seconds = Number(match[1]) * secondsAnHour + Number(match[2]) * secondsAMinute;
  return seconds <= secondsADay ? seconds : undefined;
}

/** "HH:MM" of whole minutes after midnight, given in seconds. */
export function clockTimeOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** True for a day that the calendar has, written YYYY-MM-DD, years 1900 … 2199. */
export function isCalendarDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A time given in `unit` as it would be written: whole seconds in the largest unit that divides them. */
export function quantityText(value: number, unit: string): string {
  const sizes: readonly string[] = ['d', 'h', 'min'];
  const size = sizes.find((larger) => unit === 's' && value % (millisecondsOf[larger] / 1000) === 0);
  return size === undefined || value === 0
    ? `${value} ${unit}`
    : `${(value * 1000) / millisecondsOf[size]} ${size}`;
}
