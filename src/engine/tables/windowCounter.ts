/** Counts per number in the current calendar window, such as calls of today or of this hour. Hot path: tables. */
import { entriesPerHash, homeOf } from './home.ts';
import type { TouchableTable } from './touchable.ts';

/** Cells of an entry, side by side so that a count touches one cache line: number + 1 (0 empty); window and count in one word. */
const cellsEach = 2;
const entryShift = 1;
/** A word holds the window modulo 4 096 above the count, which saturates. */
const countBits = 20;
const countMask: number = (1 << countBits) - 1;
const windowMask = 0xfff;
const leastEntries = 16;
/** Entries for each number expected: room for all of them without building anew. */
const entriesEach = 1.25;
/** A table fuller than this is built anew, at most so full. */
const fullest = 0.75;
const fullestAnew = 0.6;

/**
 * Windows lie end to end from second 0 on (local midnight), `windowSeconds` each; a count starts at 0 in every window and stops at
 * 1 048 575. Seconds passed in must not go back across a window's end. Numbers not counted in the current window are let go when room is needed.
 */
export class WindowCounter implements TouchableTable {
  readonly windowSeconds: number;
  #cells: Int32Array;
  #entries = 0;
  #perHash = 0;
  /** Entries that are not empty, stale ones included. */
  #held = 0;
  #window = 0;
  /** The present window as words hold it: modulo 4 096, above the count. */
  #stamp = 0;
  #windowEndSecond: number;

  /** `expected`: numbers a window for which there is room at first. */
  constructor(expected: number, windowSeconds: number) {
    this.windowSeconds = windowSeconds;
    this.#windowEndSecond = windowSeconds;
    this.#cells = this.#empty(Math.max(leastEntries, Math.ceil(expected * entriesEach)));
  }

  /** Counts one more for the number and returns its count in the window of `atSecond`, this one included. */
  add(number: number, atSecond: number): number {
    if (atSecond >= this.#windowEndSecond) this.#turn(Math.floor(atSecond / this.windowSeconds));
    const cells = this.#cells;
    const key = (number + 1) | 0;
    let at = homeOf(number, this.#perHash) << entryShift;
    while (cells[at] !== key) {
      if (cells[at] === 0) return this.#enter(key, at);
      at += cellsEach;
      if (at === cells.length) at = 0;
    }
    // Below the mask both when the word is of this window and when its count is not full.
    const count = (cells[at + 1] ^ this.#stamp) >>> 0;
    if (count >= countMask) return this.#countAnew(at);
    cells[at + 1] += 1;
    return count + 1;
  }

  touch(number: number): number {
    return this.#cells[homeOf(number, this.#perHash) * cellsEach];
  }

  /** The number's count in the window of `atSecond`. */
  countOf(number: number, atSecond: number): number {
    const window = Math.floor(atSecond / this.windowSeconds);
    if (window - this.#window > windowMask) return 0;
    const stamp = (window & windowMask) << countBits;
    const cells = this.#cells;
    let entry = homeOf(number, this.#perHash);
    for (;;) {
      const at = entry * cellsEach;
      if (cells[at] === number + 1) return isOf(cells[at + 1], stamp) ? cells[at + 1] & countMask : 0;
      if (cells[at] === 0) return 0;
      if (++entry === this.#entries) entry = 0;
    }
  }

  /** Numbers held, stale ones included. */
  trackedNumbers(): number {
    return this.#held;
  }

  bytes(): number {
    return this.#cells.byteLength;
  }

  /** Count of a known number whose word is of an earlier window or full. */
  #countAnew(at: number): number {
    const cells = this.#cells;
    if (!isOf(cells[at + 1], this.#stamp)) cells[at + 1] = this.#stamp | 1;
    return cells[at + 1] & countMask;
  }

  /** A new number, whose search ended at the empty entry `end`, takes a stale entry on its way (the chain stays whole) or that one; full tables are built anew. */
  #enter(key: number, end: number): number {
    const stamp = this.#stamp;
    const at = this.#staleBefore(end, key);
    const cells = this.#cells;
    if (at === end) {
      if (this.#held >= this.#entries * fullest) {
        this.#rebuild();
        this.#carry(key, stamp | 1);
        return 1;
      }
      this.#held += 1;
    }
    cells[at] = key;
    cells[at + 1] = stamp | 1;
    return 1;
  }

  /** The first stale entry from the key's home to the empty entry `end`; `end` when there is none. */
  #staleBefore(end: number, key: number): number {
    const cells = this.#cells;
    let at = homeOf(key - 1, this.#perHash) << entryShift;
    while (at !== end && isOf(cells[at + 1], this.#stamp)) {
      at += cellsEach;
      if (at === cells.length) at = 0;
    }
    return at;
  }

  /** Now and then a new window sweeps the table, so that no entry waits until its stamp comes round again. */
  #turn(window: number): void {
    const isSweepDue = Math.floor(window / 1024) !== Math.floor(this.#window / 1024);
    const hasComeRound = window - this.#window > windowMask;
    this.#window = window;
    this.#stamp = (window & windowMask) << countBits;
    this.#windowEndSecond = (window + 1) * this.windowSeconds;
    if (hasComeRound) this.#cells = this.#empty(this.#entries);
    else if (isSweepDue) this.#rebuild();
  }

  /** Leaves out what is stale, and grows when what is left fills too much. */
  #rebuild(): void {
    const old = this.#cells;
    const stamp = this.#stamp;
    let live = 0;
    for (let at = 0; at < old.length; at += cellsEach)
      if (old[at] !== 0 && isOf(old[at + 1], stamp)) live += 1;
    this.#cells = this.#empty(Math.max(this.#entries, Math.ceil(live / fullestAnew)));
    for (let at = 0; at < old.length; at += cellsEach)
      if (old[at] !== 0 && isOf(old[at + 1], stamp)) this.#carry(old[at], old[at + 1]);
  }

  #empty(entries: number): Int32Array {
    this.#entries = entries;
    this.#perHash = entriesPerHash(entries);
    this.#held = 0;
    return new Int32Array(entries * cellsEach);
  }

  #carry(key: number, word: number): void {
    const cells = this.#cells;
    let entry = homeOf(key - 1, this.#perHash);
    while (cells[entry * cellsEach] !== 0) if (++entry === this.#entries) entry = 0;
    cells[entry * cellsEach] = key;
    cells[entry * cellsEach + 1] = word;
    this.#held += 1;
  }
}

/** True for a word stamped with this window. */
const isOf = (word: number, stamp: number): boolean => (word & ~countMask) === stamp;
