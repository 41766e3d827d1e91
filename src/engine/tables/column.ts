/** Columns of values beside the keys of a table, one cell (or a few) a row. */

import { regrownFloat64, regrownInt32 } from '../memory/regrow.ts';

/** Integers beside a table's rows: row r has the cells r × width … r × width + width − 1. */
export class Int32Column {
  readonly width: number;
  /** Replaced when the table grows: `column.values[table.rowOrAdd(key)]` reads too early, `column.at(table.rowOrAdd(key))` does not. */
  values: Int32Array;

  constructor(rows: number, width: number) {
    this.width = width;
    this.values = new Int32Array(rows * width);
  }

  at(cell: number): number {
    return this.values[cell];
  }

  set(cell: number, value: number): void {
    this.values[cell] = value;
  }

  /** Adds to a cell and returns its new value. */
  add(cell: number, amount: number): number {
    return (this.values[cell] += amount);
  }

  /** Makes room for `rows` rows; new cells are 0. */
  growTo(rows: number): void {
    this.values = regrownInt32(this.values, rows * this.width);
  }

  /** Sets all cells of a row to 0. */
  clearRow(row: number): void {
    const end = (row + 1) * this.width;
    for (let cell = row * this.width; cell < end; cell++) this.values[cell] = 0;
  }
}

/** Real numbers beside a table's rows: row r has the cells r × width … r × width + width − 1. */
export class Float64Column {
  readonly width: number;
  /** Replaced when the table grows: `column.values[table.rowOrAdd(key)]` reads too early, `column.at(table.rowOrAdd(key))` does not. */
  values: Float64Array;

  constructor(rows: number, width: number) {
    this.width = width;
    this.values = new Float64Array(rows * width);
  }

  at(cell: number): number {
    return this.values[cell];
  }

  set(cell: number, value: number): void {
    this.values[cell] = value;
  }

  /** Adds to a cell and returns its new value. */
  add(cell: number, amount: number): number {
    return (this.values[cell] += amount);
  }

  /** Makes room for `rows` rows; new cells are 0. */
  growTo(rows: number): void {
    this.values = regrownFloat64(this.values, rows * this.width);
  }

  /** Sets all cells of a row to 0. */
  clearRow(row: number): void {
    const end = (row + 1) * this.width;
    for (let cell = row * this.width; cell < end; cell++) this.values[cell] = 0;
  }
}
