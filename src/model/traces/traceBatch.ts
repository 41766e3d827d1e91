/** Rows of a trace on their way out of the simulation: one typed array a column, filled and handed over again and again. */
import { invariant } from '../../engine/kernel/invariant.ts';
import { callColumns } from '../calls/callColumns.ts';

export type TraceCells = Int32Array | Float64Array;

/** Unknown in an int32 column. */
export const unknownCell = -1;
/** Unknown in a float64 column: a time of −1 ms is a real time in the pre-history. */
export const unknownTimeMs: number = NaN;

/** The parts of `caller-id.entity.intent.attempt`; `caller` is the ordinal of the declaration, −1 when the key is unknown. */
export interface CallKeyCells {
  readonly caller: Int32Array;
  readonly entity: Int32Array;
  readonly intent: Int32Array;
  readonly attempt: Int32Array;
}

const ordinalOfColumn: ReadonlyMap<string, number> = new Map(callColumns.map(({ name }, i) => [name, i]));

const cellsOf = (cells: 'int32' | 'float64', rows: number): TraceCells =>
  cells === 'int32' ? new Int32Array(rows).fill(unknownCell) : new Float64Array(rows).fill(unknownTimeMs);

/**
 * A fixed number of rows, of which the first `length` count. Fill cells at row `length`, then raise `length`; cells are never cleared,
 * so every column is written for every row. Numbers are indices into the numbering plan (0 withheld), names and codes are ordinals.
 */
export class TraceBatch {
  readonly capacity: number;
  /** Rows filled, 0 … capacity. */
  length = 0;
  /** One entry for each of `callColumns`, in that order; the entry of `truth_call_key` is `callKey.caller`. */
  readonly columns: readonly TraceCells[];
  readonly callKey: CallKeyCells;

  constructor(rows: number) {
    this.capacity = rows;
    this.columns = callColumns.map(({ cells }) => cellsOf(cells, rows));
    const part = (): Int32Array => new Int32Array(rows).fill(unknownCell);
    this.callKey = {
      caller: this.int32('truth_call_key'),
      entity: part(),
      intent: part(),
      attempt: part(),
    };
  }

  /** Cells of an int32 column by its name in `callColumns`; look it up once, not per row. */
  int32(name: string): Int32Array {
    const cells = this.columns[ordinalOfColumn.get(name) ?? -1];
    invariant(cells instanceof Int32Array, `no int32 column named ${name}`);
    return cells;
  }

  /** Cells of a float64 column by its name in `callColumns`; look it up once, not per row. */
  float64(name: string): Float64Array {
    const cells = this.columns[ordinalOfColumn.get(name) ?? -1];
    invariant(cells instanceof Float64Array, `no float64 column named ${name}`);
    return cells;
  }
}

/** Takes full batches. `write` is synchronous and keeps neither the batch nor its arrays: the caller sets `length` to 0 and fills it again. */
export interface TraceSink {
  write(batch: TraceBatch): void;
}
