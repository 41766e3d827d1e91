/** A row of buckets that sorts notices roughly, by time or, where all times are equal, by rank. Hot path: kernel. */
import { NoticeLists } from './noticeLists.ts';
import { CodeWord, noNotice, NumberWord } from './noticePool.ts';

/** How a rung is divided: bucket 0 begins at `start`, all keys from bucket `last` on share that bucket. */
export interface Division {
  /** Time in seconds or rank, see `instant`. */
  readonly start: number;
  /** Buckets a second, or a unit of rank. */
  readonly density: number;
  readonly last: number;
  /** Of a rung divided by rank, the one time of its notices in seconds; NaN for a rung divided by time. */
  readonly instant: number;
  /** Its buckets hold many notices each, which are divided again when they are opened. */
  readonly isCoarse: boolean;
}

/**
 * Buckets are chains of notices in no order, opened in turn. The step arithmetic is monotone in (time, rank), so a notice is never filed
 * behind its turn: what belongs to an opened bucket is refused.
 */
export class Rung {
  /** The bucket opened last, −1 before the first. */
  opened: number = -1;
  last: number = 0;
  /** The last bucket whose notices somebody has looked at before it is opened. */
  #seen = -1;
  /** First notice of each chain, or end of each list in a coarse rung; empty again once opened. */
  #heads: Int32Array = new Int32Array(256);
  readonly #lists: NoticeLists = new NoticeLists();
  #isCoarse = false;
  #start = 0.5;
  #density = 0.5;
  #instant = NaN;

  begin(division: Division): void {
    if (division.last >= this.#heads.length) this.#grow(division.last);
    this.#start = division.start;
    this.#density = division.density;
    this.last = division.last;
    this.#instant = division.instant;
    this.#isCoarse = division.isCoarse;
    this.opened = -1;
    this.#seen = -1;
  }

  /** Files the notice unless its bucket was opened already, or lies before the first. */
  file(notice: number, numbers: Float64Array, codes: Int32Array): boolean {
    const time = numbers[notice << NumberWord.shift];
    const last = this.last;
    let steps = (time - this.#start) * this.#density;
    if (this.#instant === this.#instant)
      steps = this.#rankSteps(time, numbers[(notice << NumberWord.shift) | NumberWord.rank]);
    if (steps < 0) return false;
    const bucket = steps < last ? steps | 0 : last;
    if (bucket <= this.opened) return false;
    const heads = this.#heads;
    if (this.#isCoarse) {
      heads[bucket] = this.#lists.add(heads[bucket], notice);
      return true;
    }
    codes[(notice << CodeWord.shift) | CodeWord.next] = heads[bucket];
    heads[bucket] = notice;
    return true;
  }

  /** Opens the next bucket that is not empty and gives its chain; `noNotice` when the last bucket is reached and empty. */
  open(codes: Int32Array): number {
    const heads = this.#heads;
    const last = this.last;
    let bucket = this.opened + 1;
    while (bucket < last && heads[bucket] === noNotice) bucket++;
    const head = heads[bucket];
    heads[bucket] = noNotice;
    this.opened = bucket;
    return this.#isCoarse ? this.#lists.chain(head, codes) : head;
  }

  /** Nobody has looked at the bucket that is opened next; a coarse rung lets nobody look. */
  isUnseenNext(): boolean {
    return this.#seen <= this.opened && !this.#isCoarse;
  }

  /** First notices of the next chains, as many as there is room for but of the last bucket; returns how many. */
  chainsAhead(into: Int32Array): number {
    const { last } = this;
    const heads = this.#heads;
    let chains = 0;
    let bucket = this.opened + 1;
    for (; bucket < last && chains < into.length; bucket++)
      if (heads[bucket] !== noNotice) into[chains++] = heads[bucket];
    this.#seen = bucket - 1;
    return chains;
  }

  /** Empties all buckets. */
  clear(): void {
    this.#heads.fill(noNotice);
    this.#lists.clear();
  }

  #rankSteps(time: number, rank: number): number {
    if (time !== this.#instant) return time < this.#instant ? -1 : Infinity;
    return (rank - this.#start) * this.#density;
  }

  #grow(last: number): void {
    let length = this.#heads.length;
    while (length <= last) length *= 2;
    this.#heads = new Int32Array(length);
  }
}
