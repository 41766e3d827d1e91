/** The path of unwanted calls week by week, for worlds of two weeks and more. Hot path: replication. */
import { daysAWeek, secondsADay, secondsAWeek } from '../../engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../calls/callCodes.ts';

/** Per week. Short are calls that the network let through and that ended with at most `shortSeconds` of conversation, unanswered ones included. */
export const WeekCounter = { attempts: 0, rung: 1, answered: 2, short: 3 } as const;
export type WeekCounter = (typeof WeekCounter)[keyof typeof WeekCounter];
const weekCounters = 4;

/** What Brazil’s regulator calls short (facts A3). */
const shortSeconds = 3;

/** What of a call counts. */
export interface DecidedCall {
  readonly startSecond: number;
  readonly ringSeconds: number;
  readonly conversationSeconds: number;
  readonly finalState: number;
}

export class Weeks {
  /** Weeks begun; 0 for less than two whole ones: then there is no path. */
  readonly count: number;
  readonly #days: number;
  readonly #startSecond: number;
  readonly #counters: Float64Array;

  constructor(days: number, startSecond: number) {
    this.count = days < 2 * daysAWeek ? 0 : Math.ceil(days / daysAWeek);
    this.#days = days;
    this.#startSecond = startSecond;
    this.#counters = new Float64Array(Math.max(1, this.count) * weekCounters);
  }

  /** An unwanted call whose course is decided; not asked where there is no path. What follows after the last day counts for no week (decision 134). */
  add({ startSecond, ringSeconds, conversationSeconds, finalState }: DecidedCall): void {
    const second = startSecond - this.#startSecond;
    if (second >= this.#days * secondsADay) return;
    const base = Math.floor(second / secondsAWeek) * weekCounters;
    const counters = this.#counters;
    counters[base + WeekCounter.attempts] += 1;
    if (ringSeconds > 0) counters[base + WeekCounter.rung] += 1;
    if (finalState === FinalState.answered || finalState === FinalState.droppedByDialer)
      counters[base + WeekCounter.answered] += 1;
    const isRefused = finalState === FinalState.rejected || finalState === FinalState.congested;
    if (!isRefused && conversationSeconds <= shortSeconds) counters[base + WeekCounter.short] += 1;
  }

  of(week: number, counter: WeekCounter): number {
    return this.#counters[week * weekCounters + counter];
  }

  /** Days of the week that are measured. */
  daysOf(week: number): number {
    return Math.min(daysAWeek, this.#days - week * daysAWeek);
  }
}
