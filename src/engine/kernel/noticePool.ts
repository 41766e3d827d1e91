/** The records of all pending event notices, flat in one buffer so that a notice is half a cache line. Hot path: kernel. */
import { regrownFloat64 } from '../memory/regrow.ts';
import { invariant } from './invariant.ts';

/** Words of a record in `numbers` (Float64): time in seconds, and rank among equal times (kind, then insertion number). */
export const NumberWord = { time: 0, rank: 1, shift: 2 } as const;

/** Words of a record in `codes` (Int32); its first four words lie under the two numbers, its last is spare. */
export const CodeWord = { next: 4, subject: 5, kind: 6, shift: 3 } as const;

/** End of a chain of notices; no notice has this index. */
export const noNotice = 0;

const recordBytes = 32;

/** Most notices at one time: an index fits in the low bits of a handle. */
const capacityLimit = 16_777_216; // 2²⁴

/** Kind of a record that is free or was cancelled. */
export const deadKind = -1;

/** Insertion numbers stay below this, so that kind × span + number is exact in a double; 10⁷ events a second reach it after 160 days. */
const rankSpan = 140_737_488_355_328; // 2⁴⁷

/** Insertion numbers modulo this span tell the successive users of a record apart in a handle. */
const serialSpan = 536_870_912; // 2²⁹

/** Notices by index (from 1), linked in chains through their `next` word: the free ones here, pending ones in the ladder's buckets. */
export class NoticePool {
  /** Replaced when the pool grows: read anew after every `add`. */
  numbers: Float64Array;
  /** The same records as integers. */
  codes: Int32Array;
  /** Notices added so far. */
  inserted: number = 0;
  /** Killed notices that still lie about. */
  dead: number = 0;
  #capacity: number;
  #used = 1;
  #firstFree: number = noNotice;

  constructor(initialCapacity: number) {
    this.#capacity = initialCapacity;
    const buffer = new ArrayBuffer(initialCapacity * recordBytes);
    this.numbers = new Float64Array(buffer);
    this.codes = new Int32Array(buffer);
  }

  /** Makes a record and returns its index. */
  add(time: number, kind: number, subject: number): number {
    const notice = this.#firstFree === noNotice ? this.#addRecord() : this.#firstFree;
    const numbers = this.numbers;
    const codes = this.codes;
    const at = notice << NumberWord.shift;
    const code = notice << CodeWord.shift;
    this.#firstFree = codes[code | CodeWord.next];
    numbers[at] = time;
    numbers[at | NumberWord.rank] = kind * rankSpan + this.inserted++;
    codes[code | CodeWord.subject] = subject;
    codes[code | CodeWord.kind] = kind;
    return notice;
  }

  /** Gives the record back; its index will be used again. */
  free(notice: number): void {
    const codes = this.codes;
    const code = notice << CodeWord.shift;
    codes[code | CodeWord.kind] = deadKind;
    codes[code | CodeWord.next] = this.#firstFree;
    this.#firstFree = notice;
  }

  /** Marks the record dead but leaves it in its place, with its time and rank; whoever meets it there buries it. */
  kill(notice: number): void {
    this.codes[(notice << CodeWord.shift) | CodeWord.kind] = deadKind;
    this.dead++;
  }

  /** Gives a dead record back. */
  bury(notice: number): void {
    this.free(notice);
    this.dead--;
  }

  isDead(notice: number): boolean {
    return this.codes[(notice << CodeWord.shift) | CodeWord.kind] === deadKind;
  }

  /** A name for the notice that was added last; no other pending notice bears it until 2²⁹ more have been added. */
  handleOfLast(notice: number): number {
    return ((this.inserted - 1) & (serialSpan - 1)) * capacityLimit + notice;
  }

  /** The pending notice that bears this handle, or `noNotice`. */
  noticeOf(handle: number): number {
    const serial = Math.floor(handle / capacityLimit);
    const notice = handle - serial * capacityLimit;
    const isIndex = (notice | 0) === notice && notice > noNotice && notice < this.#used;
    if (!isIndex || this.isDead(notice)) return noNotice;
    return (this.numbers[(notice << NumberWord.shift) | NumberWord.rank] & (serialSpan - 1)) === serial
      ? notice
      : noNotice;
  }

  /** Frees all records; handles given before stay invalid. */
  clear(): void {
    for (let notice = 1; notice < this.#used; notice++) this.kill(notice);
    this.#used = 1;
    this.#firstFree = noNotice;
    this.dead = 0;
  }

  #addRecord(): number {
    if (this.#used === this.#capacity) this.#grow();
    this.codes[(this.#used << CodeWord.shift) | CodeWord.next] = noNotice;
    return this.#used++;
  }

  #grow(): void {
    invariant(this.#capacity * 2 <= capacityLimit, 'the event calendar holds at most 2 ** 24 notices');
    this.#capacity *= 2;
    this.numbers = regrownFloat64(this.numbers, this.#capacity << NumberWord.shift);
    this.codes = new Int32Array(this.numbers.buffer);
  }
}
