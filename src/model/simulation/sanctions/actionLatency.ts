/** Latency of an action: a site acts on a number some time after its first alarm about it, as lists are made, checked and passed on. Hot path: replication. */
import type { Float64Column } from '../../../engine/tables/column.ts';
import { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { ParameterValues } from '../../contracts/parameter.ts';
import type { NumberIndex } from '../../contracts/plugin.ts';

export interface ActionLatency {
  /** From the first alarm about a number on, seconds; 0 at once. */
  readonly afterSeconds: number;
  /** The site alarms about a call that shows this number; true when it acts on it. Seconds passed in never go back. */
  isOver(number: NumberIndex, nowSecond: number): boolean;
}

/** For sites that act while the call is set up. */
const noLatency: ActionLatency = { afterSeconds: 0, isOver: () => true };

export function latencyOf(terms: ParameterValues | null): ActionLatency {
  return terms === null ? noLatency : new ListingLatency(Number(terms.after), Number(terms.keeps));
}

/**
 * How long a number has been under alarm does not hang on the latency, so of the same alarms a longer one lets every call through that a
 * shorter one does. Calls that show no number count as those of one.
 */
export class ListingLatency implements ActionLatency {
  readonly afterSeconds: number;
  readonly #keepsSeconds: number;
  readonly #numbers: NumberTable;
  readonly #firstSecond: Float64Column;
  readonly #lastSecond: Float64Column;
  #nowSecond = 0;

  constructor(afterSeconds: number, keepsSeconds: number) {
    this.afterSeconds = afterSeconds;
    this.#keepsSeconds = keepsSeconds;
    this.#numbers = new NumberTable(64, (row) => this.#isOff(row));
    this.#firstSecond = this.#numbers.float64Column();
    this.#lastSecond = this.#numbers.float64Column();
  }

  isOver(number: NumberIndex, nowSecond: number): boolean {
    this.#nowSecond = nowSecond;
    const known = this.#numbers.rowOf(number);
    const isNew = known < 0 || this.#isOff(known);
    const row = isNew ? this.#numbers.rowOrAdd(number) : known;
    if (isNew) this.#firstSecond.set(row, nowSecond);
    this.#lastSecond.set(row, nowSecond);
    return nowSecond - this.#firstSecond.at(row) >= this.afterSeconds;
  }

  /** The number was without an alarm for too long. */
  #isOff(row: number): boolean {
    return this.#nowSecond - this.#lastSecond.at(row) > this.#keepsSeconds;
  }
}
