/** Counts per ordered pair of numbers in the current calendar window, such as calls of today from one number to another. Hot path: tables. */
import { spreadMultiplier, stirMultiplier } from './spread.ts';

/** Cells of an entry, side by side so that a count touches one cache line: first number + 1 (0 empty), second number, window, count. */
const cellsEach = 4;
const leastEntries = 16;

/**
 * Windows lie end to end from second 0 on (local midnight), `windowSeconds` each; a count starts at 0 in every window. Seconds passed in
 * must not go back across a window's end. Pairs not counted in the current window are let go when room is needed.
 */
export class PairCounter {
  readonly windowSeconds: number;
  #cells: Int32Array;
  /** Entries are addressed by the upper bits of the hash. */
  #shift = 0;
  #mask = 0;
  /** Entries that are not empty, stale ones included. */
  #held = 0;

  /** `expected`: pairs a window for which there is room at first. */
  constructor(expected: number, windowSeconds: number) {
    this.windowSeconds = windowSeconds;
    let entries = leastEntries;
    while (entries < expected * 1.5) entries *= 2;
    this.#cells = this.#empty(entries);
  }

  /** Counts one more for the pair and returns its count in the window of `atSecond`, this one included. */
  add(first: number, second: number, atSecond: number): number {
    const window = Math.floor(atSecond / this.windowSeconds) | 0;
    const cells = this.#cells;
    const at = this.#find(first, second);
    if (cells[at] === 0) return this.#enter(first, second, window);
    if (cells[at + 2] !== window) {
      cells[at + 2] = window;
      cells[at + 3] = 0;
    }
    return ++cells[at + 3];
  }

  /** The pair's count in the window of `atSecond`. */
  countOf(first: number, second: number, atSecond: number): number {
    const window = Math.floor(atSecond / this.windowSeconds) | 0;
    const at = this.#find(first, second);
    return this.#cells[at] !== 0 && this.#cells[at + 2] === window ? this.#cells[at + 3] : 0;
  }

  /** Pairs held, stale ones included. */
  trackedPairs(): number {
    return this.#held;
  }

  bytes(): number {
    return this.#cells.byteLength;
  }

  /** First cell of the pair's entry, or of the empty entry where it would stand. */
  #find(first: number, second: number): number {
    const cells = this.#cells;
    const mask = this.#mask;
    let entry = hashed(first, second) >>> this.#shift;
    for (;;) {
      const at = entry * cellsEach;
      if (cells[at] === 0 || (cells[at] === first + 1 && cells[at + 1] === second)) return at;
      entry = (entry + 1) & mask;
    }
  }

  #enter(first: number, second: number, window: number): number {
    if (this.#held * 3 >= this.#mask * 2) this.#rebuild(window);
    const at = this.#find(first, second);
    const cells = this.#cells;
    cells[at] = first + 1;
    cells[at + 1] = second;
    cells[at + 2] = window;
    cells[at + 3] = 1;
    this.#held += 1;
    return 1;
  }

  /** Leaves out what is stale, and doubles when more than a third is not. */
  #rebuild(window: number): void {
    const old = this.#cells;
    let live = 0;
    for (let at = 0; at < old.length; at += cellsEach) if (old[at] !== 0 && old[at + 2] === window) live += 1;
    const entries = this.#mask + 1;
    this.#cells = this.#empty(live * 3 > entries ? entries * 2 : entries);
    for (let at = 0; at < old.length; at += cellsEach)
      if (old[at] !== 0 && old[at + 2] === window) this.#carry(old, at);
  }

  #empty(entries: number): Int32Array {
    this.#mask = entries - 1;
    this.#shift = Math.clz32(this.#mask);
    this.#held = 0;
    return new Int32Array(entries * cellsEach);
  }

  #carry(old: Int32Array, from: number): void {
    const at = this.#find(old[from] - 1, old[from + 1]);
    for (let cell = 0; cell < cellsEach; cell++) this.#cells[at + cell] = old[from + cell];
    this.#held += 1;
  }
}

const hashed = (first: number, second: number): number => {
  const mixed = Math.imul(first, spreadMultiplier) ^ Math.imul(second, stirMultiplier);
  return Math.imul(mixed ^ (mixed >>> 15), spreadMultiplier);
};
