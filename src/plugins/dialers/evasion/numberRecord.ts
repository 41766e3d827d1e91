/** How the calls that showed each number have fared since it was last cleared, replaced or looked at. Hot path: dialers. */
import type { Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { OperatorSite } from '../../../model/contracts/operator.ts';
import { answeredCause, rejectedCause } from '../toldCauses.ts';

const secondsADay = 86_400;
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
  private readonly site: OperatorSite;
  private readonly table: NumberTable;
  private readonly calls: Int32Column;
  private readonly answered: Int32Column;
  private readonly rejected: Int32Column;
  private readonly lastDay: Int32Column;
  private today = 0;

  constructor(site: OperatorSite) {
    this.site = site;
    this.table = site.tools.numberTable(64, (row) => this.today - this.lastDay.at(row) >= forgottenAfterDays);
    this.calls = this.table.int32Column();
    this.answered = this.table.int32Column();
    this.rejected = this.table.int32Column();
    this.lastDay = this.table.int32Column();
  }

  /** Notes how the call in `slot` ended. */
  add(slot: number): void {
    const { own } = this.site;
    this.today = Math.floor(own.startSecond[slot] / secondsADay);
    const row = this.table.rowOrAdd(own.callingNumber[slot]);
    this.lastDay.set(row, this.today);
    this.calls.set(row, this.calls.at(row) + 1);
    const cause = own.releaseCause[slot];
    if (cause === answeredCause) this.answered.set(row, this.answered.at(row) + 1);
    else if (cause === rejectedCause) this.rejected.set(row, this.rejected.at(row) + 1);
  }

  of(number: number): Fate {
    const row = this.table.rowOf(number);
    if (row < 0) return nothing;
    return { calls: this.calls.at(row), answered: this.answered.at(row), rejected: this.rejected.at(row) };
  }

  forget(number: number): void {
    this.table.remove(number);
  }
}
