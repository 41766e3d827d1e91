/** Puts the cells of one Parquet column into a batch: what an entry of a dictionary comes to is asked once, however many rows have it. Hot path: traces. */
import type { CellStore } from './cellStores.ts';
import { cellOf } from '../parquet/parquetStretch.ts';
import type { Stretch } from '../parquet/parquetStretch.ts';

/** Rows of a stretch, and where in the batch the first goes. */
export interface RowRange {
  readonly from: number;
  readonly count: number;
  readonly to: number;
}

export class ColumnFill {
  readonly store: CellStore;
  #stretch: Stretch = { rows: 0, values: [], places: null, isDictionary: false };
  /** By place in the dictionary what was stored for it; NaN where nobody has asked. */
  #contents: Float64Array = new Float64Array(0);

  constructor(store: CellStore) {
    this.store = store;
  }

  begin(stretch: Stretch): void {
    const isNew = stretch.values !== this.#stretch.values;
    this.#stretch = stretch;
    if (isNew && stretch.isDictionary)
      this.#contents = new Float64Array(stretch.values.length).fill(Number.NaN);
  }

  value(row: number): unknown {
    return cellOf(this.#stretch, row);
  }

  /** Stores the rows; false where one holds what the column may not hold. */
  rows({ from, count, to }: RowRange): boolean {
    for (let i = 0; i < count; i++) if (!this.row(from + i, to + i)) return false;
    return true;
  }

  row(row: number, to: number): boolean {
    const { store } = this;
    const { places, values, isDictionary } = this.#stretch;
    if (places === null) return store.store(to, values[row]);
    const place = places[row];
    if (place < 0) return this.#clear(to);
    const { cells } = store;
    if (!isDictionary || cells === null) return store.store(to, values[place]);
    const content = this.#contents[place];
    if (!Number.isNaN(content)) {
      cells[to] = content;
      return true;
    }
    if (!store.store(to, values[place])) return false;
    this.#contents[place] = cells[to];
    return true;
  }

  #clear(to: number): boolean {
    const { cells, unknown } = this.store;
    if (cells === null || unknown === null) return this.store.store(to, null);
    cells[to] = unknown;
    return true;
  }
}
