/** A few tallies a number that fade by whole days and are forgotten after days without a change. Hot path: detectors. */
import type { Float64Column, Int32Column } from '../../engine/tables/column.ts';
import type { NumberTable } from '../../engine/tables/numberTable.ts';
import type { Tools } from '../../model/contracts/tools.ts';

/** How long what was tallied counts. */
export interface Fading {
  /** Days in which a tally fades to half; Infinity: it does not fade. */
  readonly halfLifeDays: number;
  /** Days without a change after which a number is forgotten. */
  readonly forgetDays: number;
}

/** `width` tallies a number, addressed by 0 … width − 1. What is told late counts as of the day up to which its number has faded already. */
export class FadingTallies {
  readonly #width: number;
  readonly #forgetDays: number;
  /** What is left of a tally after so many whole days. */
  readonly #left: Float64Array;
  readonly #table: NumberTable;
  readonly #tallies: Float64Column;
  /** The day up to which a row has faded, which is the day of its last change. */
  readonly #lastDay: Int32Column;
  #today = 0;

  constructor(
    tools: Tools,
    expected: number,
    { width, halfLifeDays, forgetDays }: Fading & { width: number },
  ) {
    this.#width = width;
    this.#forgetDays = forgetDays;
    this.#left = Float64Array.from({ length: forgetDays }, (_, days) => tools.pow(0.5, days / halfLifeDays));
    this.#table = tools.numberTable(expected, (row) => this.#isForgotten(row));
    this.#tallies = this.#table.float64Column(width);
    this.#lastDay = this.#table.int32Column();
  }

  /** Row of a number into which tallies may be added on that day; good until the next `rowFor`. */
  rowFor(number: number, day: number): number {
    if (day > this.#today) this.#today = day;
    const row = this.#table.rowOrAdd(number);
    const days = day - this.#lastDay.at(row);
    if (days > 0) {
      this.#fade(row, days);
      this.#lastDay.set(row, day);
    }
    return row;
  }

  /** Adds to one tally of a row that `rowFor` gave. */
  add(row: number, tally: number, amount: number): void {
    this.#tallies.add(row * this.#width + tally, amount);
  }

  /** Row of a number, −1 when nothing is known of it. */
  rowOf(number: number, day: number): number {
    if (day > this.#today) this.#today = day;
    return this.#table.rowOf(number);
  }

  /** One tally of a row as it has faded by that day; 0 for row −1. */
  at(row: number, tally: number, day: number): number {
    if (row < 0) return 0;
    const days = day - this.#lastDay.at(row);
    if (days >= this.#forgetDays) return 0;
    return this.#tallies.at(row * this.#width + tally) * this.#left[days < 0 ? 0 : days];
  }

  /** Forgets a number at once. */
  forget(number: number): void {
    this.#table.remove(number);
  }

  bytes(): number {
    return this.#table.bytes() + this.#left.byteLength;
  }

  #fade(row: number, days: number): void {
    const left = days >= this.#forgetDays ? 0 : this.#left[days];
    const { values } = this.#tallies;
    const end = (row + 1) * this.#width;
    for (let cell = row * this.#width; cell < end; cell++) values[cell] *= left;
  }

  #isForgotten(row: number): boolean {
    return this.#today - this.#lastDay.at(row) >= this.#forgetDays;
  }
}
