/** The records of all pending event notices, flat in one buffer so that a notice is half a cache line. Hot path: kernel. */
import { regrownFloat64 } from '../memory/regrow.ts';
import { invariant } from './invariant.ts';

/** Words of a record in `numbers` (Float64): time in seconds, and rank among equal times (kind, then insertion number). */
export const NumberWord = { time: 0, rank: 1, shift: 2 } as const;

/** Words of a record in `codes` (Int32); its first four words lie under the two numbers, its last is spare. */
export const CodeWord = { next: 4, subject: 5, kind: 6, shift: 3 } as const;

/** End of a chain of notices; no notice has this index. */
export const NO_NOTICE = 0;

const RECORD_BYTES = 32;

/** Most notices at one time: an index fits in the low bits of a handle. */
const CAPACITY_LIMIT = 16_777_216; // 2²⁴

/** Kind of a record that is free or was cancelled. */
export const DEAD_KIND = -1;

/** Insertion numbers stay below this, so that kind × span + number is exact in a double; 10⁷ events a second reach it after 160 days. */
const RANK_SPAN = 140_737_488_355_328; // 2⁴⁷

/** Insertion numbers modulo this span tell the successive users of a record apart in a handle. */
const SERIAL_SPAN = 536_870_912; // 2²⁹

// An imported or exported constant is read from its module at every use; one of the module's own is compiled in.
const RANK = NumberWord.rank;
const NUMBERS = NumberWord.shift;
const NEXT = CodeWord.next;
const SUBJECT = CodeWord.subject;
const KIND = CodeWord.kind;
const CODES = CodeWord.shift;
const NONE = NO_NOTICE;
const DEAD = DEAD_KIND;

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
  private capacity: number;
  private used = 1;
  private firstFree: number = NONE;

  constructor(initialCapacity: number) {
    this.capacity = initialCapacity;
    const buffer = new ArrayBuffer(initialCapacity * RECORD_BYTES);
    this.numbers = new Float64Array(buffer);
    this.codes = new Int32Array(buffer);
  }

  /** Makes a record and returns its index. */
  add(time: number, kind: number, subject: number): number {
    const notice = this.firstFree === NONE ? this.addRecord() : this.firstFree;
    const numbers = this.numbers;
    const codes = this.codes;
    const at = notice << NUMBERS;
    const code = notice << CODES;
    this.firstFree = codes[code | NEXT];
    numbers[at] = time;
    numbers[at | RANK] = kind * RANK_SPAN + this.inserted++;
    codes[code | SUBJECT] = subject;
    codes[code | KIND] = kind;
    return notice;
  }

  /** Gives the record back; its index will be used again. */
  free(notice: number): void {
    const codes = this.codes;
    const code = notice << CODES;
    codes[code | KIND] = DEAD;
    codes[code | NEXT] = this.firstFree;
    this.firstFree = notice;
  }

  /** Marks the record dead but leaves it in its place, with its time and rank; whoever meets it there buries it. */
  kill(notice: number): void {
    this.codes[(notice << CODES) | KIND] = DEAD;
    this.dead++;
  }

  /** Gives a dead record back. */
  bury(notice: number): void {
    this.free(notice);
    this.dead--;
  }

  isDead(notice: number): boolean {
    return this.codes[(notice << CODES) | KIND] === DEAD;
  }

  /** A name for the notice that was added last; no other pending notice bears it until 2²⁹ more have been added. */
  handleOfLast(notice: number): number {
    return ((this.inserted - 1) & (SERIAL_SPAN - 1)) * CAPACITY_LIMIT + notice;
  }

  /** The pending notice that bears this handle, or `NO_NOTICE`. */
  noticeOf(handle: number): number {
    const serial = Math.floor(handle / CAPACITY_LIMIT);
    const notice = handle - serial * CAPACITY_LIMIT;
    const isIndex = (notice | 0) === notice && notice > NONE && notice < this.used;
    if (!isIndex || this.isDead(notice)) return NONE;
    return (this.numbers[(notice << NUMBERS) | RANK] & (SERIAL_SPAN - 1)) === serial ? notice : NONE;
  }

  /** Frees all records; handles given before stay invalid. */
  clear(): void {
    for (let notice = 1; notice < this.used; notice++) this.kill(notice);
    this.used = 1;
    this.firstFree = NONE;
    this.dead = 0;
  }

  private addRecord(): number {
    if (this.used === this.capacity) this.grow();
    this.codes[(this.used << CODES) | NEXT] = NONE;
    return this.used++;
  }

  private grow(): void {
    invariant(this.capacity * 2 <= CAPACITY_LIMIT, 'the event calendar holds at most 2 ** 24 notices');
    this.capacity *= 2;
    this.numbers = regrownFloat64(this.numbers, this.capacity << NUMBERS);
    this.codes = new Int32Array(this.numbers.buffer);
  }
}
