/** What every writer of a trace takes and gives. */
import type { TraceSink } from '../../../model/traces/traceBatch.ts';
import type { Disk } from '../form/traceFile.ts';
import type { TraceFormat } from '../form/traceFormat.ts';
import type { TraceNames } from '../form/traceNames.ts';

export interface TraceWriterOptions {
  /** Final name; its folder exists. */
  readonly path: string;
  readonly format: TraceFormat;
  /** Whether the columns with the prefix `truth_` are written. */
  readonly hasTruth: boolean;
  readonly names: TraceNames;
  /** Text of a number, asked only for numbers ≥ 1: a sign or digits, at most 26 ASCII characters. */
  readonly e164: (number: number) => string;
  /** Default: the file system. */
  readonly disk?: Disk;
}

/**
 * A sink in bounded memory. The file has its name after `close` and not before; `abort` leaves nothing behind. A refusal of the
 * operating system is thrown as a `TraceFileError`, after which the writer is closed and its file gone.
 */
export interface TraceWriter extends TraceSink {
  /** Completes the file; throws if that fails. */
  close(): void;
  /** Drops the file; does nothing after `close` or a failure. */
  abort(): void;
}
