/** Days that move with Easter, by whole numbers alone. */

const monthsBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** From 1. */
function dayOfYear(year: number, month: number, dayOfMonth: number): number {
  return monthsBefore[month - 1] + dayOfMonth + (month > 2 && isLeap(year) ? 1 : 0);
}

/** Easter Sunday of the Gregorian calendar as a day of its year (the anonymous algorithm of 1876, as given by J. Meeus, 1991). */
export function easterDayOfYear(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const march = epact + toSunday - 7 * late + 114;
  return dayOfYear(year, Math.floor(march / 31), (march % 31) + 1);
}

/** Days from Easter Sunday of the same year to a date written as YYYYMMDD; negative before it. */
export function daysFromEaster(date: number): number {
  const year = Math.floor(date / 10_000);
  return dayOfYear(year, Math.floor(date / 100) % 100, date % 100) - easterDayOfYear(year);
}
