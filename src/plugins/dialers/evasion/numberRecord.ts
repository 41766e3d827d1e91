/** How the calls that showed each number have fared since it was last cleared, replaced or looked at. Hot path: dialers. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { hasReachedPerson } from '../reachedPerson.ts';
import { declinedCause, rejectedCause } from '../toldCauses.ts';
import type { Declines } from './declines.ts';

/** Numbers that were shown last so long ago are forgotten: a spoofing operator shows any number of them. */
const forgottenAfterDays = 2;

/** One number's calls. */
export interface Fate {
  readonly calls: number;
  readonly answered: number;
  readonly rejected: number;
}

const nothing: Fate = { calls: 0, answered: 0, rejected: 0 };

export class NumberRecord {
  readonly #site: OperatorSite;
  /** Null: nobody asks what was refused by 603. */
  readonly #declines: Declines | null;
  readonly #table: NumberTable;
  readonly #calls: Int32Column;
  readonly #answered: Int32Column;
  readonly #rejected: Int32Column;
  /** Of the last calls, which are looked at together. */
  readonly #togetherCalls: Int32Column;
  readonly #togetherDeclined: Int32Column;
  readonly #lastDay: Int32Column;
  #today = 0;

  constructor(site: OperatorSite, declines: Declines | null) {
    this.#site = site;
    this.#declines = declines;
    this.#table = site.tools.numberTable(
      64,
      (row) => this.#today - this.#lastDay.at(row) >= forgottenAfterDays,
    );
    this.#calls = this.#table.int32Column();
    this.#answered = this.#table.int32Column();
    this.#rejected = this.#table.int32Column();
    this.#togetherCalls = this.#table.int32Column();
    this.#togetherDeclined = this.#table.int32Column();
    this.#lastDay = this.#table.int32Column();
  }

  /** Notes how the call in `slot` ended. */
  add(slot: number): void {
    const { own } = this.#site;
    this.#today = Math.floor(own.startSecond[slot] / secondsADay);
    const row = this.#table.rowOrAdd(own.callingNumber[slot]);
    this.#lastDay.set(row, this.#today);
    this.#calls.add(row, 1);
    const cause = own.releaseCause[slot];
    if (hasReachedPerson(own, slot)) this.#answered.add(row, 1);
    else if (cause === rejectedCause) this.#rejected.add(row, 1);
    if (this.#declines !== null) this.#addDeclines(this.#declines, row, cause);
  }

  of(number: number): Fate {
    const row = this.#table.rowOf(number);
    if (row < 0) return nothing;
    return { calls: this.#calls.at(row), answered: this.#answered.at(row), rejected: this.#rejected.at(row) };
  }

  forget(number: number): void {
    this.#table.remove(number);
  }

  #addDeclines(declines: Declines, row: number, cause: number): void {
    this.#togetherCalls.add(row, 1);
    if (cause === declinedCause) this.#togetherDeclined.add(row, 1);
    if (!declines.areEnough(this.#togetherCalls.at(row))) return;
    this.#rejected.add(row, declines.refusedOf(this.#togetherDeclined.at(row)));
    this.#togetherCalls.set(row, 0);
    this.#togetherDeclined.set(row, 0);
  }
}
