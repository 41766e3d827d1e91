/** For each caller or number: how many calls of the present period there were, and how many of some kind, or how much of something they had. Periods lie end to end from second 0 on. */
import { periodAt } from '../../../engine/kernel/periods.ts';

export interface PeriodTally {
  period: number;
  all: number;
  some: number;
}

export class PeriodTallies {
  readonly #periodSeconds: number;
  readonly #tallies: Map<number, PeriodTally> = new Map();

  constructor(periodSeconds: number) {
    this.#periodSeconds = periodSeconds;
  }

  /** The tally of the period that the second lies in; null when there is none. */
  of(caller: number, second: number): PeriodTally | null {
    const tally = this.#tallies.get(caller);
    return tally !== undefined && tally.period === periodAt(second, this.#periodSeconds) ? tally : null;
  }

  /** Counts a call; one of a period that is over counts no more. */
  add(caller: number, second: number, isSome: boolean): void {
    this.addAmount(caller, second, isSome ? 1 : 0);
  }

  addAmount(caller: number, second: number, amount: number): void {
    const period = periodAt(second, this.#periodSeconds);
    const tally = this.#tallies.get(caller);
    if (tally !== undefined && tally.period > period) return;
    if (tally === undefined || tally.period < period)
      this.#tallies.set(caller, { period, all: 1, some: amount });
    else {
      tally.all += 1;
      tally.some += amount;
    }
  }
}
