/** What became of every line of the files that were imported: nothing is left out silently. */
import type { CallsAccount, Rejected } from '../calls/callsState.ts';
import { noNumbers, numberForms } from '../numbers/numberingHabits.ts';
import type { NumberCounts } from '../numbers/numberingHabits.ts';

/** One reason for which records were rejected. */
export interface RejectionReason {
  readonly column: string;
  readonly expected: string;
  readonly records: number;
  /** The first of them, `line` of `file`. */
  readonly file: string;
  readonly line: number;
  readonly found: string;
  /** What else was found for this reason, where that are few words, as a mapping must have them all; else empty. */
  readonly others: readonly string[];
}

export interface ImportAccount extends CallsAccount {
  /** Most frequent first; at most `mostReasons`. */
  readonly reasons: readonly RejectionReason[];
}

/** When they have been sorted by time as well. */
export interface ImportedCalls extends ImportAccount {
  /** Accepted records with the time and both numbers of another one. */
  readonly sameCalls: number;
  /** Date (YYYY-MM-DD) of the first call, which is day 1 of the trace: a trace says no dates. */
  readonly firstDay: string;
}

const mostReasons = 1000;
/** More different words for a reason are no words of a mapping. */
const mostWords = 12;

interface Reason {
  readonly first: Rejected;
  /** Different things found, the first included; no more than one above `mostWords`. */
  readonly words: Set<string>;
  records: number;
}

function count(rejected: Rejected, reasons: Map<string, Reason>): void {
  const key = `${rejected.column}\n${rejected.expected}`;
  const known = reasons.get(key);
  if (known === undefined) {
    if (reasons.size < mostReasons)
      reasons.set(key, { first: rejected, words: new Set([rejected.found]), records: 1 });
    return;
  }
  known.records++;
  if (known.words.size <= mostWords) known.words.add(rejected.found);
}

const told = (
  reasons: ReadonlyMap<string, Reason>,
  nameOf: (path: string) => string,
): readonly RejectionReason[] =>
  [...reasons.values()]
    .sort((a, b) => b.records - a.records)
    .map(({ first: { column, expected, file, line, found }, words, records }) => ({
      column,
      expected,
      records,
      file: nameOf(file),
      line,
      found,
      others: words.size > mostWords ? [] : [...words].slice(1),
    }));

export class ImportCounter {
  readonly #accounts: CallsAccount[] = [];
  readonly #reasons: Map<string, Reason> = new Map();
  readonly #further: Map<string, Reason> = new Map();

  /** The account of a file, which goes on counting. */
  add(account: CallsAccount): void {
    this.#accounts.push(account);
  }

  reject(rejected: Rejected): void {
    count(rejected, this.#reasons);
    for (const fault of rejected.further) count({ ...rejected, ...fault }, this.#further);
  }

  /** What else is wrong with records that were rejected for another reason, of those before the first that can be read. */
  furtherReasons(nameOf: (path: string) => string): readonly RejectionReason[] {
    return told(this.#further, nameOf);
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
      numbers: this.#numbers(),
      areIdsChecked: this.#accounts.every(({ areIdsChecked }) => areIdsChecked),
      reasons: told(this.#reasons, nameOf),
    };
  }

  #numbers(): NumberCounts {
    const counts = noNumbers();
    for (const { numbers } of this.#accounts) for (const form of numberForms) counts[form] += numbers[form];
    return counts;
  }
}
