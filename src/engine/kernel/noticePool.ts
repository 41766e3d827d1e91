/** The records of all pending event notices, flat in one buffer so that a notice is one half cache line. Hot path: kernel. */
import { invariant } from './invariant.ts';

/** Words of a record in `numbers` (Float64): time in seconds, and the rank among equal times (kind, then insertion number). */
export const NumberWord = { time: 0, rank: 1, stride: 4 } as const;

/** Words of a record in `codes` (Int32); the first four overlap the two numbers. */
export const CodeWord = { next: 4, subject: 5, kind: 6, serial: 7, stride: 8 } as const;

/** End of a chain of notices; no notice has this index. */
export const NO_NOTICE = 0;

/** Most notices at one time: an index fits in the low bits of a handle. */
const CAPACITY_LIMIT = 16_777_216; // 2²⁴

const RECORD_BYTES = 32;

/** Kind of a record that is free or was cancelled. */
const DEAD = -1;

/** Insertion numbers stay below this, so that kind × span + number is exact in a double; 10⁷ events a second reach it after 160 days. */
const RANK_SPAN = 140_737_488_355_328; // 2⁴⁷

/** Insertion numbers modulo this span tell the successive users of a record apart in a handle. */
const SERIAL_SPAN = 536_870_912; // 2²⁹

/** Notices by index (from 1), linked in chains through their `next` word: the free ones here, the pending ones in the ladder's buckets. */
export class NoticePool {
  /** Replaced when the pool grows: read anew after every `add`. */
  numbers: Float64Array;
  codes: Int32Array;
  private capacity: number;
  private used = 1;
  private firstFree: number = NO_NOTICE;
  private inserted = 0;
  private serial = 0;

  constructor(initialCapacity: number) {
    this.capacity = initialCapacity;
    const buffer = new ArrayBuffer(initialCapacity * RECORD_BYTES);
    this.numbers = new Float64Array(buffer);
    this.codes = new Int32Array(buffer);
  }

  /** Makes a record and returns its index. */
  add(time: number, kind: number, subject: number): number {
    let notice = this.firstFree;
    if (notice === NO_NOTICE) {
      if (this.used === this.capacity) this.grow();
      notice = this.used++;
    } else {
      this.firstFree = this.codes[notice * CodeWord.stride + CodeWord.next];
    }
    const numbers = this.numbers;
    const codes = this.codes;
    const at = notice * NumberWord.stride;
    numbers[at + NumberWord.time] = time;
    numbers[at + NumberWord.rank] = kind * RANK_SPAN + this.inserted++;
    const code = notice * CodeWord.stride;
    codes[code + CodeWord.subject] = subject;
    codes[code + CodeWord.kind] = kind;
    codes[code + CodeWord.serial] = this.serial;
    this.serial = (this.serial + 1) & (SERIAL_SPAN - 1);
    return notice;
  }

  /** Gives the record back; its index will be used again. */
  free(notice: number): void {
    this.codes[notice * CodeWord.stride + CodeWord.kind] = DEAD;
    this.codes[notice * CodeWord.stride + CodeWord.next] = this.firstFree;
    this.firstFree = notice;
  }

  isDead(notice: number): boolean {
    return this.codes[notice * CodeWord.stride + CodeWord.kind] === DEAD;
  }

  /** Marks the record dead but leaves it in its place, with its time and rank; whoever meets it there frees it. */
  kill(notice: number): void {
    this.codes[notice * CodeWord.stride + CodeWord.kind] = DEAD;
  }

  /** A name for the pending notice; the same number names no other notice until 2²⁹ more have been inserted. */
  handleOf(notice: number): number {
    return this.codes[notice * CodeWord.stride + CodeWord.serial] * CAPACITY_LIMIT + notice;
  }

  /** The pending notice that bears this handle, or `NO_NOTICE`. */
  noticeOf(handle: number): number {
    const notice = handle % CAPACITY_LIMIT;
    if (!(notice > NO_NOTICE && notice < this.used) || this.isDead(notice)) return NO_NOTICE;
    return this.handleOf(notice) === handle ? notice : NO_NOTICE;
  }

  /** Frees all records; handles given before stay invalid. */
  clear(): void {
    for (let notice = 1; notice < this.used; notice++) this.kill(notice);
    this.used = 1;
    this.firstFree = NO_NOTICE;
  }

  private grow(): void {
    invariant(this.capacity * 2 <= CAPACITY_LIMIT, 'the event calendar holds at most 2 ** 24 notices');
    this.capacity *= 2;
    const old = this.numbers;
    const buffer = new ArrayBuffer(this.capacity * RECORD_BYTES);
    this.numbers = new Float64Array(buffer);
    this.codes = new Int32Array(buffer);
    this.numbers.set(old);
  }
}
