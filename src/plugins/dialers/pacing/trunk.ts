/** The calls that a trunk takes a second: what was promised to lines, now and for later. Hot path: dialers. */
import { invariant } from '../../../engine/kernel/invariant.ts';

const cells = 4096;

/** At most `attemptsPerSecond` attempts in any second of the clock; 0: as many as come. */
export class Trunk {
  readonly #attemptsPerSecond: number;
  /** By second modulo the ring: which second the cell counts, and what was promised in it. */
  readonly #seconds: Float64Array;
  readonly #promised: Int32Array;

  constructor(attemptsPerSecond: number) {
    invariant(attemptsPerSecond >= 0, 'a trunk takes no fewer than 0 attempts a second');
    this.#attemptsPerSecond = attemptsPerSecond;
    // Most operators are not limited, and a city has hundreds of them.
    const ring = attemptsPerSecond === 0 ? 0 : cells;
    this.#seconds = new Float64Array(ring).fill(-1);
    this.#promised = new Int32Array(ring);
  }

  /** `wanted` itself while there is room in its second, else a moment in the first later second with room; takes that room. */
  admit(wanted: number, nowSecond: number): number {
    if (this.#attemptsPerSecond === 0) return wanted;
    const first = Math.floor(wanted);
    let second = first;
    while (!this.#hasRoom(second, nowSecond)) second++;
    const before = this.#promised[second % cells]++;
    return second === first ? wanted : second + before / this.#attemptsPerSecond;
  }

  /** A cell that still counts another second to come has no room, so that no promise is forgotten. */
  #hasRoom(second: number, nowSecond: number): boolean {
    const cell = second % cells;
    if (this.#seconds[cell] !== second) {
      if (this.#seconds[cell] >= Math.floor(nowSecond)) return false;
      this.#seconds[cell] = second;
      this.#promised[cell] = 0;
    }
    return this.#promised[cell] < this.#attemptsPerSecond;
  }
}
