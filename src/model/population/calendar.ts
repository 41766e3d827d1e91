/** Civil dates by day arithmetic, without any clock: day numbers, weekdays and ISO text. */

const daysInEra = 146_097;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Day number of a proleptic Gregorian date; 1970-01-01 is day 0, years from 0. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  // The year is taken to begin in March, so that the leap day is its last day.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysInEra + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** Day number of a date YYYY-MM-DD; −1 when the text is no such date from 1970 on. */
export function parseIsoDate(text: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return -1;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const dayOfMonth = Number(parts[3]);
  if (year < 1970 || month < 1 || month > 12 || dayOfMonth < 1) return -1;
  const length = month === 2 && isLeap(year) ? 29 : monthLengths[month - 1];
  return dayOfMonth > length ? -1 : dayNumberOf(year, month, dayOfMonth);
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** Date YYYY-MM-DD of a day number from 0 on. */
export function isoDateOf(dayNumber: number): string {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const yearStart = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - yearStart;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** Weekday of a day number: 0 Monday … 6 Sunday. */
export function weekdayOf(dayNumber: number): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber + 3) % 7) + 7) % 7;
}
