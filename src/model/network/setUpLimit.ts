/** How many set-ups a trunk group accepts within one second of the clock. Hot path: replication. */
export class SetUpLimit {
  readonly #attemptsPerSecond: number;
  #second = -1;
  #accepted = 0;

  constructor(attemptsPerSecond: number) {
    this.#attemptsPerSecond = attemptsPerSecond;
  }

  /** No further set-up is accepted in this second. */
  isSpentAt(nowSecond: number): boolean {
    return Math.floor(nowSecond) === this.#second && this.#accepted >= this.#attemptsPerSecond;
  }

  /** Counts one more set-up if it is accepted. Seconds passed in never go back. */
  accepts(nowSecond: number): boolean {
    const second = Math.floor(nowSecond);
    if (second !== this.#second) {
      this.#second = second;
      this.#accepted = 0;
    }
    if (this.#accepted >= this.#attemptsPerSecond) return false;
    this.#accepted += 1;
    return true;
  }
}
