/** Intents that wait for their time: reattempts and follow-up calls. A row says where the intent comes from, so that it is planned again. */

/** Growing columns with a free list. */
export class PendingIntents {
  source: Int32Array = new Int32Array(256);
  hour: Int32Array = new Int32Array(256);
  candidate: Int32Array = new Int32Array(256);
  sequence: Int32Array = new Int32Array(256);
  intent: Int32Array = new Int32Array(256);
  attempt: Int32Array = new Int32Array(256);
  lossReasons: Int32Array = new Int32Array(256);
  #free: Int32Array = new Int32Array(256);
  #freeCount = 0;
  #used = 0;

  take(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount];
    if (this.#used === this.source.length) this.#grow();
    return this.#used++;
  }

  give(row: number): void {
    this.#free[this.#freeCount++] = row;
  }

  #grow(): void {
    const grown = (old: Int32Array): Int32Array => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.source = grown(this.source);
    this.hour = grown(this.hour);
    this.candidate = grown(this.candidate);
    this.sequence = grown(this.sequence);
    this.intent = grown(this.intent);
    this.attempt = grown(this.attempt);
    this.lossReasons = grown(this.lossReasons);
    this.#free = grown(this.#free);
  }
}
