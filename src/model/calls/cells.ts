/**
 * Fields of calls in progress, interleaved: the fields of one call stand side by side, so that a call touches four cache lines
 * instead of one for every field. Hot path: replication.
 */

/** Int32 and float64 fields that a row has room for: two cache lines each. The field `f` of a row lies at `(row << shift) | f`. */
export const int32Shift = 5;
export const float64Shift = 4;
export const int32Fields: number = 1 << int32Shift;
export const float64Fields: number = 1 << float64Shift;

/** One int32 field over all rows. */
export class Int32Cells {
  readonly #cells: Int32Array;
  readonly #field: number;

  constructor(cells: Int32Array, field: number) {
    this.#cells = cells;
    this.#field = field;
  }

  at(slot: number): number {
    return this.#cells[(slot << int32Shift) + this.#field];
  }

  set(slot: number, value: number): void {
    this.#cells[(slot << int32Shift) + this.#field] = value;
  }
}

/** One float64 field over all rows. */
export class Float64Cells {
  readonly #cells: Float64Array;
  readonly #field: number;

  constructor(cells: Float64Array, field: number) {
    this.#cells = cells;
    this.#field = field;
  }

  at(slot: number): number {
    return this.#cells[(slot << float64Shift) + this.#field];
  }

  set(slot: number, value: number): void {
    this.#cells[(slot << float64Shift) + this.#field] = value;
  }
}
