/** Takes the cells of one row after the other into a batch and says what is wrong with them. */
import { TraceBatch } from '../../../model/traces/traceBatch.ts';
import type { Failure } from '../../failures/failure.ts';
import { nearestName } from '../../failures/nearestName.ts';
import { printable, shortened } from '../../failures/printable.ts';
import { cellStores } from './cellStores.ts';
import type { CellStore } from './cellStores.ts';
import type { TracePart, TraceReadingOptions } from './traceReading.ts';

/** Columns without which rows are no calls. */
export const requiredColumns: readonly string[] = ['time_ms', 'calling_number', 'called_number'];

const otherRecords = {
  found: 'no column of a trace',
  expected: `the columns ${requiredColumns.join(', ')} and others of a trace`,
  hint: '`ringfence import` makes a trace of call records of any form',
};

interface Fault {
  readonly line: number;
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

const longestShown = 60;

/** A value as a fault shows it. */
export const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
  const isPlain = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
  if (isPlain) return shortened(printable(String(value)), longestShown);
  // Cut before it is quoted, so that both quotes are there.
  const text = typeof value === 'string' ? shortened(value, longestShown - 2) : typeof value;
  return printable(JSON.stringify(text));
};

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

export class RowTarget {
  readonly path: string;
  readonly batch: TraceBatch;
  /** Columns of the file in its order. */
  columns: readonly string[] = [];
  /** Theirs, once `header` found nothing wrong with them. */
  stores: readonly CellStore[] = [];
  /** Whether reading has come to its end before the file's. */
  isOver = false;
  /** How much of the file has been read, 0 … 1. */
  share = 0;
  readonly #options: Required<TraceReadingOptions>;
  readonly #stores: ReadonlyMap<string, CellStore>;
  readonly #storeList: readonly CellStore[];
  #named: readonly string[] = [];
  #ofNamed: readonly (CellStore | undefined)[] = [];
  #unnamed: readonly CellStore[];
  #rows = 0;
  #faults = 0;

  constructor(path: string, options: Required<TraceReadingOptions>) {
    this.path = path;
    this.#options = options;
    this.batch = new TraceBatch(options.rowsPerBatch);
    this.#stores = cellStores(this.batch, options.texts);
    this.#storeList = [...this.#stores.values()];
    this.#unnamed = this.#storeList;
    for (const store of this.#storeList) for (let row = 0; row < this.batch.capacity; row++) store.clear(row);
  }

  get isFull(): boolean {
    return this.batch.length === this.batch.capacity;
  }

  /** Of each name, undefined where it is no column; most rows name the same ones in the same order. */
  storesOf(names: readonly string[]): readonly (CellStore | undefined)[] {
    if (!isSameList(names, this.#named)) {
      const named = names.map((name) => this.#stores.get(name));
      this.#named = names;
      this.#ofNamed = named;
      this.#unnamed = this.#storeList.filter((store) => !named.includes(store));
    }
    return this.#ofNamed;
  }

  /** A fault as a part; after as many as the options allow reading is over. */
  fault({ line, column = '', found, expected, hint = '' }: Fault): TracePart {
    return this.placedFault({
      file: this.path,
      line,
      column: 0,
      endColumn: 0,
      path: column,
      found,
      expected,
      hint,
    });
  }

  /** The same of what knows its place in the line. */
  placedFault(fault: Failure): TracePart {
    if (++this.#faults >= this.#options.maximumFaults) this.isOver = true;
    return { kind: 'fault', fault };
  }

  /** A fault after which nothing more of the file is read. */
  lastFault(fault: Fault): TracePart {
    this.isOver = true;
    return this.fault(fault);
  }

  /** Takes the names of the file's columns; what is wrong with them, all at once. */
  header(names: readonly string[], line: number): readonly TracePart[] {
    this.columns = names;
    const missing = requiredColumns.filter((column) => !names.includes(column));
    // Not one column of a trace: somebody's call records, of which every heading would be a fault.
    if (
      names.length > 0 &&
      missing.length === requiredColumns.length &&
      !names.some((name) => this.#stores.has(name))
    )
      return [this.lastFault({ line, ...otherRecords })];
    const faults: TracePart[] = [];
    const seen = new Set<string>();
    for (const name of names) {
      if (this.isOver) return faults;
      const found = shown(name);
      if (!this.#stores.has(name))
        faults.push(this.fault({ line, found, expected: 'a column of a trace', hint: this.#nearest(name) }));
      else if (seen.has(name))
        faults.push(this.fault({ line, found: `${found} twice`, expected: 'each column once' }));
      seen.add(name);
    }
    for (const column of missing) {
      if (this.isOver) break;
      const expected = `the columns ${requiredColumns.join(', ')}`;
      faults.push(this.fault({ line, column, found: 'no such column', expected }));
    }
    if (faults.length > 0) this.isOver = true;
    else this.stores = names.map((name) => this.#stores.get(name) as CellStore);
    return faults;
  }

  #nearest(name: string): string {
    const nearest = nearestName(name, [...this.#stores.keys()]);
    return nearest === undefined ? '' : `Did you mean ${nearest}?`;
  }

  /** Begins a row: columns that are not among those that `storesOf` was last asked for stay unknown. */
  clearUnnamed(): void {
    const row = this.batch.length;
    for (const store of this.#unnamed) store.clear(row);
  }

  /** Stores a cell of the row that has begun; the fault, if any. */
  cell(store: CellStore, value: unknown, line: number): TracePart | undefined {
    if (store.store(this.batch.length, value)) return undefined;
    return this.fault({ line, column: store.column.name, found: shown(value), expected: store.expected });
  }

  /** Ends a row without a fault; the fault when there are more than the options allow. */
  endRow(line: number): TracePart | undefined {
    if (this.#rows === this.#options.maximumRows)
      return this.lastFault({
        line,
        found: 'more rows',
        expected: `at most ${this.#options.maximumRows} rows`,
      });
    this.#rows++;
    this.batch.length++;
    return undefined;
  }

  /** How many rows without a fault may come before the batch is full or there are too many of them. */
  get room(): number {
    return Math.min(this.batch.capacity - this.batch.length, this.#options.maximumRows - this.#rows);
  }

  /** Ends so many rows at once, no more than there is room for. */
  endRows(count: number): void {
    this.#rows += count;
    this.batch.length += count;
  }

  /** The rows so far as a part; the batch begins again when the next part is asked for. */
  rows(): TracePart {
    return { kind: 'rows', batch: this.batch };
  }
}
