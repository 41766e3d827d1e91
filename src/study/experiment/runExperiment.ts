/** Runs an experiment on worker threads and folds what comes back, in replication order, into results. */
import { availableParallelism } from 'node:os';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { conductStudy } from './conductStudy.ts';
import type { TaskPlayer } from './conductStudy.ts';
import type { TaskFault, TaskResult, TraceTarget } from '../tasks/messages.ts';
import type { PlayOptions, TaskStore } from '../tasks/playTasks.ts';
import { poolPlayer } from './poolPlayer.ts';
import { notingStore } from './takenTasks.ts';
import type { Results } from '../results/results.ts';
import { isInShard } from '../tasks/shard.ts';
import type { Shard } from '../tasks/shard.ts';
import { mostReplications, outlineOf } from '../results/studyOutline.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import { traceFormats } from '../traces/form/traceFormat.ts';
import type { PlayedBeside } from '../sensitivity/pointTable.ts';

export interface ExperimentOptions extends PlayOptions {
  /** Where calls are written, one row each; none: `[]`. */
  readonly traces: readonly TraceTarget[];
  /** The command line that repeats this run. */
  readonly replay: string;
  /** Finished tasks go there, and are taken from there. */
  readonly store?: TaskStore;
}

export interface ExperimentEnd extends PlayedBeside {
  readonly outline: StudyOutline;
  /** Null when not one replication was finished. */
  readonly results: Results | null;
  readonly fault: TaskFault | null;
  /** Finished tasks by index. */
  readonly done: ReadonlyMap<number, TaskResult>;
  readonly speed: Speed;
}

/** Figures of this machine and run, of what was played in it and not taken from tasks that were kept; they never enter the results. */
export interface Speed {
  readonly wallSeconds: number;
  readonly jobs: number;
  readonly attempts: number;
  readonly events: number;
  readonly attemptsPerSecond: number;
}

/** Of a program that says nothing else: all processors, to the end, without a word and without traces. */
const usualOptions = ({ id, experiment }: ResolvedScenario): ExperimentOptions => ({
  jobs: availableParallelism(),
  signal: new AbortController().signal,
  progress: () => undefined,
  traces: [],
  replay: `runExperiment: ${id}, seed ${experiment.seed}`,
});

/**
 * Plays all replications on worker threads; the same results on any number of them. Never throws for what a third party's plug-in does: that is in
 * `fault`. Throws when modules of the scenario were not described. Options that are left out: as many workers as there are processors, no signal,
 * no progress, no traces.
 */
export async function runExperiment(
  resolved: ResolvedScenario,
  asked: Partial<ExperimentOptions> = {},
): Promise<ExperimentEnd> {
  const began = performance.now();
  const options = { ...usualOptions(resolved), ...asked };
  demandFormats(options.traces);
  const { store, taken } = notingStore(options.store ?? null);
  const player = poolPlayer(resolved, { ...options, store, isWanted: () => true });
  const outline = outlineOf(resolved, options.replay);
  const { results, fault } = await conductStudy(outline, player);
  const wallSeconds = (performance.now() - began) / 1000;
  const tasks = finishedBy(player).filter((task) => !taken.has(task));
  const { replication: done, assumptions: doneAssumptions, sensitivity: doneSensitivity } = player.done;
  const speed = speedOf(tasks, wallSeconds, options.jobs);
  return { outline, results, fault, done, doneAssumptions, doneSensitivity, speed };
}

/** Programs without types could name another. */
function demandFormats(traces: readonly TraceTarget[]): void {
  const strange = traces.find(({ format }) => !traceFormats.includes(format));
  if (strange === undefined) return;
  const { path, format } = strange;
  throw new RangeError(
    `traces: found the format ${format} of ${path}, expected one of ${traceFormats.join(', ')}`,
  );
}

export interface ShardOptions extends PlayOptions {
  readonly shard: Shard;
  readonly traces: readonly TraceTarget[];
  /** What the shard is for: its tasks stay there. */
  readonly store: TaskStore;
}

export interface ShardEnd {
  readonly isInterrupted: boolean;
  readonly fault: TaskFault | null;
  readonly speed: Speed;
}

/** Plays one shard's tasks: of a study with a stopping rule those of all replications that it may come to need. */
export async function runShard(resolved: ResolvedScenario, options: ShardOptions): Promise<ShardEnd> {
  const began = performance.now();
  const { store, taken } = notingStore(options.store);
  const player = poolPlayer(resolved, {
    ...options,
    store,
    isWanted: (kind, { index, replication }) =>
      isInShard(options.shard, { kind, index, replication, designPoints: resolved.designPoints.length }),
  });
  const own = await player.replications(0, mostReplications(resolved.experiment));
  const range = own.kind === 'done' ? await player.assumptions() : own;
  const end = range.kind === 'done' ? await player.sensitivity() : range;
  const wallSeconds = (performance.now() - began) / 1000;
  const played = finishedBy(player).filter((task) => !taken.has(task));
  return {
    isInterrupted: end.kind === 'interrupted',
    fault: end.kind === 'fault' ? end.fault : null,
    speed: speedOf(played, wallSeconds, options.jobs),
  };
}

const finishedBy = ({ done }: TaskPlayer): readonly TaskResult[] =>
  Object.values(done).flatMap((tasks) => [...tasks.values()]);

export function speedOf(tasks: readonly TaskResult[], wallSeconds: number, jobs: number): Speed {
  let attempts = 0;
  let events = 0;
  for (const { outcomes } of tasks)
    for (const outcome of outcomes) {
      attempts += outcome.audit.attempts;
      events += outcome.events;
    }
  return {
    wallSeconds,
    // More workers than tasks are never started.
    jobs: Math.max(1, Math.min(jobs, tasks.length)),
    attempts,
    events,
    attemptsPerSecond: wallSeconds > 0 ? attempts / wallSeconds : 0,
  };
}
