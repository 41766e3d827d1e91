/** What became of every line of the files that were imported: nothing is left out silently. */
import type { CallsAccount, Rejected } from './callsState.ts';

/** One reason for which records were rejected. */
export interface RejectionReason {
  readonly column: string;
  readonly expected: string;
  readonly records: number;
  /** The first of them, `line` of `file`. */
  readonly file: string;
  readonly line: number;
  readonly found: string;
}

export interface ImportAccount extends CallsAccount {
  /** Most frequent first; at most `mostReasons`. */
  readonly reasons: readonly RejectionReason[];
}

const mostReasons = 1000;

export class ImportCounter {
  readonly #accounts: CallsAccount[] = [];
  readonly #reasons: Map<string, { first: Rejected; records: number }> = new Map();

  /** The account of a file, which goes on counting. */
  add(account: CallsAccount): void {
    this.#accounts.push(account);
  }

  reject(rejected: Rejected): void {
    const key = `${rejected.column}\n${rejected.expected}`;
    const known = this.#reasons.get(key);
    if (known !== undefined) known.records++;
    else if (this.#reasons.size < mostReasons) this.#reasons.set(key, { first: rejected, records: 1 });
  }

  /** `nameOf` shortens the path of a file. */
  account(nameOf: (path: string) => string): ImportAccount {
    const sum = (pick: (account: CallsAccount) => number): number =>
      this.#accounts.reduce((total, account) => total + pick(account), 0);
    return {
      records: sum(({ records }) => records),
      accepted: sum(({ accepted }) => accepted),
      rejected: sum(({ rejected }) => rejected),
      blank: sum(({ blank }) => blank),
      header: sum(({ header }) => header),
      ambiguousTimes: sum(({ ambiguousTimes }) => ambiguousTimes),
      slowedTimes: sum(({ slowedTimes }) => slowedTimes),
      areIdsChecked: this.#accounts.every(({ areIdsChecked }) => areIdsChecked),
      reasons: [...this.#reasons.values()]
        .sort((a, b) => b.records - a.records)
        .map(({ first: { column, expected, file, line, found }, records }) => ({
          column,
          expected,
          records,
          file: nameOf(file),
          line,
          found,
        })),
    };
  }
}
