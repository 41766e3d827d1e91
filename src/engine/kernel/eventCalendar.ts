/** The future event list: what is to happen next, in a total order. Hot path: kernel. */
import { Approach } from './approach.ts';
import type { ApproachListener } from './approach.ts';
import { invariant } from './invariant.ts';
import { NoticeLadder } from './noticeLadder.ts';
import { CodeWord, noNotice, NoticePool, NumberWord } from './noticePool.ts';
import { SoonestNotices } from './soonestNotices.ts';

/** Kinds of notices are 0 … 63. */
const kindMask = 63;

/** Notices that are simply kept sorted; more are divided into buckets. */
const usualSortLimit = 24;

/** A ladder whose lowest rung was made for an eighth of the notices that are pending is made anew, from so many notices on. */
const outgrown = 8;
const outgrownFrom = 100_000;

/** Dead notices that are put up with, beside twice as many as are pending, before they are swept out. */
const deadComfort = 1024;

/**
 * Future event list over flat typed arrays: the soonest notices are sorted, the later ones lie in a ladder of buckets that sets its own
 * widths. Order: time, then kind (lower first: the model's tie-order table gives kinds their meaning), then insertion number. The cost of
 * an event does not depend on how many are pending (memory apart), nor on how their times are spread, equal times included.
 */
export class EventCalendar {
  /** Time of the last notice taken, in seconds; 0 before the first. It begins as a fraction: a field that begins whole changes its kind later. */
  nowSeconds: number = 0.5;
  /** Kind of the last notice taken. */
  kind: number = 0;
  /** Subject of the last notice taken. */
  subject: number = 0;

  readonly #pool: NoticePool;
  readonly #soonest: SoonestNotices;
  readonly #ladder: NoticeLadder;
  /** The notice entered last. A handle is made of it only for who asks: most would be thrown away. */
  #entered: number = noNotice;
  /** Notices taken, cancelled or forgotten so far. */
  #gone = 0;
  #sortLimit: number = usualSortLimit;
  #outgrownAt: number = outgrownFrom;
  #approach: Approach | null = null;

  /** `initialCapacity`: notices for which there is room at first (default 64); room doubles as needed, up to 2²⁴. */
  constructor(initialCapacity: number = 64) {
    this.nowSeconds = 0;
    this.#pool = new NoticePool(initialCapacity < 16 ? 16 : initialCapacity);
    this.#soonest = new SoonestNotices(this.#pool, 4 * usualSortLimit);
    this.#ladder = new NoticeLadder(this.#pool);
  }

  /** `listener` is told of most notices shortly before they are taken. */
  onApproach(listener: ApproachListener): void {
    this.#approach = new Approach(listener);
  }

  /** Pending notices. */
  get size(): number {
    return this.#pool.inserted - this.#gone;
  }

  /**
   * Enters a notice. `atSecond` is finite and not before `nowSeconds`, `kind` 0 … 63, `subject` an int32. Among equal times and kinds the
   * notice entered first is taken first.
   */
  schedule(atSecond: number, kind: number, subject: number): void {
    const isTimely = atSecond >= this.nowSeconds && atSecond < Infinity;
    invariant(isTimely, 'a notice is scheduled at a finite time that is not past');
    invariant(
      (kind & kindMask) === kind && (subject | 0) === subject,
      'the kind of a notice is 0 … 63 and its subject an int32',
    );
    const notice = this.#pool.add(atSecond, kind, subject);
    this.#entered = notice;
    if (this.size > this.#outgrownAt) this.#divideAnew();
    if (this.#ladder.depth === 0 || !this.#ladder.file(notice)) {
      this.#soonest.insert(atSecond, notice);
      if (this.#soonest.size > this.#sortLimit) this.#settle(this.#soonest.asChain(noNotice));
    }
  }

  /** The same for a notice that may be withdrawn: returns its handle for `cancel`. */
  scheduleTimer(atSecond: number, kind: number, subject: number): number {
    this.schedule(atSecond, kind, subject);
    return this.#pool.handleOfLast(this.#entered);
  }

  /** Withdraws a notice; false when it was already taken or cancelled. A handle stays safe for 2²⁹ further notices. */
  cancel(handle: number): boolean {
    const notice = this.#pool.noticeOf(handle);
    if (notice === noNotice) return false;
    this.#pool.kill(notice);
    this.#gone++;
    if (this.#pool.dead > 2 * this.size + deadComfort) this.#sweep();
    return true;
  }

  /** Takes the earliest notice into `nowSeconds`, `kind` and `subject`; false when there is none. */
  next(): boolean {
    return this.nextBefore(Infinity);
  }

  /** Takes the earliest notice if it is due before `untilSecond`; false otherwise. */
  nextBefore(untilSecond: number): boolean {
    const soonest = this.#soonest;
    if ((soonest.size === 0 || this.#pool.dead > 0) && !this.#findSoonest()) return false;
    if (soonest.times[soonest.size - 1] >= untilSecond) return false;
    this.#takeSoonest();
    return true;
  }

  /** Takes the earliest notice if it is due at `untilSecond` or before; else sets the clock, which never goes back, to `untilSecond` if that is finite. */
  nextUntil(untilSecond: number): boolean {
    const soonest = this.#soonest;
    const isAny = (soonest.size > 0 && this.#pool.dead === 0) || this.#findSoonest();
    if (isAny && soonest.times[soonest.size - 1] <= untilSecond) {
      this.#takeSoonest();
      return true;
    }
    if (untilSecond < Infinity) {
      invariant(untilSecond >= this.nowSeconds, 'the clock never goes back');
      this.nowSeconds = untilSecond;
    }
    return false;
  }

  #takeSoonest(): void {
    const soonest = this.#soonest;
    const last = soonest.size - 1;
    const atSecond = soonest.times[last];
    const notice = soonest.notices[last];
    soonest.size = last;
    const pool = this.#pool;
    const code = notice << CodeWord.shift;
    this.nowSeconds = atSecond;
    this.kind = pool.codes[code | CodeWord.kind];
    this.subject = pool.codes[code | CodeWord.subject];
    this.#gone++;
    pool.free(notice);
  }

  /** Is a pending notice taken before one of this time and kind that would be entered now? */
  isAnyBefore(atSecond: number, kind: number): boolean {
    if (!this.#findSoonest()) return false;
    const { times, notices, size } = this.#soonest;
    const soonestSecond = times[size - 1];
    if (soonestSecond !== atSecond) return soonestSecond < atSecond;
    return this.#pool.codes[(notices[size - 1] << CodeWord.shift) | CodeWord.kind] <= kind;
  }

  /** Forgets all notices and sets the clock back to 0; handles given before stay invalid. */
  clear(): void {
    this.#pool.clear();
    this.#ladder.clear();
    this.#soonest.size = 0;
    this.#gone = this.#pool.inserted;
    this.nowSeconds = 0;
    this.#sortLimit = usualSortLimit;
    this.#outgrownAt = outgrownFrom;
  }

  /** Sees to it that the earliest pending notice is the soonest's earliest; false when nothing is pending. */
  #findSoonest(): boolean {
    const soonest = this.#soonest;
    const pool = this.#pool;
    for (;;) {
      if (soonest.size === 0 && !this.#refill()) return false;
      const notice = soonest.notices[soonest.size - 1];
      if (!pool.isDead(notice)) return true;
      pool.bury(notice);
      soonest.size--;
    }
  }

  /** Opens buckets until there are soonest notices; false when the ladder is empty. */
  #refill(): boolean {
    this.#sortLimit = usualSortLimit;
    while (this.#soonest.size === 0) {
      const chain = this.#ladder.open(this.#approach);
      if (chain === noNotice) return false;
      this.#settle(chain);
    }
    return true;
  }

  /** Sorts a chain into the soonest, which are none, if it is short or cannot be divided; else makes a rung of it. */
  #settle(chain: number): void {
    if (this.#sort(chain, usualSortLimit) === noNotice) return;
    this.#soonest.size = 0;
    if (this.#ladder.divide(chain)) return;
    this.#sort(chain, Infinity);
    this.#sortLimit = 2 * this.#soonest.size;
  }

  /** Sorts a chain's notices into the soonest until these are `limit`; gives the first notice left over. */
  #sort(chain: number, limit: number): number {
    const { numbers, codes } = this.#pool;
    const soonest = this.#soonest;
    let notice = chain;
    while (notice !== noNotice && soonest.size < limit) {
      soonest.insert(numbers[notice << NumberWord.shift], notice);
      notice = codes[(notice << CodeWord.shift) | CodeWord.next];
    }
    return notice;
  }

  /** Notices in numbers for which the lowest rung was not made would lie in a few long chains: they are divided by what they are now. */
  #divideAnew(): void {
    this.#outgrownAt = outgrown * this.size;
    this.#sortLimit = usualSortLimit;
    this.#settle(this.#soonest.asChain(this.#ladder.drain()));
  }

  /** Buries the dead notices, so that memory stays in proportion to the most that were pending. */
  #sweep(): void {
    const pool = this.#pool;
    let chain = this.#soonest.asChain(this.#ladder.drain());
    let living: number = noNotice;
    while (chain !== noNotice) {
      const code = chain << CodeWord.shift;
      const next = pool.codes[code | CodeWord.next];
      if (pool.isDead(chain)) {
        pool.bury(chain);
      } else {
        pool.codes[code | CodeWord.next] = living;
        living = chain;
      }
      chain = next;
    }
    this.#sortLimit = usualSortLimit;
    this.#settle(living);
  }
}
