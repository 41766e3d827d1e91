/** A group of equal servers (circuits, lines, agents) with the counts and time averages that teletraffic needs. */
import { invariant } from './invariant.ts';

/** Seconds passed in must not go back. Averages are taken from the last `restart` on. */
export class ResourcePool {
  readonly capacity: number;
  /** Servers in use now. */
  busy: number = 0;
  /** Requests since the last restart, granted or not. */
  bids: number = 0;
  /** Requests granted since the last restart. */
  seizures: number = 0;
  #startSecond = 0;
  #lastSecond = 0;
  #busySeconds = 0;
  #fullSeconds = 0;

  constructor(capacity: number) {
    invariant(capacity >= 0 && (capacity | 0) === capacity, 'the capacity of a resource pool is a count');
    this.capacity = capacity;
  }

  /** Takes a server if one is free. */
  seize(nowSeconds: number): boolean {
    this.bids++;
    if (this.busy === this.capacity) return false;
    this.#advance(nowSeconds);
    this.busy++;
    this.seizures++;
    return true;
  }

  /** Gives a server back. */
  release(nowSeconds: number): void {
    invariant(this.busy > 0, 'a server is released only after it was seized');
    this.#advance(nowSeconds);
    this.busy--;
  }

  /** Starts counts and averages anew, at the end of a warm-up; the servers in use stay so. */
  restart(nowSeconds: number): void {
    this.#advance(nowSeconds);
    this.#startSecond = nowSeconds;
    this.bids = 0;
    this.seizures = 0;
    this.#busySeconds = 0;
    this.#fullSeconds = 0;
  }

  /** Mean number of busy servers up to now; NaN when no time has passed. */
  carriedErlangs(nowSeconds: number): number {
    this.#advance(nowSeconds);
    return this.#busySeconds / (nowSeconds - this.#startSecond);
  }

  /** Share of the time in which all servers were busy; NaN when no time has passed. */
  timeCongestion(nowSeconds: number): number {
    this.#advance(nowSeconds);
    return this.#fullSeconds / (nowSeconds - this.#startSecond);
  }

  /** Share of the bids that were refused; NaN without bids. */
  callCongestion(): number {
    return (this.bids - this.seizures) / this.bids;
  }

  #advance(nowSeconds: number): void {
    const elapsed = nowSeconds - this.#lastSecond;
    this.#busySeconds += this.busy * elapsed;
    if (this.busy === this.capacity) this.#fullSeconds += elapsed;
    this.#lastSecond = nowSeconds;
  }
}
