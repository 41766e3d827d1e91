/** Counts per number over the last so many seconds, in equal steps. Hot path: tables. */
import { invariant } from '../kernel/invariant.ts';
import type { Int32Column } from './column.ts';
import { noRow, NumberTable } from './numberTable.ts';
import type { TouchableTable } from './touchable.ts';

/**
 * The window is the current step and the `buckets − 1` whole steps before it; a step lasts `windowSeconds ÷ buckets`. Within that grid the
 * count is exact: nothing is estimated or lost. Seconds passed in must not go back across a step's end. Numbers without a count in the
 * window are let go when room is needed.
 */
export class SlidingCounter implements TouchableTable {
  readonly windowSeconds: number;
  readonly buckets: number;
  readonly #stepSeconds: number;
  readonly #table: NumberTable;
  /** The step up to which a row's ring is valid. */
  readonly #steps: Int32Column;
  readonly #totals: Int32Column;
  /** Counts a step, at step modulo `buckets`. */
  readonly #rings: Int32Column;
  #currentStep = 0;

  /** `expected`: numbers in the window for which there is room at first. */
  constructor(expected: number, windowSeconds: number, buckets: number) {
    invariant(buckets >= 1 && (buckets | 0) === buckets, 'a sliding window has at least one bucket');
    this.windowSeconds = windowSeconds;
    this.buckets = buckets;
    this.#stepSeconds = windowSeconds / buckets;
    this.#table = new NumberTable(expected, (row) => this.#isStale(row));
    this.#steps = this.#table.int32Column();
    this.#totals = this.#table.int32Column();
    this.#rings = this.#table.int32Column(buckets);
  }

  /** Counts one more for the number and returns its count in the window that ends at `atSecond`, this one included. */
  add(number: number, atSecond: number): number {
    const step = Math.floor(atSecond / this.#stepSeconds);
    this.#currentStep = step;
    const row = this.#table.rowOrAdd(number);
    this.#roll(row, step);
    this.#rings.values[row * this.buckets + (step % this.buckets)]++;
    return ++this.#totals.values[row];
  }

  touch(number: number): number {
    return this.#table.touch(number);
  }

  /** The number's count in the window that ends at `atSecond`. */
  countOf(number: number, atSecond: number): number {
    const row = this.#table.rowOf(number);
    if (row === noRow) return 0;
    this.#roll(row, Math.floor(atSecond / this.#stepSeconds));
    return this.#totals.values[row];
  }

  /** Numbers held, stale ones included. */
  trackedNumbers(): number {
    return this.#table.count;
  }

  bytes(): number {
    return this.#table.bytes();
  }

  #isStale(row: number): boolean {
    this.#roll(row, this.#currentStep);
    return this.#totals.values[row] === 0;
  }

  /** Takes the steps that have left the window out of the row's total. */
  #roll(row: number, step: number): void {
    const { buckets } = this;
    const steps = this.#steps.values;
    const rings = this.#rings.values;
    const first = steps[row] + 1;
    if (first > step) return;
    const base = row * buckets;
    let gone = 0;
    for (let at = Math.max(first, step - buckets + 1); at <= step; at++) {
      const cell = base + (at % buckets);
      gone += rings[cell];
      rings[cell] = 0;
    }
    steps[row] = step;
    this.#totals.values[row] -= gone;
  }
}
