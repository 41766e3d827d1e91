/** How many candidates sources will plan: what tables reserve room for. No event is played. */
import { hoursADay, hoursAWeek, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import { fillCell } from './wantedSource.ts';
import type { WantedSource } from './wantedSource.ts';

/** Mean number of candidates of a source in one hour, counted from the first; the source must not have begun. */
function candidatesInHour({ cell, part }: WantedSource, hour: number, firstWeekday: number): number {
  fillCell(cell, hour, firstWeekday);
  return part.ceilingPerSecond(cell) * secondsAnHour;
}

/** Mean number of candidates of a source in so many days from the first. */
export function candidatesInDays(source: WantedSource, days: number, firstWeekday: number): number {
  return candidatesBetween(source, { from: 0, to: days }, firstWeekday);
}

/** The days `from` to before `to`, counted from the first. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The same in these days. */
export function candidatesBetween(source: WantedSource, { from, to }: DaySpan, firstWeekday: number): number {
  let candidates = 0;
  for (let hour = from * hoursADay; hour < to * hoursADay; hour++)
    candidates += candidatesInHour(source, hour, firstWeekday);
  return candidates;
}

/** Of all sources, in the hour of the week in which there are most. */
export function candidatesInBusiestHour(sources: readonly WantedSource[], firstWeekday: number): number {
  let most = 0;
  for (let hour = 0; hour < hoursAWeek; hour++) {
    const inHour = sources.reduce((sum, source) => sum + candidatesInHour(source, hour, firstWeekday), 0);
    most = Math.max(most, inHour);
  }
  return most;
}
