/** How many attempts of each day are made or given out: today's and those of the next days, which lines have already been promised. */
import { invariant } from '../../../engine/kernel/invariant.ts';

/** At most `attemptsPerDay` a day; days further apart than the ring is long are never open at the same time. */
export class DailyQuota {
  readonly #attemptsPerDay: number;
  readonly #days: Int32Array;
  readonly #given: Int32Array;
  /** The day that was asked for last, and its place. */
  #lastDay = -1;
  #lastAt = 0;

  /** `lines`: requests that may be pending at once, which bounds how far ahead a day can be promised. */
  constructor(attemptsPerDay: number, lines: number) {
    invariant(attemptsPerDay >= 1, 'a daily quota allows at least one attempt');
    this.#attemptsPerDay = attemptsPerDay;
    const daysAhead = 16 + 2 * Math.ceil(lines / attemptsPerDay);
    this.#days = new Int32Array(daysAhead).fill(-1);
    this.#given = new Int32Array(daysAhead);
  }

  /** Takes one attempt of the day; false when none is left. */
  take(day: number): boolean {
    const at = day === this.#lastDay ? this.#lastAt : this.#placeOf(day);
    if (this.#given[at] >= this.#attemptsPerDay) return false;
    this.#given[at]++;
    return true;
  }

  /** One of the attempts of the day that were taken is not made; of a day that left the ring nothing is known any more. */
  giveBack(day: number): void {
    const at = day % this.#days.length;
    if (this.#days[at] === day) this.#given[at]--;
  }

  #placeOf(day: number): number {
    const at = day % this.#days.length;
    if (this.#days[at] !== day) {
      this.#days[at] = day;
      this.#given[at] = 0;
    }
    this.#lastDay = day;
    this.#lastAt = at;
    return at;
  }
}
