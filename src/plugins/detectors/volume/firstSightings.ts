/** When each number was first seen, and how often since; forgotten after days without a call. Hot path: detectors. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Float64Column, Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { Tools } from '../../../model/contracts/tools.ts';

export class FirstSightings {
  readonly #forgetSeconds: number;
  readonly #table: NumberTable;
  readonly #firstSecond: Float64Column;
  readonly #lastSecond: Float64Column;
  readonly #calls: Int32Column;
  #nowSecond = 0;

  constructor(tools: Tools, expected: number, forgetDays: number) {
    this.#forgetSeconds = forgetDays * secondsADay;
    this.#table = tools.numberTable(expected, (row) => this.#isForgotten(row));
    this.#firstSecond = this.#table.float64Column();
    this.#lastSecond = this.#table.float64Column();
    this.#calls = this.#table.int32Column();
  }

  /** Notes a call and returns the row of its number; good until the next call. */
  see(number: number, atSecond: number): number {
    this.#nowSecond = atSecond;
    const row = this.#table.rowOrAdd(number);
    if (this.#calls.at(row) === 0 || this.#isForgotten(row)) {
      this.#firstSecond.set(row, atSecond);
      this.#calls.set(row, 0);
    }
    this.#calls.add(row, 1);
    this.#lastSecond.set(row, atSecond);
    return row;
  }

  /** Row of a number, −1 when it was never seen. */
  rowOf(number: number): number {
    return this.#table.rowOf(number);
  }

  /** Seconds from its first call to the one that was seen last. */
  ageSeconds(row: number): number {
    return this.#lastSecond.at(row) - this.#firstSecond.at(row);
  }

  /** Calls since the first, that one included. */
  callsOf(row: number): number {
    return this.#calls.at(row);
  }

  bytes(): number {
    return this.#table.bytes();
  }

  #isForgotten(row: number): boolean {
    return this.#nowSecond - this.#lastSecond.at(row) >= this.#forgetSeconds;
  }
}
