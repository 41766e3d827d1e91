/** Calls of a recording whose order is not told: a trace counts milliseconds, and a dialer may begin several calls in one. */
export class MomentTies {
  #timeMs = NaN;
  readonly #callsOf: Map<number, number> = new Map();
  /** Calls that share a caller and a millisecond with another one. */
  tied = 0;

  /** In the order of time. */
  add(caller: number, timeMs: number): void {
    if (timeMs !== this.#timeMs) this.#callsOf.clear();
    this.#timeMs = timeMs;
    const calls = (this.#callsOf.get(caller) ?? 0) + 1;
    this.#callsOf.set(caller, calls);
    if (calls > 1) this.tied += calls === 2 ? 2 : 1;
  }
}
