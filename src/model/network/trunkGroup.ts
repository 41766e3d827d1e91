/**
 * A group of circuits whose releases need no events: how long each is held is known when it is seized (decision 001), so the ends of
 * holding lie in a wheel of buckets and are counted off when the clock has passed them. Hot path: replication.
 */
import { regrownFloat64, regrownInt32 } from '../../engine/memory/regrow.ts';

/** Buckets of a quarter second, a little over an hour of them; what ends later waits beyond the wheel. */
const bucketsASecond = 4;
const wheelBits = 14;
const buckets = 1 << wheelBits;
const bucketMask: number = buckets - 1;
/** How often the far ends are looked through: often enough that none is passed. */
const refileEvery: number = buckets >> 1;
/** End of a chain. */
const none = 0;

/** Ends are counted off no later than so many seconds after they came, unless somebody asks before. */
const passEverySeconds = 16;

/** Seconds passed in never go back. A circuit held until a second is free at that second. */
export class TrunkGroup {
  readonly circuits: number;
  /** Circuits held, those included whose end has come and was not counted off yet. */
  private held = 0;
  /** The first bucket that was not counted off, counted from second 0. */
  private present = 0;
  private passSecond = 0;
  /** First end of each bucket, and of those beyond the wheel; rows from 1 on. */
  private readonly heads: Int32Array = new Int32Array(buckets);
  private far: number = none;
  private untilSecond: Float64Array;
  private next: Int32Array;
  private firstFree: number = none;
  private used = 1;

  constructor(circuits: number) {
    this.circuits = circuits;
    this.untilSecond = new Float64Array(circuits + 1);
    this.next = new Int32Array(circuits + 1);
  }

  /** No circuit is free. */
  isFullAt(nowSecond: number): boolean {
    return this.held >= this.circuits && this.heldAt(nowSecond) >= this.circuits;
  }

  /** Holds a circuit, whether or not one is free, until a second that is not past. */
  seize(nowSecond: number, untilSecond: number): void {
    if (nowSecond >= this.passSecond) this.pass(nowSecond);
    if (this.firstFree === none) this.addRow();
    const row = this.firstFree;
    this.firstFree = this.next[row];
    this.untilSecond[row] = untilSecond;
    this.held = (this.held + 1) | 0;
    this.file(row, untilSecond);
  }

  /** Circuits held at a second, which counts as passed. */
  heldAt(nowSecond: number): number {
    this.pass(nowSecond);
    const { heads, next, untilSecond } = this;
    const place = this.present & bucketMask;
    let row = heads[place];
    heads[place] = none;
    while (row !== none) {
      const following = next[row];
      if (untilSecond[row] <= nowSecond) {
        this.held--;
        next[row] = this.firstFree;
        this.firstFree = row;
      } else {
        next[row] = heads[place];
        heads[place] = row;
      }
      row = following;
    }
    return this.held;
  }

  /** Counts off the buckets that ended before the bucket of `nowSecond`. */
  private pass(nowSecond: number): void {
    const { heads } = this;
    const bucket = Math.floor(nowSecond * bucketsASecond);
    this.passSecond = nowSecond + passEverySeconds;
    let { present } = this;
    while (present < bucket && this.held > 0) {
      const place = present & bucketMask;
      if (heads[place] !== none) this.empty(place);
      present++;
      if (present % refileEvery !== 0) continue;
      this.present = present;
      this.refile();
    }
    this.present = bucket;
  }

  private empty(place: number): void {
    const { heads, next } = this;
    let { held, firstFree } = this;
    let row = heads[place];
    heads[place] = none;
    while (row !== none) {
      const following = next[row];
      held--;
      next[row] = firstFree;
      firstFree = row;
      row = following;
    }
    this.held = held;
    this.firstFree = firstFree;
  }

  private file(row: number, untilSecond: number): void {
    const { next } = this;
    const at = untilSecond * bucketsASecond;
    if (at < this.present + buckets) {
      const { heads } = this;
      const place = at & bucketMask;
      next[row] = heads[place];
      heads[place] = row;
    } else {
      next[row] = this.far;
      this.far = row;
    }
  }

  /** Brings the far ends that have come near into the wheel. */
  private refile(): void {
    let row = this.far;
    this.far = none;
    while (row !== none) {
      const following = this.next[row];
      this.file(row, this.untilSecond[row]);
      row = following;
    }
  }

  private addRow(): void {
    if (this.used === this.next.length) this.grow();
    this.next[this.used] = none;
    this.firstFree = this.used++;
  }

  private grow(): void {
    this.untilSecond = regrownFloat64(this.untilSecond, this.untilSecond.length * 2);
    this.next = regrownInt32(this.next, this.next.length * 2);
  }
}
