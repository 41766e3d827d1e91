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
/** Buckets whose occupancy is one word. */
const bucketsAWord = 32;
/** End of a chain; rows are counted from the number of buckets on. */
const none = 0;

/** Ends are counted off no later than so many seconds after they came, unless somebody asks before. */
const passEverySeconds = 16;

/** Rows that are reserved at once; a group with more circuits grows when it uses them. */
const mostReserved = 1 << 22;

/** Seconds passed in never go back. A circuit held until a second is free at that second. */
export class TrunkGroup {
  readonly circuits: number;
  /** Circuits held, those included whose end has come and was not counted off yet. */
  #held = 0;
  /** The first bucket that was not counted off, counted from second 0. */
  #present = 0;
  #passSecond = -0.5;
  /** Chains of ends: first those of the buckets, which begin them, then rows that hold the next one; `far` begins the one beyond the wheel. */
  #links: Int32Array;
  #far: number = none;
  /** One bit a bucket: some end was put into it since it was last emptied. A group with few calls would else look at many in vain. */
  readonly #occupied: Int32Array = new Int32Array(buckets / bucketsAWord);
  /** By row. */
  #untilSecond: Float64Array;
  #firstFree: number = none;
  #used: number = buckets;

  constructor(circuits: number) {
    this.circuits = circuits;
    const rows = buckets + Math.min(circuits, mostReserved);
    this.#links = new Int32Array(rows);
    this.#untilSecond = new Float64Array(rows);
  }

  /** No circuit is free. */
  isFullAt(nowSecond: number): boolean {
    return this.#held >= this.circuits && this.heldAt(nowSecond) >= this.circuits;
  }

  /** Holds a circuit, whether or not one is free, until a second that is not past. */
  seize(nowSecond: number, untilSecond: number): void {
    if (nowSecond >= this.#passSecond) this.#pass(nowSecond);
    if (this.#firstFree === none) this.#addRow();
    const row = this.#firstFree;
    const links = this.#links;
    this.#firstFree = links[row];
    this.#untilSecond[row] = untilSecond;
    this.#held = (this.#held + 1) | 0;
    const at = untilSecond * bucketsASecond;
    if (at >= this.#present + buckets) {
      links[row] = this.#far;
      this.#far = row;
      return;
    }
    this.#file(row, at & bucketMask);
  }

  /** Circuits held at a second, which counts as passed. */
  heldAt(nowSecond: number): number {
    this.#pass(nowSecond);
    const links = this.#links;
    const untilSecond = this.#untilSecond;
    const place = this.#present & bucketMask;
    let row = links[place];
    links[place] = none;
    while (row !== none) {
      const following = links[row];
      if (untilSecond[row] <= nowSecond) {
        this.#held--;
        links[row] = this.#firstFree;
        this.#firstFree = row;
      } else {
        links[row] = links[place];
        links[place] = row;
      }
      row = following;
    }
    return this.#held;
  }

  /** Counts off the buckets that ended before the bucket of `nowSecond`. */
  #pass(nowSecond: number): void {
    const bucket = Math.floor(nowSecond * bucketsASecond);
    this.#passSecond = nowSecond + passEverySeconds;
    while (this.#present < bucket && this.#held > 0) {
      const present = this.#present;
      this.#present = Math.min(bucket, present + bucketsAWord - (present & (bucketsAWord - 1)));
      this.#emptyWord(present, this.#present - present);
      if (this.#present % refileEvery === 0) this.#refile();
    }
    this.#present = bucket;
  }

  /** Empties so many buckets from one on, all of one word. */
  #emptyWord(from: number, count: number): void {
    const occupied = this.#occupied;
    const place = from & bucketMask;
    const word = place >>> 5;
    const passed = (-1 >>> (bucketsAWord - count)) << place;
    let bits = occupied[word] & passed;
    occupied[word] &= ~passed;
    for (; bits !== 0; bits &= bits - 1) this.#empty((word << 5) | (31 - Math.clz32(bits & -bits)));
  }

  #empty(place: number): void {
    const links = this.#links;
    let held = this.#held;
    let firstFree = this.#firstFree;
    let row = links[place];
    links[place] = none;
    while (row !== none) {
      const following = links[row];
      held--;
      links[row] = firstFree;
      firstFree = row;
      row = following;
    }
    this.#held = held;
    this.#firstFree = firstFree;
  }

  #file(row: number, place: number): void {
    const links = this.#links;
    const occupied = this.#occupied;
    links[row] = links[place];
    links[place] = row;
    occupied[place >>> 5] |= 1 << place;
  }

  /** Brings the far ends that have come near into the wheel. */
  #refile(): void {
    const links = this.#links;
    const untilSecond = this.#untilSecond;
    const end = this.#present + buckets;
    let row = this.#far;
    this.#far = none;
    while (row !== none) {
      const following = links[row];
      const at = untilSecond[row] * bucketsASecond;
      if (at < end) this.#file(row, at & bucketMask);
      else {
        links[row] = this.#far;
        this.#far = row;
      }
      row = following;
    }
  }

  #addRow(): void {
    if (this.#used === this.#links.length) this.#grow();
    this.#firstFree = this.#used++;
  }

  #grow(): void {
    const length = this.#links.length * 2;
    this.#links = regrownInt32(this.#links, length);
    this.#untilSecond = regrownFloat64(this.#untilSecond, length);
  }
}
