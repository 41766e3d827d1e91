/** When a caller last called a person: the latest few times of each pair, forgotten when they no longer matter. */
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { Tools } from '../../../model/contracts/tools.ts';

/** More than the largest number index. */
const numbers = 0x40000000;
const leastPairs = 4096;

export interface Pair {
  readonly caller: number;
  readonly callee: number;
}

export class PairTimes {
  readonly #callers: NumberTable;
  readonly #keep: number;
  readonly #keepSeconds: number;
  /** By (row of the caller, callee): the latest times, the earliest of them first. */
  readonly #times: Map<number, number[]> = new Map();
  #purgeAt = leastPairs;

  /** `keep`: times of each pair; `keepSeconds`: after that they no longer matter. */
  constructor(tools: Tools, { keep, keepSeconds }: { keep: number; keepSeconds: number }) {
    this.#callers = tools.numberTable(64);
    this.#keep = keep;
    this.#keepSeconds = keepSeconds;
  }

  add(caller: number, callee: number, second: number): void {
    const key = this.#callers.rowOrAdd(caller) * numbers + callee;
    const times = this.#times.get(key);
    if (times === undefined) this.#enter(key, second);
    else {
      if (times.length === this.#keep) times.shift();
      times.push(second);
    }
  }

  /** Second of the `keep`-th latest call; −Infinity when there were fewer. */
  earliestKept(caller: number, callee: number): number {
    const times = this.#timesOf(caller, callee);
    return times === undefined || times.length < this.#keep ? -Infinity : times[0];
  }

  /** The latest of the times kept that is not after `second`; −Infinity when there is none. */
  latestUntil({ caller, callee }: Pair, second: number): number {
    return this.#timesOf(caller, callee)?.findLast((time) => time <= second) ?? -Infinity;
  }

  #timesOf(caller: number, callee: number): readonly number[] | undefined {
    const row = this.#callers.rowOf(caller);
    return row < 0 ? undefined : this.#times.get(row * numbers + callee);
  }

  #enter(key: number, second: number): void {
    if (this.#times.size >= this.#purgeAt) {
      for (const [pair, times] of this.#times)
        if (times[times.length - 1] < second - this.#keepSeconds) this.#times.delete(pair);
      this.#purgeAt = Math.max(leastPairs, 2 * this.#times.size);
    }
    this.#times.set(key, [second]);
  }
}
