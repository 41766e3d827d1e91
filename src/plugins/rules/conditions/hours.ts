/** Hours in which calls are permitted, by weekday, in the local time of the called party; holidays are permitted not at all. */
import { daysAWeek, secondsADay, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Parameter, ParameterValues } from '../../../model/contracts/parameter.ts';
import type { RuleSite } from '../../../model/contracts/rule.ts';
import { daysFromEaster } from './easter.ts';
import type { Condition } from '../condition.ts';

/** Where the year stands in a date. */
const yearPlace = 10_000;
/** Longer than any run of holidays. */
const daysAhead = 30;

/** Seconds after midnight. */
export type Span = readonly [from: number, to: number];

/** Spans of one day, in order. */
export type DayHours = readonly Span[];

export const never: DayHours = [];

/** Monday to Friday, Saturday, Sunday. */
export const week = (weekdays: DayHours, saturday: DayHours, sunday: DayHours): readonly DayHours[] => [
  weekdays,
  weekdays,
  weekdays,
  weekdays,
  weekdays,
  saturday,
  sunday,
];

export const everyDay = (hours: DayHours): readonly DayHours[] => week(hours, hours, hours);

/** A parameter of two clock times, given in hours. */
export const hoursParameter = (
  [from, to]: readonly [number, number],
  says: string,
  source: string,
): Parameter => ({
  type: 'hours',
  default: [from * secondsAnHour, to * secondsAnHour],
  unit: 's after midnight',
  says,
  source,
});

export const spanOf = (values: ParameterValues, name: string): Span => {
  const [from, to] = values[name] as readonly number[];
  return [from, to];
};

/** Days without calls that fall on the same date each year, as month × 100 + day. */
export const holidaysParameter = (dates: readonly number[], source: string): Parameter => ({
  type: 'series',
  default: dates,
  unit: 'MMDD or YYYYMMDD',
  says: 'public holidays, on which nobody calls; one of a single year as YYYYMMDD',
  source,
});

/** Days without calls that move with Easter. */
export const easterParameter = (days: readonly number[], source: string): Parameter => ({
  type: 'series',
  default: days,
  unit: 'd',
  says: 'public holidays that move with Easter, in days after Easter Sunday; before it below 0',
  source,
});

export interface Holidays {
  /** Month × 100 + day, or a date of one year. */
  readonly dates: readonly number[];
  /** Days after Easter Sunday. */
  readonly easterDays: readonly number[];
}

export const holidaysOf = (values: ParameterValues): Holidays => ({
  dates: values.holidays as readonly number[],
  easterDays: values.easterDays as readonly number[],
});

const noHolidays: Holidays = { dates: [], easterDays: [] };

/** Calls from the first second of a span up to its last are permitted. `hours`: Monday first. */
export function permittedHours(
  { dateOf, firstWeekday }: RuleSite,
  hours: readonly DayHours[],
  { dates, easterDays }: Holidays = noHolidays,
): Condition {
  const isHoliday = (day: number): boolean => {
    if (dates.length + easterDays.length === 0) return false;
    const date = dateOf(day);
    if (dates.includes(date) || dates.includes(date % yearPlace)) return true;
    return easterDays.length > 0 && easterDays.includes(daysFromEaster(date));
  };
  return {
    because: 'outside the permitted hours',
    earliest: (_call, nowSecond) => {
      const today = Math.floor(nowSecond / secondsADay);
      for (let day = today; day <= today + daysAhead; day++) {
        if (isHoliday(day)) continue;
        const midnight = day * secondsADay;
        for (const [from, to] of hours[(((firstWeekday + day) % daysAWeek) + daysAWeek) % daysAWeek])
          if (nowSecond < midnight + to) return Math.max(nowSecond, midnight + from);
      }
      return Infinity;
    },
  };
}
