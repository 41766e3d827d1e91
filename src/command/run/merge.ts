/** The verb `merge`: the finished tasks of shards become the results of one run. */
import { eachOnce, pathStatus } from '../../study/failures/pathStatus.ts';
import { mergeTasks } from '../../study/store/mergeTasks.ts';
import type { Merged } from '../../study/store/mergeTasks.ts';
import { outlineFormat } from '../../study/results/studyOutline.ts';
import type { StudyOutline } from '../../study/results/studyOutline.ts';
import { taskRecordFormat } from '../../study/tasks/taskRecord.ts';
import type { Language } from '../../study/wording/speaking.ts';
import { strangersIn } from '../../study/store/strangers.ts';
import { mergeTraces } from '../../study/store/mergeTraces.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { insteadOfFormats } from '../invocation/writtenFile.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { isFolder } from '../output/outputs.ts';
import { planOutputs } from '../output/planOutputs.ts';
import type { PlannedOutputs } from '../output/planOutputs.ts';
import { pointFaults } from '../output/pointFaults.ts';
import { strangerText } from './strangerText.ts';
import { codeOfStatus } from './tellRun.ts';
import { filesIn } from '../output/takenPlaces.ts';
import { printTable } from '../terminal/resultTable.ts';
import { writeOutputs } from '../output/writeOutputs.ts';
import { say } from '../terminal/say.ts';

export interface MergeOptions extends OwnCheck {
  readonly output?: readonly string[];
  /** Of the page. */
  readonly lang?: Language;
  readonly quiet?: boolean;
}

const sayAll = (lines: readonly string[]): void => lines.forEach((line) => say(line));

export async function merge(sources: readonly string[], options: MergeOptions): Promise<ExitCode> {
  if (sources.length === 0) {
    sayAll(planned(sources, options.output ?? [], null).faults);
    return ExitCode.usage;
  }
  const merged = await mergeTasks(sources);
  if ('faults' in merged) {
    const others = foundInstead(sources);
    sayAll(others.length > 0 ? others : ['these parts do not make one run:', ...merged.faults]);
    // What is asked for by name can be told wrong without knowing what was played.
    sayAll(planned(sources, options.output ?? [], null).faults);
    return merged.unread.length + others.length > 0 ? ExitCode.usage : ExitCode.notComparable;
  }
  const { outputs, faults } = planned(sources, options.output ?? [], merged.outline);
  if (faults.length > 0 || options.isOnlyChecked === true) {
    sayAll(faults);
    return ExitCode.usage;
  }
  return write(merged, outputs, { ...options, sources });
}

/** Sources that hold something else, a line each: what else is wrong cannot be told before they are left out. */
const foundInstead = (sources: readonly string[]): readonly string[] =>
  eachOnce(sources).flatMap((source) => {
    if (pathStatus(source)?.isDirectory() === true) return strangersIn(source).map(strangerText);
    const other = insteadOfFormats(source, [taskRecordFormat, outlineFormat]);
    return other === null ? [] : [`${source}: expected finished tasks of shards, found ${other}`];
  });

function planned(
  sources: readonly string[],
  asked: readonly string[],
  outline: StudyOutline | null,
): PlannedOutputs {
  const isVaried = outline === null || outline.assumptions !== null || outline.sensitivity !== null;
  const { outputs, faults } = planOutputs(asked, {
    played: outline === null ? null : outline.head,
    kinds: ['results', 'estimates', 'table', ...(isVaried ? (['points'] as const) : []), 'report'],
    inputs: outline === null ? [] : filesIn(sources),
  });
  return { outputs, faults: [...faults, ...outputs.flatMap(unfit), ...pointFaults(outputs, isVaried)] };
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
