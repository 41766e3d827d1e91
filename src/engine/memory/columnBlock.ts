/**
 * The columns of one table side by side in one buffer. One that is as large as all of them is mapped anew by the operating system, so that rows
 * nobody takes cost neither time nor memory; each by itself they would lie where those of the last arm lay, and be cleared whole. Hot path: tables.
 */

/** Cells of a row, over all columns. */
export interface RowShape {
  readonly int32: number;
  readonly float64: number;
}

const bytesOfInt32 = 4;
const bytesOfFloat64 = 8;

export class ColumnBlock {
  readonly #rows: number;
  readonly #buffer: ArrayBuffer;
  /** Bytes given out; whole pairs of int32. */
  #given = 0;

  constructor(rows: number, { int32, float64 }: RowShape) {
    this.#rows = rows;
    const evenRows = rows + (rows & 1);
    this.#buffer = new ArrayBuffer(evenRows * (int32 * bytesOfInt32 + float64 * bytesOfFloat64));
  }

  /** The next column, of so many cells a row. */
  int32(cellsEach: number = 1): Int32Array {
    const length = this.#rows * cellsEach;
    return new Int32Array(this.#buffer, this.#give((length + (length & 1)) * bytesOfInt32), length);
  }

  /** The next column, of so many cells a row. */
  float64(cellsEach: number = 1): Float64Array {
    const length = this.#rows * cellsEach;
    return new Float64Array(this.#buffer, this.#give(length * bytesOfFloat64), length);
  }

  #give(bytes: number): number {
    const at = this.#given;
    this.#given += bytes;
    return at;
  }
}
