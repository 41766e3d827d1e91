/** An open-addressed hash table from number indices to rows, with columns beside it. Hot path: tables. */
import { regrownInt32 } from '../memory/regrow.ts';
import { invariant } from '../kernel/invariant.ts';
import { Float64Column, Int32Column } from './column.ts';
import { spreadMultiplier } from './spread.ts';
import type { TouchableTable } from './touchable.ts';

/** The answer of `rowOf` for a key that is absent. */
export const noRow = -1;

const emptySlot = -1;

/** Slots a row: at most half of the slots are taken, so probes stay short. */
const slotsPerRow = 2;

/**
 * Rows for int32 keys ≥ 0. A row stays the same while its key is present, and is used again after that; a new row's cells are 0.
 * With `isStale`, rows for which it answers true are let go before the table would grow, so memory is bounded by the number of keys that
 * are not stale; a row number is then good until the next `rowOrAdd`.
 */
export class NumberTable implements TouchableTable {
  /** Keys present. */
  count: number = 0;
  /** Rows for which there is room; the columns have as many. */
  capacity: number;

  readonly #isStale: ((row: number) => boolean) | undefined;
  readonly #columns: (Int32Column | Float64Column)[] = [];
  /** Pairs (key or −1, row). */
  #slots: Int32Array;
  #shift: number;
  /** Key of each row; a free row holds −2 − (next free row), where −1 ends the list. */
  #keys: Int32Array;
  #usedRows = 0;
  #firstFree: number = noRow;

  /** `expected`: keys for which there is room at first. */
  constructor(expected: number, isStale?: (row: number) => boolean) {
    let capacity = 8;
    while (capacity < expected) capacity *= 2;
    this.capacity = capacity;
    this.#isStale = isStale;
    this.#keys = new Int32Array(capacity);
    this.#slots = new Int32Array(2 * slotsPerRow * capacity).fill(emptySlot);
    this.#shift = Math.clz32(slotsPerRow * capacity) + 1;
  }

  /** A column of integers, `width` cells a row (default 1), that grows with the table. */
  int32Column(width: number = 1): Int32Column {
    const column = new Int32Column(this.capacity, width);
    this.#columns.push(column);
    return column;
  }

  /** A column of real numbers, `width` cells a row (default 1), that grows with the table. */
  float64Column(width: number = 1): Float64Column {
    const column = new Float64Column(this.capacity, width);
    this.#columns.push(column);
    return column;
  }

  touch(key: number): number {
    return this.#slots[this.#homeOf(key)];
  }

  /** Row of the key, −1 when absent. */
  rowOf(key: number): number {
    const slots = this.#slots;
    const at = this.#slotOf(key);
    return slots[at] === emptySlot ? noRow : slots[at + 1];
  }

  /** Row of the key, which is added if absent. */
  rowOrAdd(key: number): number {
    const at = this.#slotOf(key);
    return this.#slots[at] === emptySlot ? this.#add(key) : this.#slots[at + 1];
  }

  /** Key of a row, −1 for a row that is not in use. */
  keyOf(row: number): number {
    const key = row < this.#usedRows ? this.#keys[row] : emptySlot;
    return key < 0 ? emptySlot : key;
  }

  /** Lets a key and its row go; false when absent. */
  remove(key: number): boolean {
    const at = this.#slotOf(key);
    if (this.#slots[at] === emptySlot) return false;
    const row = this.#slots[at + 1];
    this.#keys[row] = -2 - this.#firstFree;
    this.#firstFree = row;
    this.count--;
    this.#closeGap(at);
    return true;
  }

  /** Lets all keys go; room stays. */
  clear(): void {
    this.#slots.fill(emptySlot);
    this.count = 0;
    this.#usedRows = 0;
    this.#firstFree = noRow;
  }

  /** Memory held, columns included. */
  bytes(): number {
    let bytes = this.#slots.byteLength + this.#keys.byteLength;
    for (const column of this.#columns) bytes += column.values.byteLength;
    return bytes;
  }

  /** Position in `slots` of the key, or of the empty slot where it would stand. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = this.#homeOf(key);
    while (slots[at] !== key && slots[at] !== emptySlot) at = (at + 2) & mask;
    return at;
  }

  #homeOf(key: number): number {
    return (Math.imul(key, spreadMultiplier) >>> this.#shift) << 1;
  }

  #add(key: number): number {
    invariant(key >= 0 && (key | 0) === key, 'a key is an int32 that is not negative');
    if (this.count === this.capacity) this.#makeRoom();
    let row = this.#firstFree;
    if (row === noRow) row = this.#usedRows++;
    else this.#firstFree = -2 - this.#keys[row];
    for (const column of this.#columns) column.clearRow(row);
    this.#keys[row] = key;
    this.count++;
    this.#enter(key, row);
    return row;
  }

  #enter(key: number, row: number): void {
    const at = this.#slotOf(key);
    this.#slots[at] = key;
    this.#slots[at + 1] = row;
  }

  /** Moves later members of the probe run back over the slot at `gap`, so that no marker of a deletion is needed. */
  #closeGap(gap: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let hole = gap;
    for (let at = (gap + 2) & mask; slots[at] !== emptySlot; at = (at + 2) & mask) {
      const stepsFromHome = (at - this.#homeOf(slots[at])) & mask;
      const stepsFromHole = (at - hole) & mask;
      if (stepsFromHome < stepsFromHole) continue;
      slots[hole] = slots[at];
      slots[hole + 1] = slots[at + 1];
      hole = at;
    }
    slots[hole] = emptySlot;
  }

  /** Lets stale rows go, and doubles the table if more than half of it is still in use. */
  #makeRoom(): void {
    const isStale = this.#isStale;
    const keys = this.#keys;
    if (isStale !== undefined) {
      for (let row = 0; row < this.#usedRows; row++) {
        if (keys[row] >= 0 && isStale(row)) this.remove(keys[row]);
      }
    }
    if (this.count * 2 > this.capacity) this.#grow();
  }

  #grow(): void {
    invariant(this.capacity < 0x8000000, 'a table of numbers holds at most 2 ** 27 rows');
    this.capacity *= 2;
    const keys = regrownInt32(this.#keys, this.capacity);
    this.#keys = keys;
    this.#slots = new Int32Array(2 * slotsPerRow * this.capacity).fill(emptySlot);
    this.#shift--;
    for (let row = 0; row < this.#usedRows; row++) {
      if (keys[row] >= 0) this.#enter(keys[row], row);
    }
    for (const column of this.#columns) column.growTo(this.capacity);
  }
}
