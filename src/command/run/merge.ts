/** The verb `merge`: the finished tasks of shards become the results of one run. */
import { mergeTasks } from '../../study/store/mergeTasks.ts';
import type { Merged } from '../../study/store/mergeTasks.ts';
import type { Language } from '../../study/wording/speaking.ts';
import { mergeTraces } from '../../study/store/mergeTraces.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { isFolder } from '../output/outputs.ts';
import { planOutputs } from '../output/planOutputs.ts';
import type { PlannedOutputs } from '../output/planOutputs.ts';
import { codeOfStatus } from './run.ts';
import { filesIn } from '../output/takenPlaces.ts';
import { printTable } from '../terminal/resultTable.ts';
import { writeOutputs } from '../output/writeOutputs.ts';

export interface MergeOptions {
  readonly output?: readonly string[];
  /** Of the page. */
  readonly lang?: Language;
  readonly quiet?: boolean;
}

const sayAll = (lines: readonly string[]): void => lines.forEach((line) => process.stderr.write(`${line}\n`));

export async function merge(sources: readonly string[], options: MergeOptions): Promise<ExitCode> {
  const merged = await mergeTasks(sources);
  if ('faults' in merged) {
    sayAll(['these parts do not make one run:', ...merged.faults]);
    return merged.absent.length > 0 ? ExitCode.usage : ExitCode.notComparable;
  }
  const { id, seed } = merged.outline.head;
  const planned = planOutputs(options.output ?? [], {
    id,
    seed,
    kinds: ['results', 'table', 'report'],
    inputs: filesIn(sources),
  });
  const faults = [...planned.faults, ...planned.outputs.flatMap(unfit)];
  if (faults.length > 0) {
    sayAll(faults);
    return ExitCode.usage;
  }
  return write(merged, planned.outputs, { ...options, sources });
}

function unfit({ kind, path }: PlannedOutputs['outputs'][number]): readonly string[] {
  if (kind === 'tasks') return [`-o ${path}: finished tasks are what is merged`];
  const isFile = kind === 'trace' && !isFolder(path);
  return isFile ? [`-o ${path}: expected a folder for the traces of the shards: trace=${path}/`] : [];
}

async function write(
  merged: Merged,
  outputs: PlannedOutputs['outputs'],
  { sources, lang, quiet }: MergeOptions & { readonly sources: readonly string[] },
): Promise<ExitCode> {
  const faults = outputs
    .filter(({ kind }) => kind === 'trace')
    .flatMap(({ path }) => mergeTraces(merged.records, sources, path).faults);
  if (faults.length > 0) {
    sayAll(faults);
    return ExitCode.notComparable;
  }
  const written = await writeOutputs(outputs, { ...merged, speed: null, lang });
  if (quiet !== true) printTable(merged.results);
  sayAll([...written.paths.map((path) => `written: ${path}`), ...written.faults]);
  return written.faults.length > 0 ? ExitCode.failed : codeOfStatus(merged.results.status);
}
