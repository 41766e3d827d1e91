/** Who makes the calls of a recording, as rules count callers: small integers, one for each account, or for each number shown where no account is known; where it is asked for, one for each caller that truth names. */

/** What tells callers apart. */
export const callerMarks = ['truth', 'account', 'number'] as const;
export type CallerMark = (typeof callerMarks)[number];

/** What a row says of who calls; below 0 it does not. */
export interface CallerCells {
  readonly account: number;
  /** 0 is a number that is not shown: all such calls are one caller’s. */
  readonly number: number;
  /** Of the key of the call: declaration and member. */
  readonly declaration: number;
  readonly entity: number;
}

/** Members of one declaration are fewer. */
const entities = 2 ** 32;

export class CallerNames {
  readonly #isByTruth: boolean;
  readonly #names: Readonly<Record<CallerMark, Map<number, number>>> = {
    truth: new Map(),
    account: new Map(),
    number: new Map(),
  };
  #named = 0;

  /** By truth: whose call it is says its key, as far as there is one, and not what a network sees of it. */
  constructor(isByTruth: boolean) {
    this.#isByTruth = isByTruth;
  }

  of(cells: CallerCells): number {
    const mark = this.#markOf(cells);
    const names = this.#names[mark];
    const key = mark === 'truth' ? cells.declaration * entities + cells.entity : cells[mark];
    const known = names.get(key);
    if (known !== undefined) return known;
    names.set(key, this.#named);
    return this.#named++;
  }

  #markOf({ account, declaration }: CallerCells): CallerMark {
    if (this.#isByTruth && declaration >= 0) return 'truth';
    return account >= 0 ? 'account' : 'number';
  }

  /** What has told callers apart so far. */
  get marks(): readonly CallerMark[] {
    return callerMarks.filter((mark) => this.#names[mark].size > 0);
  }
}
