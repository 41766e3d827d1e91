/** What every reader of a trace takes and gives. */
import type { Failure } from '../../failures/failure.ts';
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import type { ReadTexts } from './cellStores.ts';
import type { TraceNames } from '../form/traceNames.ts';

export interface TraceReadingOptions {
  /** Rows of the batch; default 8192. */
  readonly rowsPerBatch?: number;
  /** Rows after which a trace is refused as too long; default 10 ** 9. */
  readonly maximumRows?: number;
  /** Faults after which reading stops; default 20. */
  readonly maximumFaults?: number;
  /** Texts that other files have brought: so several parts number their names and numbers alike; default: none. */
  readonly texts?: ReadTexts;
}

/**
 * Rows or a fault. A batch is good until the next part is asked for: it is filled again. A row with a fault is left out. The line of a
 * fault counts from 1 and the header with it; in Parquet it is the row, from 1. Its `path` is the column.
 */
export type TracePart =
  | { readonly kind: 'rows'; readonly batch: TraceBatch }
  | { readonly kind: 'fault'; readonly fault: Failure };

export interface TraceReading {
  /** To be gone through once; leaving the loop closes the file. */
  readonly parts: Iterable<TracePart>;
  /** Columns that the file has, in its order; empty before the first part. */
  readonly columns: readonly string[];
  /** Texts of the ordinals in the batches, in order of appearance; grows while parts are read. */
  readonly names: TraceNames;
  /** How much of the file has been read, 0 … 1: by rows in Parquet, by bytes in the text formats. */
  readonly share: number;
  /** Text of a number in the batches, which count from 1 in order of appearance; empty for 0. */
  e164(number: number): string;
}
