/** When people and organisations call: tables over the 168 hours of a week, Monday 0 h first, with mean 1. */
import { hoursADay, hoursAWeek } from '../../engine/kernel/lengthsOfTime.ts';

/** Place of an hour in the tables; weekday 0 Monday … 6 Sunday. */
export function hourOfWeek(weekday: number, hourOfDay: number): number {
  return weekday * hoursADay + hourOfDay;
}

/** Weights of the seven days, and of the 24 hours of a workday and of a day at the weekend; any scale. */
interface WeekShape {
  readonly days: readonly number[];
  readonly workday: readonly number[];
  readonly weekend: readonly number[];
}

/** Scaled so that each day has its weight whatever its hours add up to, and the mean over the week is 1. */
function weekTable(shape: WeekShape): Float64Array {
  const table = new Float64Array(hoursAWeek);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const allDays = sum(shape.days);
  for (let weekday = 0; weekday < 7; weekday++) {
    const hours = weekday < 5 ? shape.workday : shape.weekend;
    const allHours = sum(hours);
    for (let hour = 0; hour < 24; hour++) {
      const share = (shape.days[weekday] / allDays) * (hours[hour] / allHours);
      table[hourOfWeek(weekday, hour)] = share * hoursAWeek;
    }
  }
  return table;
}

/** Weight 1 in the hours from `from` to before `until`, else 0. */
const between = (from: number, until: number): number[] =>
  Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < until ? 1 : 0));

const everyDay = [1, 1, 1, 1, 1, 1, 1];
const workdaysOnly = [1, 1, 1, 1, 1, 0, 0];

/** Named rhythms; `source` says where the shape comes from. */
export interface Rhythm {
  readonly source: string;
  readonly perHour: Float64Array;
}

export type RhythmName =
  | 'conversation'
  | 'callCentre'
  | 'delivery'
  | 'meals'
  | 'clinic'
  | 'school'
  | 'office'
  | 'marketing'
  | 'anyTime';

export const rhythms: Readonly<Record<RhythmName, Rhythm>> = {
  /** Conversations between people. */
  conversation: {
    source:
      'facts 0.4 (Nodobo) by weekday and workday hour; weekend hours assumed with the peak of 9.4 % at 16–17 h given there',
    perHour: weekTable({
      days: [12.3, 10.7, 11.5, 12.7, 18.8, 21.2, 12.8],
      workday: [
        1.4, 0.4, 0.3, 0.1, 0.02, 0.26, 1.5, 4.3, 4.5, 1.8, 2.3, 3.5, 5, 5, 7.8, 9.9, 11.1, 9.4, 8.3, 6.2,
        4.7, 4.1, 3.8, 4.3,
      ],
      weekend: [
        2.2, 1, 0.5, 0.2, 0.1, 0.1, 0.4, 0.9, 1.8, 3, 4.2, 5.5, 6.5, 7.3, 8, 8.8, 9.4, 8.9, 8, 7, 5.6, 4.4,
        3.4, 2.8,
      ],
    }),
  },
  /** A service centre that customers call, and that calls back. */
  callCentre: {
    source: 'facts 0.5 (inbound bank call centre, 7–21 h, Monday to Friday)',
    perHour: weekTable({
      days: [20.4, 20.6, 19.9, 19.7, 19.4, 0, 0],
      workday: [
        0, 0, 0, 0, 0, 0, 0, 3.1, 5.9, 9.9, 10.5, 10.1, 9.6, 9.2, 8.9, 8.6, 7.6, 5.7, 4.4, 3.5, 2.9, 0, 0, 0,
      ],
      weekend: between(9, 17),
    }),
  },
  /** Parcels: nine delivery hours every day. */
  delivery: {
    source: 'facts C (Beijing courier, nine delivery hours); every day alike: assumed',
    perHour: weekTable({ days: everyDay, workday: between(9, 18), weekend: between(9, 18) }),
  },
  /** Meals: noon and evening. */
  meals: {
    source: 'assumed: two thirds of meals at noon and in the evening, more at the weekend',
    perHour: weekTable({
      days: [0.95, 0.95, 0.95, 0.95, 1.05, 1.1, 1.05],
      workday: [1, 0, 0, 0, 0, 0, 1, 2, 2, 2, 5, 14, 14, 6, 3, 3, 5, 12, 14, 8, 4, 3, 2, 1],
      weekend: [2, 1, 0, 0, 0, 0, 0, 1, 2, 3, 6, 13, 13, 7, 4, 4, 5, 12, 13, 8, 4, 3, 2, 1],
    }),
  },
  /** Clinics: office hours, little at the weekend. */
  clinic: {
    source: 'assumed: appointments are called 8–18 h, a quarter of it at the weekend',
    perHour: weekTable({ days: [1, 1, 1, 1, 1, 0.3, 0.2], workday: between(8, 18), weekend: between(9, 17) }),
  },
  /** Schools: before and during lessons and right after them. */
  school: {
    source: 'assumed: absences in the morning, messages until 17 h, workdays only',
    perHour: weekTable({
      days: workdaysOnly,
      workday: [0, 0, 0, 0, 0, 0, 0, 8, 20, 14, 8, 8, 6, 6, 8, 10, 8, 4, 0, 0, 0, 0, 0, 0],
      weekend: between(9, 12),
    }),
  },
  /** Offices that call their customers. */
  office: {
    source: 'assumed: 9–18 h, a tenth of a workday on Saturday',
    perHour: weekTable({ days: [1, 1, 1, 1, 1, 0.1, 0], workday: between(9, 18), weekend: between(10, 16) }),
  },
  /** Telemarketing with consent: the hours in which a vendor's line is open. */
  marketing: {
    source: 'facts B1 (vendor line opens 9–20 h); weekdays after facts B3 (Tuesday 16 % of the week)',
    perHour: weekTable({
      days: [15, 16, 15, 15, 15, 12, 12],
      workday: between(9, 20),
      weekend: between(9, 20),
    }),
  },
  /** What may happen at any time. */
  anyTime: {
    source: 'assumed: warnings come at any hour',
    perHour: weekTable({ days: everyDay, workday: between(0, 24), weekend: between(0, 24) }),
  },
};
