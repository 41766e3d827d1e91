/** Writes what a run came to; traces have been written by then. */
import { dirname, extname, join } from 'node:path';
import type { TaskResult } from '../../study/tasks/messages.ts';
import type { Results } from '../../study/results/results.ts';
import type { Speed } from '../../study/experiment/runExperiment.ts';
import type { Language } from '../../study/wording/speaking.ts';
import { estimateTable } from '../../study/results/estimateTable.ts';
import { longTable } from '../../study/results/longTable.ts';
import type { StudyOutline } from '../../study/results/studyOutline.ts';
import { pointTable } from '../../study/sensitivity/pointTable.ts';
import type { PlayedBeside } from '../../study/sensitivity/pointTable.ts';
import { writeOrKeep } from './keptElsewhere.ts';
import { isFolder } from './outputs.ts';
import type { OutputKind } from './outputs.ts';
import { partPattern } from '../../study/traces/form/partNames.ts';
import type { PlannedOutputs } from './planOutputs.ts';
import { formatOfEnding } from './traceTargets.ts';

export interface WrittenOutputs {
  readonly paths: readonly string[];
  readonly faults: readonly string[];
}

/** What is there to be written. */
export interface Ended extends PlayedBeside {
  readonly outline: StudyOutline;
  readonly results: Results;
  /** Finished tasks by index. */
  readonly done: ReadonlyMap<number, TaskResult>;
  /** Null: nothing was played. */
  readonly speed: Speed | null;
  /** Of the report page; default English. */
  readonly lang?: Language | undefined;
}

export async function writeOutputs(outputs: PlannedOutputs['outputs'], end: Ended): Promise<WrittenOutputs> {
  const paths: string[] = [];
  const faults: string[] = [];
  const write = (path: string, text: string): void => {
    const fault = writeOrKeep(path, text);
    if (fault === null) paths.push(path);
    else faults.push(fault);
  };
  for (const { kind, path, isDefault } of outputs) {
    // Finished tasks have been written by then, like traces.
    if (kind === 'tasks') continue;
    if (kind === 'trace')
      paths.push(
        isFolder(path) ? path : partPattern({ path, format: formatOfEnding(path), isFolder: false }),
      );
    else write(path, await textOf(kind, path, end));
    if (kind === 'results' && isDefault && end.speed !== null)
      write(join(dirname(path), 'speed.json'), `${JSON.stringify(end.speed, null, 2)}\n`);
  }
  return { paths, faults };
}

async function textOf(kind: OutputKind, path: string, end: Ended): Promise<string> {
  const { results, done, lang, outline } = end;
  if (kind === 'results') return `${JSON.stringify(results, null, 1)}\n`;
  if (kind === 'estimates') return estimateTable(results);
  if (kind === 'table')
    return longTable(
      results.designPoints.map(({ id }) => id),
      done,
    );
  if (kind === 'points') return pointTable(outline, end);
  const { htmlReport } = await import('../../study/report/htmlReport.ts');
  const { markdownReport } = await import('../../study/report/markdownReport.ts');
  return extname(path).toLowerCase() === '.md' ? markdownReport(results) : htmlReport(results, lang);
}
