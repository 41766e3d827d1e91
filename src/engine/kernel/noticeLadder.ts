/** The later notices, sorted only roughly: a stack of rungs, each dividing a bucket of the one below. Hot path: kernel. */
import type { Approach } from './approach.ts';
import { regrownInt32 } from '../memory/regrow.ts';
import { CodeWord, noNotice, NumberWord } from './noticePool.ts';
import type { NoticePool } from './noticePool.ts';
import { Rung } from './rung.ts';
import type { Division } from './rung.ts';

/** Most rungs. A rung divides the span of its notices by more than ten, so real work needs one to four. */
const deepest = 32;

/** Buckets a notice in a new rung. Measured with exponential and uniform gaps at 10³ to 10⁶ notices; flat between 1 and 4. */
const bucketsPerNotice = 2;

/** A new rung of so many notices, whose records fill a second-level cache several times, is coarse. Measured: even at about 200,000. */
const coarseFrom = 200_000;

/** So few buckets that their ends stay in the cache, yet each is divided within it. Measured at 10⁶ notices; flat between 64 and 150. */
const noticesPerCoarseBucket = 100;

/** A new rung reaches over this many mean distances from its first notice, so that by Markov's inequality few wait beyond it. */
const reachInMeans = 12;

/**
 * Widths follow from the notices: a chain that is too long to sort becomes a rung of its own, at any scale, as often as need be. The last
 * bucket of a rung also holds all that is later; when it is opened, the rung is over and the bucket's notices are divided anew.
 */
export class NoticeLadder {
  /** Rungs in use. */
  depth: number = 0;
  readonly #pool: NoticePool;
  readonly #rungs: Rung[] = [];
  #members: Int32Array = new Int32Array(256);

  constructor(pool: NoticePool) {
    this.#pool = pool;
  }

  /** Files the notice if its bucket is not opened yet; otherwise it is due among the soonest. */
  file(notice: number): boolean {
    const { numbers, codes } = this.#pool;
    const { depth } = this;
    const rungs = this.#rungs;
    for (let level = 0; level < depth; level++) {
      if (rungs[level].file(notice, numbers, codes)) return true;
    }
    return false;
  }

  /** Opens the next bucket that holds notices and gives its chain, or `noNotice` when none is left. */
  open(approach: Approach | null): number {
    const codes = this.#pool.codes;
    while (this.depth > 0) {
      const rung = this.#rungs[this.depth - 1];
      if (approach !== null) approach.tell(rung, codes);
      const chain = rung.open(codes);
      // After its last bucket a rung is over: all up to the end of the opened bucket below it is due.
      if (rung.opened === rung.last) this.depth--;
      if (chain !== noNotice) return chain;
    }
    return noNotice;
  }

  /** Makes a rung of the chain; false, with the chain untouched, when it cannot be divided. */
  divide(chain: number): boolean {
    if (this.depth === deepest) return false;
    if (this.#divideBy(NumberWord.time, chain, NaN)) return true;
    const { numbers, codes } = this.#pool;
    const instant = numbers[chain << NumberWord.shift];
    for (
      let notice = chain;
      notice !== noNotice;
      notice = codes[(notice << CodeWord.shift) | CodeWord.next]
    ) {
      if (numbers[notice << NumberWord.shift] !== instant) return false;
    }
    return this.#divideBy(NumberWord.rank, chain, instant);
  }

  /** Empties all buckets into one chain. */
  drain(): number {
    const { codes } = this.#pool;
    let all: number = noNotice;
    for (let chain = this.open(null); chain !== noNotice; chain = this.open(null)) {
      for (let notice = chain; notice !== noNotice;) {
        const next = codes[(notice << CodeWord.shift) | CodeWord.next];
        codes[(notice << CodeWord.shift) | CodeWord.next] = all;
        all = notice;
        notice = next;
      }
    }
    return all;
  }

  /** Forgets everything. */
  clear(): void {
    for (const rung of this.#rungs) rung.clear();
    this.depth = 0;
  }

  #divideBy(word: number, chain: number, instant: number): boolean {
    const { numbers, codes } = this.#pool;
    const reference = numbers[(chain << NumberWord.shift) | word];
    let count = 0;
    let first = Infinity;
    let last = -Infinity;
    let distance = 0;
    for (
      let notice = chain;
      notice !== noNotice;
      notice = codes[(notice << CodeWord.shift) | CodeWord.next]
    ) {
      const key = numbers[(notice << NumberWord.shift) | word];
      if (key < first) first = key;
      if (key > last) last = key;
      distance += key - reference;
      if (count === this.#members.length) this.#growMembers();
      this.#members[count++] = notice;
    }
    const meanDistance = distance / count + (reference - first);
    const reach = Math.min(reachInMeans * meanDistance, 2 * (last - first));
    const isCoarse = count >= coarseFrom;
    const buckets = isCoarse ? Math.ceil(count / noticesPerCoarseBucket) : count * bucketsPerNotice;
    const density = buckets / reach;
    if (!(reach > 0 && density < Infinity)) return false;
    this.#distribute(count, this.#addRung({ start: first, density, last: buckets, instant, isCoarse }));
    return true;
  }

  #addRung(division: Division): Rung {
    if (this.depth === this.#rungs.length) this.#rungs.push(new Rung());
    const rung = this.#rungs[this.depth++];
    rung.begin(division);
    return rung;
  }

  /** Files `members`: unlike a walk along the chain, reads of records need not wait for each other. */
  #distribute(count: number, rung: Rung): void {
    const { numbers, codes } = this.#pool;
    const members = this.#members;
    for (let position = 0; position < count; position++) {
      rung.file(members[position], numbers, codes);
    }
  }

  #growMembers(): void {
    this.#members = regrownInt32(this.#members, this.#members.length * 2);
  }
}
