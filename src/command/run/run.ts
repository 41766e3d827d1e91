/** The verb `run`: plays a scenario and writes and prints what came of it. */
import { availableParallelism } from 'node:os';
import { runExperiment } from '../../study/experiment/runExperiment.ts';
import type { ExperimentEnd } from '../../study/experiment/runExperiment.ts';
import type { Results, ResultsStatus } from '../../study/results/results.ts';
import { parseShard } from '../../study/tasks/shard.ts';
import type { Shard } from '../../study/tasks/shard.ts';
import { outlineOf } from '../../study/results/studyOutline.ts';
import type { StudyOutline } from '../../study/results/studyOutline.ts';
import { listsCalls } from '../../study/laws/isListedCalls.ts';
import type { Overrides } from '../../study/scenario/experiment/overrides.ts';
import type { Resolution, ResolvedScenario } from '../../study/scenario/resolved.ts';
import { inWords, isTooLarge } from './attemptLimit.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption } from '../invocation/interruption.ts';
import { keepTasks } from './keepTasks.ts';
import type { KeptTasks } from './keepTasks.ts';
import { replayHere, replayLine } from '../invocation/replayLine.ts';
import { removeUnfinishedTraces, traceTargets, writeOutputs } from '../output/writeOutputs.ts';
import { planOutputs, playedOf } from '../output/planOutputs.ts';
import type { PlannedOutputs } from '../output/planOutputs.ts';
import { readScenario } from '../invocation/readScenario.ts';
import type { Play, RunOptions } from './runOptions.ts';
import { openQueuedRun, queueFaults, traceFaults } from './runQueued.ts';
import type { QueuedRun } from './runQueued.ts';
import { planShard, runShard } from './runShard.ts';
import { runTwice } from './runTwice.ts';
import { scenarioFiles } from '../output/takenPlaces.ts';
import { faultTerms, tellFault } from '../invocation/tellFault.ts';
import { progressFor } from '../terminal/progress.ts';
import { printAnswer } from '../terminal/answerLines.ts';
import { printTable } from '../terminal/resultTable.ts';
import { say } from '../terminal/say.ts';

/** `file`: undefined where it is missing, which is told already. */
export async function run(file: string | undefined, options: RunOptions): Promise<ExitCode> {
  if (file !== undefined && listsCalls(file))
    return (await import('./runListedCalls.ts')).runListedCalls(file, options);
  const isSilent = options.quiet === true || options.json === true;
  const shard = options.shard === undefined ? null : parseShard(options.shard);
  const resolution = file === undefined ? undefined : await resolutionOf(file, options);
  const resolved = resolution?.resolved;
  const asked = { asked: options.output ?? [], inputs: scenarioFiles(resolution) };
  const planned = plannedOf(resolved, options, { shard, asked });
  const faults = [...(typeof shard === 'string' ? [shard] : []), ...queueFaults(options), ...planned.faults];
  if (options.queue !== undefined) faults.push(...traceFaults(planned.outputs));
  faults.forEach((fault) => say(fault));
  if (file === undefined || resolution === undefined || resolved === undefined) return ExitCode.usage;
  if (isTooLarge(resolved, options) || faults.length > 0 || typeof shard === 'string') return ExitCode.usage;
  if (options.isOnlyChecked === true) return ExitCode.usage;
  if (options.checkDeterminism === true)
    return interruptibly(isSilent, (signal) =>
      runTwice(resolved, { file, options, isSilent, signal, sources: resolution.sources }),
    );
  const { sources } = resolution;
  return interruptibly(isSilent, (signal) => {
    const play = { file, options, isSilent, signal, sources };
    return shard === null
      ? playAndTell(resolved, planned.outputs, play)
      : runShard(resolved, planned.outputs, { ...play, shard });
  });
}

async function resolutionOf(file: string, options: RunOptions): Promise<Resolution> {
  const { resolution } = await readScenario(file, {
    isLoading: true,
    isOnlyChecked: options.isOnlyChecked,
    allowedModules: options.allowModule ?? [],
    isSilent: false,
    overrides: overridesOf(options),
  });
  return resolution;
}

/** Of a shard that cannot be read, as of a whole run; nothing is written where everything is played twice. */
function plannedOf(
  resolved: ResolvedScenario | undefined,
  { checkDeterminism }: RunOptions,
  { shard, asked }: { readonly shard: Shard | string | null; readonly asked: AskedPlaces },
): PlannedOutputs {
  if (checkDeterminism === true) return { outputs: [], faults: [] };
  return shard === null || typeof shard === 'string'
    ? planRun(resolved, asked)
    : planShard(resolved, shard, asked);
}

async function interruptibly(
  isSilent: boolean,
  play: (signal: AbortSignal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const interruption = catchInterruption(() => {
    if (!isSilent) say('interrupted: writing what is finished');
  });
  try {
    return await play(interruption.signal);
  } finally {
    interruption.release();
  }
}

interface AskedPlaces {
  readonly asked: readonly string[];
  readonly inputs: readonly string[];
}

const planRun = (resolved: ResolvedScenario | undefined, { asked, inputs }: AskedPlaces): PlannedOutputs =>
  planOutputs(asked, {
    inputs,
    played: playedOf(resolved),
    kinds: ['results', 'table', 'report', 'tasks'],
  });

async function playAndTell(
  resolved: ResolvedScenario,
  outputs: PlannedOutputs['outputs'],
  play: Play,
): Promise<ExitCode> {
  const { file, options, isSilent } = play;
  const outline = outlineOf(resolved, replayLine(resolved, file, options));
  const isResumed = options.resume === true;
  const keep = (): KeptTasks | ExitCode => keepTasks(outline, outputs, { isResumed, isSilent });
  // Finished tasks of an earlier run are removed only when nothing can refuse this one any more.
  const continued = isResumed ? keep() : null;
  if (typeof continued === 'number') return continued;
  const away = await queuedRun(resolved, outline, play);
  if (away === null) return ExitCode.usage;
  const kept = continued ?? keep();
  if (typeof kept === 'number') {
    await away.away?.close();
    return kept;
  }
  const end = await played(resolved, outputs, { ...play, kept, ...away });
  await away.away?.close();
  const { results, fault } = end;
  if (fault !== null || results?.status === 'interrupted' || results === null)
    removeUnfinishedTraces(outputs);
  const faultCode = fault === null ? null : tellFault(fault, faultTerms(resolved, fault, { file, options }));
  const isPart = results === null || results.status === 'interrupted';
  if (isPart && end.done.size > 0 && kept.folder !== undefined && !isSilent)
    say(`finished tasks are in ${kept.folder}: the same command with --resume goes on from there`);
  if (results === null) {
    if (fault === null) say('interrupted before the first replication was finished: nothing was written');
    return faultCode ?? ExitCode.interrupted;
  }
  const written = await writeOutputs(outputs, { ...end, results, lang: options.lang });
  if (options.json === true) process.stdout.write(`${JSON.stringify({ results, speed: end.speed })}\n`);
  else if (options.quiet !== true) {
    const shown = { ...results, replay: replayHere(resolved, { file, options }) };
    printEnd({ ...end, results: shown }, written.paths, options.isAnswered === true);
  }
  written.faults.forEach((text) => say(text));
  if (fault === null && results.status === 'complete') await auditTraces(outputs, options);
  return written.faults.length > 0 ? ExitCode.failed : (faultCode ?? codeOfStatus(results.status));
}

/** Every trace with its truth is looked over for artefacts; a quiet run tells only of those that there are. */
async function auditTraces(outputs: PlannedOutputs['outputs'], options: RunOptions): Promise<void> {
  const targets = options.truth ? traceTargets(outputs, true) : [];
  if (targets.length === 0) return;
  const { auditOfRun } = await import('./auditRun.ts');
  const isQuiet = options.quiet === true || options.json === true;
  for (const target of targets) auditOfRun(target, isQuiet).forEach((line) => say(line));
}

function overridesOf({
  seed,
  replications,
  days,
  assumptions,
  sensitivity,
  vary = [],
}: RunOptions): Overrides {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(days === undefined ? {} : { days }),
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(sensitivity === undefined ? {} : { sensitivity: { design: sensitivity, of: vary } }),
  };
}

/** Nothing without `--queue`; null when the queue cannot be used. */
async function queuedRun(
  resolved: ResolvedScenario,
  outline: StudyOutline,
  { file, options, sources }: Play,
): Promise<{ readonly away?: QueuedRun } | null> {
  const { queue } = options;
  if (queue === undefined) return {};
  const study = { outline, file, sources, overrides: overridesOf(options), resolved };
  const away = await openQueuedRun({ ...options, queue }, study);
  return away === null ? null : { away };
}

async function played(
  resolved: ResolvedScenario,
  outputs: PlannedOutputs['outputs'],
  {
    file,
    options,
    isSilent,
    signal,
    kept: { store },
    away,
  }: Play & { readonly kept: KeptTasks; readonly away?: QueuedRun },
): Promise<ExperimentEnd> {
  const progress = progressFor(process.stderr, resolved.id, isSilent);
  try {
    const end = await runExperiment(resolved, {
      jobs: options.jobs ?? availableParallelism(),
      ...(away === undefined ? {} : { away }),
      signal,
      traces: traceTargets(outputs, options.truth),
      replay: replayLine(resolved, file, options),
      ...(store === undefined ? {} : { store }),
      progress: (done, all) => progress.at(done, all),
    });
    return away === undefined ? end : { ...end, speed: { ...end.speed, jobs: Math.max(1, away.jobs) } };
  } finally {
    progress.end();
  }
}

function printEnd(
  end: ExperimentEnd & { readonly results: Results },
  paths: readonly string[],
  isAnswered: boolean,
): void {
  if (isAnswered) printAnswer(end.results);
  else printTable(end.results);
  const { attempts, wallSeconds, attemptsPerSecond, jobs } = end.speed;
  say(
    `${inWords(attempts)} call attempts in ${wallSeconds.toFixed(1)} s on ${jobs} ${jobs === 1 ? 'worker' : 'workers'} (${inWords(Math.round(attemptsPerSecond))} a second)`,
  );
  for (const path of paths) say(`written: ${path}`);
}

export function codeOfStatus(status: ResultsStatus): ExitCode {
  if (status === 'interrupted') return ExitCode.interrupted;
  return status === 'inconclusive' ? ExitCode.inconclusive : ExitCode.done;
}
