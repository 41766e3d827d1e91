/** Who makes the calls of a recording, as rules count callers: small integers, one for each account, or for each number shown where no account is known. */

/** What tells callers apart. */
export const callerMarks = ['account', 'number'] as const;
export type CallerMark = (typeof callerMarks)[number];

export class CallerNames {
  readonly #names: Readonly<Record<CallerMark, Map<number, number>>> = {
    account: new Map(),
    number: new Map(),
  };

  /** Below 0 the account is not known; number 0 is one that is not shown: all such calls are one caller’s. */
  of(account: number, number: number): number {
    const isNamed = account >= 0;
    const names = this.#names[isNamed ? 'account' : 'number'];
    const key = isNamed ? account : number;
    const known = names.get(key);
    if (known !== undefined) return known;
    const caller = this.#names.account.size + this.#names.number.size;
    names.set(key, caller);
    return caller;
  }

  /** What has told callers apart so far. */
  get marks(): readonly CallerMark[] {
    return callerMarks.filter((mark) => this.#names[mark].size > 0);
  }
}
