/** Plays all of a scenario, here or on a queue as well, and tells what came of it. */
import { availableParallelism } from 'node:os';
import { runExperiment } from '../../study/experiment/runExperiment.ts';
import type { ExperimentEnd } from '../../study/experiment/runExperiment.ts';
import { outlineOf } from '../../study/results/studyOutline.ts';
import type { StudyOutline } from '../../study/results/studyOutline.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { replayLine } from '../invocation/replayLine.ts';
import type { PlannedOutputs } from '../output/planOutputs.ts';
import { traceTargets } from '../output/traceTargets.ts';
import { progressFor } from '../terminal/progress.ts';
import { keepTasks } from './keepTasks.ts';
import type { KeptTasks } from './keepTasks.ts';
import { overridesOf } from './runOptions.ts';
import type { Play } from './runOptions.ts';
import { openQueuedRun } from './runQueued.ts';
import type { QueuedRun } from './runQueued.ts';
import { tellRun } from './tellRun.ts';

export async function playRun(
  resolved: ResolvedScenario,
  outputs: PlannedOutputs['outputs'],
  play: Play,
): Promise<ExitCode> {
  const begun = await begin(resolved, outputs, play);
  if (typeof begun === 'number') return begun;
  const end = await played(resolved, outputs, { ...play, ...begun });
  await begun.away?.close();
  return tellRun(resolved, outputs, { ...play, end, folder: begun.kept.folder });
}

interface Begun {
  readonly kept: KeptTasks;
  /** Undefined without `--queue`. */
  readonly away?: QueuedRun;
}

/** Makes the folder of finished tasks ready, and the queue; an exit code when the run must not begin. */
async function begin(
  resolved: ResolvedScenario,
  outputs: PlannedOutputs['outputs'],
  play: Play,
): Promise<Begun | ExitCode> {
  const { file, options, isSilent } = play;
  const outline = outlineOf(resolved, replayLine(resolved, file, options));
  const isResumed = options.resume === true;
  const keep = (): KeptTasks | ExitCode => keepTasks(outline, outputs, { isResumed, isSilent });
  // Finished tasks of an earlier run are removed only when nothing can refuse this one any more.
  const continued = isResumed ? keep() : null;
  if (typeof continued === 'number') return continued;
  const queued = await queuedRun(resolved, outline, play);
  if (queued === null) return ExitCode.usage;
  const kept = continued ?? keep();
  if (typeof kept !== 'number') return { kept, ...queued };
  await queued.away?.close();
  return kept;
}

/** Nothing without `--queue`; null when the queue cannot be used. */
async function queuedRun(
  resolved: ResolvedScenario,
  outline: StudyOutline,
  { file, options, sources }: Play,
): Promise<Pick<Begun, 'away'> | null> {
  const { queue } = options;
  if (queue === undefined) return {};
  const study = { outline, file, sources, overrides: overridesOf(options), resolved };
  const away = await openQueuedRun({ ...options, queue }, study);
  return away === null ? null : { away };
}

async function played(
  resolved: ResolvedScenario,
  outputs: PlannedOutputs['outputs'],
  { file, options, isSilent, signal, kept: { store }, away }: Play & Begun,
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
