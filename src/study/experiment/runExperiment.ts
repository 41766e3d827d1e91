/** Runs an experiment on worker threads and folds what comes back, in replication order, into results. */
import { lookLevel, nextLook } from '../../engine/statistics/sequential.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { assembleResults } from './assembleResults.ts';
import { assumptionTasks } from './assumptionRange.ts';
import type { TaskFault, TaskResult, TraceTarget } from './messages.ts';
import { playAssumptions } from './playAssumptions.ts';
import { playTasks } from './playTasks.ts';
import type { PlayOptions } from './playTasks.ts';
import type { PoolEnd } from './pool.ts';
import type { Results, ResultsStatus } from './results.ts';
import { hasReachedHalfWidth } from './halfWidth.ts';
import { tasksOf } from './tasks.ts';

export interface ExperimentOptions extends PlayOptions {
  readonly traces: readonly TraceTarget[];
  /** The command line that repeats this run. */
  readonly replay: string;
}

export interface ExperimentEnd {
  /** Null when not one replication was finished. */
  readonly results: Results | null;
  readonly fault: TaskFault | null;
  /** Finished tasks by index. */
  readonly done: ReadonlyMap<number, TaskResult>;
  readonly speed: Speed;
}

/** Figures of this machine and run; they never enter the results. */
export interface Speed {
  readonly wallSeconds: number;
  readonly jobs: number;
  readonly attempts: number;
  readonly events: number;
  readonly attemptsPerSecond: number;
}

export async function runExperiment(
  resolved: ResolvedScenario,
  options: ExperimentOptions,
): Promise<ExperimentEnd> {
  const began = performance.now();
  const done = new Map<number, TaskResult>();
  const { replications } = resolved.experiment;
  const atMost = typeof replications === 'number' ? replications : replications.atMost;
  let planned = typeof replications === 'number' ? replications : nextLook(0, atMost);
  let from = 0;
  let fault: TaskFault | null = null;
  let status: ResultsStatus = 'complete';
  for (;;) {
    const end = await playRange(resolved, { from, to: planned, done, options });
    if (end.kind !== 'done') {
      status = 'interrupted';
      fault = end.kind === 'fault' ? end.fault : null;
      break;
    }
    if (typeof replications === 'number' || hasReachedHalfWidth(resolved, done, planned)) break;
    if (planned >= atMost) {
      status = 'inconclusive';
      break;
    }
    from = planned;
    planned = nextLook(planned, atMost);
  }
  const range = await playAssumptions(resolved, { isWanted: status !== 'interrupted', done, options });
  if (range.isInterrupted) status = 'interrupted';
  fault ??= range.fault;
  const wallSeconds = (performance.now() - began) / 1000;
  const { level } = resolved.experiment;
  const intervalLevel = typeof replications === 'number' ? level : lookLevel(level, atMost);
  const results = assembleResults(resolved, done, {
    status,
    planned: atMost,
    replay: options.replay,
    intervalLevel,
    assumptions: range.isInterrupted ? null : range.done,
  });
  const tasks = [...done.values(), ...range.done.values()];
  return { results, fault, done, speed: speedOf(tasks, wallSeconds, options.jobs) };
}

interface PlayedRange {
  readonly from: number;
  readonly to: number;
  readonly done: Map<number, TaskResult>;
  readonly options: ExperimentOptions;
}

function playRange(resolved: ResolvedScenario, range: PlayedRange): Promise<PoolEnd> {
  const tasks = tasksOf(resolved, range, range.options.traces);
  const planned = range.to * resolved.designPoints.length + assumptionTasks(resolved).length;
  return playTasks(resolved, tasks, { ...range, before: 0, planned });
}

function speedOf(tasks: readonly TaskResult[], wallSeconds: number, jobs: number): Speed {
  let attempts = 0;
  let events = 0;
  for (const { outcomes } of tasks)
    for (const outcome of outcomes) {
      attempts += outcome.audit.attempts;
      events += outcome.events;
    }
  return {
    wallSeconds,
    jobs,
    attempts,
    events,
    attemptsPerSecond: wallSeconds > 0 ? attempts / wallSeconds : 0,
  };
}
