/** What a run leaves and tells when it has ended: outputs, the table or the answer, faults, and the exit code. */
import type { ExperimentEnd } from '../../study/experiment/runExperiment.ts';
import type { Results, ResultsStatus } from '../../study/results/results.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { finishedIn } from '../../study/store/taskFolder.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { replayHere } from '../invocation/replayLine.ts';
import { faultTerms, tellFault } from '../invocation/tellFault.ts';
import type { PlannedOutputs } from '../output/planOutputs.ts';
import { traceTargets } from '../output/traceTargets.ts';
import { removeUnfinishedTraces } from '../output/unfinishedOutputs.ts';
import { writeOutputs } from '../output/writeOutputs.ts';
import { printAnswer } from '../terminal/answerLines.ts';
import { printTable } from '../terminal/resultTable.ts';
import { printJson, say } from '../terminal/say.ts';
import { inWords } from './attemptLimit.ts';
import type { Play, RunOptions } from './runOptions.ts';

/** A run that has ended; `folder` holds its finished tasks, if they are kept. */
interface EndedRun extends Play {
  readonly end: ExperimentEnd;
  readonly folder: string | undefined;
}

export async function tellRun(
  resolved: ResolvedScenario,
  outputs: PlannedOutputs['outputs'],
  ended: EndedRun,
): Promise<ExitCode> {
  const { file, options, end } = ended;
  const { results, fault } = end;
  if (fault !== null || isPart(end)) removeUnfinishedTraces(outputs);
  const faultCode = fault === null ? null : tellFault(fault, faultTerms(resolved, fault, { file, options }));
  tellFinishedTasks(ended);
  if (results === null) {
    if (fault === null) say('interrupted before the first replication was finished: nothing was written');
    return faultCode ?? ExitCode.interrupted;
  }
  const written = await writeOutputs(outputs, { ...end, results, lang: options.lang });
  const replay = replayHere(resolved, { file, options });
  printResults({ ...end, results }, { replay, paths: written.paths, options });
  written.faults.forEach((text) => say(text));
  if (fault === null && results.status === 'complete') await auditTraces(outputs, options);
  return written.faults.length > 0 ? ExitCode.failed : (faultCode ?? codeOfStatus(results.status));
}

const isPart = ({ results }: ExperimentEnd): boolean => results === null || results.status === 'interrupted';

/** How a run that is not whole goes on, or would have. */
function tellFinishedTasks({ end, folder, isSilent }: EndedRun): void {
  if (isSilent || end.done.size === 0 || !isPart(end)) return;
  if (folder !== undefined && finishedIn(folder) === 0) return;
  say(
    folder === undefined
      ? 'finished tasks were not kept: a run without -o, or with -o tasks=FOLDER, can go on with --resume'
      : `finished tasks are in ${folder}: the same command with --resume goes on from there`,
  );
}

type FinishedEnd = ExperimentEnd & { readonly results: Results };

interface Printing {
  /** The command that repeats the run from here. */
  readonly replay: string;
  readonly paths: readonly string[];
  readonly options: RunOptions;
}

function printResults(end: FinishedEnd, { replay, paths, options }: Printing): void {
  const { results, speed } = end;
  if (options.json === true) printJson({ results, speed });
  else if (options.quiet !== true) printEnd({ ...end, results: { ...results, replay } }, paths, options);
}

function printEnd(end: FinishedEnd, paths: readonly string[], options: RunOptions): void {
  const isResumed = options.resume === true;
  if (options.isAnswered === true) printAnswer(end.results);
  else printTable(end.results);
  const { attempts, wallSeconds, attemptsPerSecond, jobs } = end.speed;
  if (attempts === 0 && isResumed) say('nothing was left to play');
  else
    say(
      `${inWords(attempts)} call attempts in ${wallSeconds.toFixed(1)} s on ${jobs} ${jobs === 1 ? 'worker' : 'workers'} (${inWords(Math.round(attemptsPerSecond))} a second)`,
    );
  for (const path of paths) say(`written: ${path}`);
}

/** Every trace with its truth is looked over for artefacts; a quiet run tells only of those that there are. */
async function auditTraces(outputs: PlannedOutputs['outputs'], options: RunOptions): Promise<void> {
  const targets = options.truth ? traceTargets(outputs, true) : [];
  if (targets.length === 0) return;
  const { auditOfRun } = await import('./auditRun.ts');
  const isQuiet = options.quiet === true || options.json === true;
  for (const target of targets) auditOfRun(target, isQuiet).forEach((line) => say(line));
}

export function codeOfStatus(status: ResultsStatus): ExitCode {
  if (status === 'interrupted') return ExitCode.interrupted;
  return status === 'inconclusive' ? ExitCode.inconclusive : ExitCode.done;
}
