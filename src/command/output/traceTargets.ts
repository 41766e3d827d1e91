/** Which outputs are traces, and of what format. */
import { traceFormatOf } from '../../study/traces/form/traceFormat.ts';
import type { TraceTarget } from '../../study/tasks/messages.ts';
import { isFolder } from './outputs.ts';
import type { Output } from './outputs.ts';

/** Of a folder, too, and of a name without an ending that promises one. */
export const formatOfEnding = (path: string): TraceTarget['format'] => traceFormatOf(path) ?? 'parquet';

/** Traces are written while the run goes on, by the workers. */
export function traceTargets(outputs: readonly Output[], hasTruth: boolean): readonly TraceTarget[] {
  return outputs
    .filter(({ kind }) => kind === 'trace')
    .map(({ path }) => ({ path, format: formatOfEnding(path), hasTruth, isFolder: isFolder(path) }));
}
