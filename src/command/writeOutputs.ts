/** Writes what a run came to: under a temporary name first, so that a half-written file is never taken for whole. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExperimentEnd } from '../study/experiment/runExperiment.ts';
import type { TraceTarget } from '../study/experiment/messages.ts';
import { longTable } from '../study/experiment/longTable.ts';
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import { isFolder } from './outputs.ts';
import { partPattern } from '../study/traces/partNames.ts';
import type { PlannedOutputs } from './planOutputs.ts';

export interface WrittenOutputs {
  readonly paths: readonly string[];
  readonly faults: readonly string[];
}

const formatOfEnding = (path: string): TraceTarget['format'] =>
  path.endsWith('.csv') ? 'csv' : path.endsWith('.ndjson') ? 'ndjson' : 'parquet';

/** Traces are written while the run goes on, by the workers. */
export function traceTargets(outputs: PlannedOutputs['outputs'], hasTruth: boolean): readonly TraceTarget[] {
  return outputs
    .filter(({ kind }) => kind === 'trace')
    .map(({ path }) => ({ path, format: formatOfEnding(path), hasTruth, isFolder: isFolder(path) }));
}

export async function writeOutputs(
  outputs: PlannedOutputs['outputs'],
  end: ExperimentEnd,
  resolved: ResolvedScenario,
): Promise<WrittenOutputs> {
  const paths: string[] = [];
  const faults: string[] = [];
  const write = (path: string, text: string): void => {
    const fault = writeWhole(path, text);
    if (fault === null) paths.push(path);
    else faults.push(fault);
  };
  for (const { kind, path, isDefault } of outputs) {
    if (kind === 'trace')
      paths.push(
        isFolder(path) ? path : partPattern({ path, format: formatOfEnding(path), isFolder: false }),
      );
    else write(path, await textOf(kind, path, { end, resolved }));
    if (kind === 'results' && isDefault)
      write(join(dirname(path), 'speed.json'), `${JSON.stringify(end.speed, null, 2)}\n`);
  }
  return { paths, faults };
}

async function textOf(
  kind: string,
  path: string,
  of: { end: ExperimentEnd; resolved: ResolvedScenario },
): Promise<string> {
  const { end, resolved } = of;
  if (end.results === null) return '';
  if (kind === 'results') return `${JSON.stringify(end.results, null, 1)}\n`;
  if (kind === 'table')
    return longTable(
      resolved.designPoints.map(({ id }) => id),
      end.done,
    );
  const { htmlReport } = await import('../study/report/htmlReport.ts');
  const { markdownReport } = await import('../study/report/markdownReport.ts');
  return path.endsWith('.md') ? markdownReport(end.results) : htmlReport(end.results);
}

/** Null, or in words why the file could not be written; then nothing stands under its name that was not there before. */
export function writeWhole(path: string, text: string): string | null {
  const temporary = `${path}.part`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
    return null;
  } catch (error) {
    rmSync(temporary, { force: true });
    return `${path}: cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`;
  }
}
