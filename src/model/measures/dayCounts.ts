/** What happened on each measured day: the time paths of the primary measures. Hot path: replication. */
import { secondsADay } from '../../engine/kernel/lengthsOfTime.ts';

/** Counts of a day. */
export const DayCounter = {
  unwantedRung: 0,
  unwantedAnswered: 1,
  demandsCompletedInControl: 2,
  demandsLost: 3,
} as const;
export type DayCounter = (typeof DayCounter)[keyof typeof DayCounter];
const dayCounters = 4;

/** By measured day; plain data. */
export interface DayPath {
  readonly unwantedRung: readonly number[];
  readonly unwantedAnswered: readonly number[];
  readonly demandsCompletedInControl: readonly number[];
  readonly demandsLost: readonly number[];
}

export class DayCounts {
  readonly #days: number;
  readonly #counts: Float64Array;

  constructor(days: number) {
    this.#days = days;
    this.#counts = new Float64Array(days * dayCounters);
  }

  /** `second` after the beginning of the first day; what begins before or after the days counts for the nearest. */
  add(second: number, counter: DayCounter): void {
    const day = Math.min(this.#days - 1, Math.max(0, (second / secondsADay) | 0));
    this.#counts[day * dayCounters + counter] += 1;
  }

  path(): DayPath {
    return {
      unwantedRung: this.#of(DayCounter.unwantedRung),
      unwantedAnswered: this.#of(DayCounter.unwantedAnswered),
      demandsCompletedInControl: this.#of(DayCounter.demandsCompletedInControl),
      demandsLost: this.#of(DayCounter.demandsLost),
    };
  }

  #of(counter: DayCounter): readonly number[] {
    return Array.from({ length: this.#days }, (_, day) => this.#counts[day * dayCounters + counter]);
  }
}
