/** The future event list: what is to happen next, in a total order. Hot path: kernel. */
import { invariant } from './invariant.ts';
import { NoticeHeap } from './noticeHeap.ts';
import { NoticeLadder } from './noticeLadder.ts';
import { CodeWord, NO_NOTICE, NoticePool, NumberWord } from './noticePool.ts';

/** Kinds of notices are 0 … 63. */
const KIND_MASK = 63;

/** Notices that are sorted by the heap alone; more are divided into buckets. */
const HEAP_COMFORT = 32;

/** Dead notices that are always put up with before they are swept out. */
const DEAD_COMFORT = 1024;

/**
 * Future event list over flat typed arrays: a small heap of the soonest notices, fed from a ladder of buckets that chooses its own widths.
 * Order: time, then kind (lower first: the model's tie-order table gives kinds their meaning), then insertion number.
 * Taking and scheduling cost about the same whatever the number pending; where many times are equal the cost is at worst that of a heap.
 */
export class EventCalendar {
  /** Pending notices. */
  size: number = 0;
  /** Time of the last notice taken, in seconds; 0 before the first. */
  nowSeconds: number = 0;
  /** Kind of the last notice taken. */
  kind: number = 0;
  /** Subject of the last notice taken. */
  subject: number = 0;

  private readonly pool: NoticePool;
  private readonly soonest: NoticeHeap;
  private readonly ladder: NoticeLadder;
  private dead = 0;
  private heapLimit: number = HEAP_COMFORT;

  /** `initialCapacity`: notices for which there is room at first (default 64); room doubles as needed. */
  constructor(initialCapacity: number = 64) {
    this.pool = new NoticePool(initialCapacity < 16 ? 16 : initialCapacity);
    this.soonest = new NoticeHeap(this.pool, 4 * HEAP_COMFORT);
    this.ladder = new NoticeLadder(this.pool);
  }

  /**
   * Enters a notice and returns its handle for `cancel`. `atSecond` is finite and not before `nowSeconds`, `kind` 0 … 63, `subject` an
   * int32. Among equal times and kinds the notice entered first is taken first.
   */
  schedule(atSecond: number, kind: number, subject: number): number {
    invariant(
      atSecond >= this.nowSeconds && atSecond < Infinity,
      'a notice is scheduled at a finite time that is not past',
    );
    invariant(
      (kind & KIND_MASK) === kind && (subject | 0) === subject,
      'kind is 0 … 63 and subject an int32',
    );
    const notice = this.pool.add(atSecond, kind, subject);
    this.size++;
    if (!this.ladder.file(atSecond, notice)) {
      this.soonest.push(atSecond, notice);
      if (this.soonest.size > this.heapLimit) this.relieveHeap();
    }
    return this.pool.handleOf(notice);
  }

  /** Withdraws a notice; false when it was already taken or cancelled. A handle stays safe for 2²⁹ further notices. */
  cancel(handle: number): boolean {
    const notice = this.pool.noticeOf(handle);
    if (notice === NO_NOTICE) return false;
    this.pool.kill(notice);
    this.size--;
    if (++this.dead > this.size + DEAD_COMFORT) this.sweep();
    return true;
  }

  /** Takes the earliest notice into `nowSeconds`, `kind` and `subject`; false when there is none. */
  next(): boolean {
    return this.nextBefore(Infinity);
  }

  /** Takes the earliest notice if it is due before `untilSecond`; false when there is none. */
  nextBefore(untilSecond: number): boolean {
    if (!this.hasSoonest()) return false;
    const soonest = this.soonest;
    const atSecond = soonest.firstSecond();
    if (atSecond >= untilSecond) return false;
    const notice = soonest.firstNotice();
    soonest.pop();
    const pool = this.pool;
    const code = notice * CodeWord.stride;
    this.nowSeconds = atSecond;
    this.kind = pool.codes[code + CodeWord.kind];
    this.subject = pool.codes[code + CodeWord.subject];
    this.size--;
    pool.free(notice);
    return true;
  }

  /** Time of the earliest notice in seconds; Infinity when there is none. */
  peekSecond(): number {
    return this.hasSoonest() ? this.soonest.firstSecond() : Infinity;
  }

  /** Forgets all notices and sets the clock back to 0; handles given before stay invalid. */
  clear(): void {
    this.pool.clear();
    this.ladder.clear();
    this.soonest.size = 0;
    this.size = 0;
    this.dead = 0;
    this.nowSeconds = 0;
    this.heapLimit = HEAP_COMFORT;
  }

  /** Sees to it that the earliest living notice is on top of the heap; false when there is none. */
  private hasSoonest(): boolean {
    const soonest = this.soonest;
    for (;;) {
      if (soonest.size === 0) {
        if (!this.refillHeap()) return false;
      }
      if (this.dead === 0 || !this.pool.isDead(soonest.firstNotice())) return true;
      this.pool.free(soonest.firstNotice());
      this.dead--;
      soonest.pop();
    }
  }

  /** Opens buckets until the heap holds something; false when nothing is pending. */
  private refillHeap(): boolean {
    this.heapLimit = HEAP_COMFORT;
    while (this.soonest.size === 0) {
      const chain = this.ladder.open();
      if (chain === NO_NOTICE) return false;
      this.settle(chain);
    }
    return true;
  }

  /** Puts a chain of notices into the heap if it is short or cannot be divided, else onto a new rung. */
  private settle(chain: number): void {
    if (this.isLong(chain) && this.ladder.divide(chain)) return;
    const { numbers, codes } = this.pool;
    for (let notice = chain; notice !== NO_NOTICE; notice = codes[notice * CodeWord.stride + CodeWord.next]) {
      this.soonest.push(numbers[notice * NumberWord.stride + NumberWord.time], notice);
    }
    if (this.soonest.size > this.heapLimit) this.heapLimit = 2 * this.soonest.size;
  }

  private isLong(chain: number): boolean {
    const codes = this.pool.codes;
    let length = 0;
    let notice = chain;
    while (notice !== NO_NOTICE && length <= HEAP_COMFORT) {
      notice = codes[notice * CodeWord.stride + CodeWord.next];
      length++;
    }
    return length > HEAP_COMFORT;
  }

  /** Turns a heap that has grown too large into a rung. */
  private relieveHeap(): void {
    this.settle(this.heapAsChain(NO_NOTICE));
  }

  /** Frees the dead notices, so that cancelled ones never outnumber the pending for long. */
  private sweep(): void {
    let chain = this.heapAsChain(this.ladder.drain());
    const { codes } = this.pool;
    let living: number = NO_NOTICE;
    while (chain !== NO_NOTICE) {
      const next = codes[chain * CodeWord.stride + CodeWord.next];
      if (this.pool.isDead(chain)) {
        this.pool.free(chain);
      } else {
        codes[chain * CodeWord.stride + CodeWord.next] = living;
        living = chain;
      }
      chain = next;
    }
    this.dead = 0;
    this.heapLimit = HEAP_COMFORT;
    this.settle(living);
  }

  /** Empties the heap in front of the chain. */
  private heapAsChain(chain: number): number {
    const { codes } = this.pool;
    const soonest = this.soonest;
    let first = chain;
    for (let position = soonest.size - 1; position >= 0; position--) {
      const notice = soonest.noticeAt(position);
      codes[notice * CodeWord.stride + CodeWord.next] = first;
      first = notice;
    }
    soonest.size = 0;
    return first;
  }
}
