/** The later notices, sorted only roughly: a stack of rungs, each a row of buckets of equal width. Hot path: kernel. */
import { CodeWord, NO_NOTICE, NumberWord } from './noticePool.ts';
import type { NoticePool } from './noticePool.ts';

/** Rungs on top of each other; every rung divides a bucket of the one below it by at least ten. */
const DEEPEST = 10;

/** Buckets a notice in a new rung. */
const BUCKETS_PER_NOTICE = 2;

/** A new rung reaches over this many mean distances from its first notice; what lies beyond waits in its last bucket. */
const REACH_IN_MEANS = 4;

/**
 * A rung divides the time of its notices into buckets (chains of notices in no order); the last bucket also holds all that is later.
 * Buckets are opened in turn. A chain that is too long to sort becomes a rung of its own, whose width follows from the notices in it:
 * so widths adapt to the density at every scale. Index arithmetic is monotone in time, so no notice can be filed behind its turn.
 */
export class NoticeLadder {
  private readonly pool: NoticePool;
  private depth = 0;
  /** First notice of each bucket's chain; the rungs' buckets lie one behind the other. Opened buckets are empty again. */
  private heads: Int32Array = new Int32Array(256);
  private readonly starts: Float64Array = new Float64Array(DEEPEST);
  private readonly bucketsPerSecond: Float64Array = new Float64Array(DEEPEST);
  private readonly bases: Int32Array = new Int32Array(DEEPEST + 1);
  private readonly lasts: Int32Array = new Int32Array(DEEPEST);
  private readonly opened: Int32Array = new Int32Array(DEEPEST);

  constructor(pool: NoticePool) {
    this.pool = pool;
  }

  /** Files the notice if its bucket is not opened yet; otherwise answers false, and it is due among the soonest. */
  file(time: number, notice: number): boolean {
    for (let rung = 0; rung < this.depth; rung++) {
      const last = this.lasts[rung];
      const steps = (time - this.starts[rung]) * this.bucketsPerSecond[rung];
      const bucket = steps < last ? steps | 0 : last;
      if (bucket > this.opened[rung]) {
        this.link(this.bases[rung] + bucket, notice);
        return true;
      }
    }
    return false;
  }

  /** Opens the next bucket that holds notices and gives its chain, or `NO_NOTICE` when none is left. */
  open(): number {
    while (this.depth > 0) {
      const rung = this.depth - 1;
      const heads = this.heads;
      const base = this.bases[rung];
      const end = base + this.lasts[rung];
      let at = base + this.opened[rung] + 1;
      while (at < end && heads[at] === NO_NOTICE) at++;
      const chain = heads[at];
      heads[at] = NO_NOTICE;
      this.opened[rung] = at - base;
      // After the last bucket the rung below decides alone: everything up to the end of its opened bucket is due.
      if (at === end) this.depth--;
      if (chain !== NO_NOTICE) return chain;
    }
    return NO_NOTICE;
  }

  /** Makes a rung of the chain and empties it, freeing dead notices; false, with the chain untouched, when it cannot be divided by time. */
  divide(chain: number): boolean {
    if (this.depth === DEEPEST) return false;
    const { numbers, codes } = this.pool;
    let count = 0;
    let earliest = Infinity;
    let latest = -Infinity;
    let distance = 0;
    const reference = numbers[chain * NumberWord.stride + NumberWord.time];
    for (let notice = chain; notice !== NO_NOTICE; notice = codes[notice * CodeWord.stride + CodeWord.next]) {
      const time = numbers[notice * NumberWord.stride + NumberWord.time];
      if (time < earliest) earliest = time;
      if (time > latest) latest = time;
      distance += time - reference;
      count++;
    }
    const meanDistance = distance / count + (reference - earliest);
    const reach = Math.min(meanDistance * REACH_IN_MEANS, 2 * (latest - earliest));
    const buckets = count * BUCKETS_PER_NOTICE;
    const bucketsPerSecond = buckets / reach;
    if (!(reach > 0 && bucketsPerSecond < Infinity)) return false;
    this.addRung(earliest, bucketsPerSecond, buckets);
    this.distribute(chain);
    return true;
  }

  /** Empties all buckets into one chain. */
  drain(): number {
    const { codes } = this.pool;
    let all: number = NO_NOTICE;
    for (let chain = this.open(); chain !== NO_NOTICE; chain = this.open()) {
      for (let notice = chain; notice !== NO_NOTICE;) {
        const next = codes[notice * CodeWord.stride + CodeWord.next];
        codes[notice * CodeWord.stride + CodeWord.next] = all;
        all = notice;
        notice = next;
      }
    }
    return all;
  }

  /** Forgets everything. */
  clear(): void {
    this.heads.fill(NO_NOTICE);
    this.depth = 0;
  }

  private link(at: number, notice: number): void {
    this.pool.codes[notice * CodeWord.stride + CodeWord.next] = this.heads[at];
    this.heads[at] = notice;
  }

  private addRung(start: number, bucketsPerSecond: number, buckets: number): void {
    const rung = this.depth++;
    const base = this.bases[rung];
    const end = base + buckets + 1;
    if (end > this.heads.length) this.grow(end);
    this.starts[rung] = start;
    this.bucketsPerSecond[rung] = bucketsPerSecond;
    this.lasts[rung] = buckets;
    this.opened[rung] = -1;
    this.bases[rung + 1] = end;
  }

  private distribute(chain: number): void {
    const { codes } = this.pool;
    const rung = this.depth - 1;
    const numbers = this.pool.numbers;
    const base = this.bases[rung];
    const last = this.lasts[rung];
    const start = this.starts[rung];
    const bucketsPerSecond = this.bucketsPerSecond[rung];
    for (let notice = chain; notice !== NO_NOTICE;) {
      const next = codes[notice * CodeWord.stride + CodeWord.next];
      if (this.pool.isDead(notice)) {
        this.pool.free(notice);
      } else {
        const steps = (numbers[notice * NumberWord.stride + NumberWord.time] - start) * bucketsPerSecond;
        this.link(base + (steps < last ? steps | 0 : last), notice);
      }
      notice = next;
    }
  }

  private grow(least: number): void {
    let length = this.heads.length * 2;
    while (length < least) length *= 2;
    const heads = new Int32Array(length);
    heads.set(this.heads);
    this.heads = heads;
  }
}
