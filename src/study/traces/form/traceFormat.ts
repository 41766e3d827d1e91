/** The three forms of a trace, told apart by the ending of the file's name, and the columns that each holds. */
import { callColumns } from '../../../model/calls/callColumns.ts';
import type { CallColumn } from '../../../model/calls/callColumn.ts';

export const traceFormats = ['parquet', 'csv', 'ndjson'] as const;
export type TraceFormat = (typeof traceFormats)[number];

/** Name and number of the form, in the metadata of a Parquet trace; raised when a reader of older traces would misread a newer one. */
export const traceFormatVersion = 'ringfence-trace/1';

/** Format by the ending of a path, whatever its case; undefined for any other ending. */
export function traceFormatOf(path: string): TraceFormat | undefined {
  const lower = path.toLowerCase();
  return traceFormats.find((format) => lower.endsWith(`.${format}`));
}

/** A column with its position in `TraceBatch.columns`. */
export interface TraceColumn extends CallColumn {
  readonly ordinal: number;
}

/** The columns of a trace in their order; without truth those with the prefix `truth_` are gone. */
export const traceColumns = (hasTruth: boolean): readonly TraceColumn[] =>
  callColumns
    .map((column, ordinal) => ({ ...column, ordinal }))
    .filter(({ group }) => hasTruth || group !== 'truth');
