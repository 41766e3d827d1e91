/** How a file of calls is opened, a trace or records of another form. */
import type { CallsReading } from '../../imports/calls/callsReading.ts';
import type { ReadTexts } from '../../traces/reading/cellStores.ts';
import type { TraceReading } from '../../traces/reading/traceReading.ts';

export interface OpenedWith {
  /** Those that all files share. */
  readonly texts: ReadTexts;
  /** Of a trace. */
  readonly rowsPerBatch?: number;
}

/** Opens a file of calls; nothing is read before its parts are asked for. */
export type OpenCalls = (path: string, opened: OpenedWith) => TraceReading | CallsReading;
