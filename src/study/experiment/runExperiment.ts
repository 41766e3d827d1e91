/** Runs an experiment on worker threads and folds what comes back, in replication order, into results. */
import { lookLevel, nextLook } from '../../engine/statistics/sequential.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { assembleResults } from './assembleResults.ts';
import type { TaskFault, TaskResult, TraceTarget } from './messages.ts';
import { runPool } from './pool.ts';
import type { Results, ResultsStatus } from './results.ts';
import { hasReachedHalfWidth } from './halfWidth.ts';
import { tasksOf } from './tasks.ts';

export interface ExperimentOptions {
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly traces: readonly TraceTarget[];
  /** The command line that repeats this run. */
  readonly replay: string;
  readonly hangSeconds?: number;
  /** Tasks done and planned so far, in tasks; fractions of running tasks included. */
  progress(done: number, planned: number): void;
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
  const wallSeconds = (performance.now() - began) / 1000;
  const { level } = resolved.experiment;
  const intervalLevel = typeof replications === 'number' ? level : lookLevel(level, atMost);
  const results = assembleResults(resolved, done, {
    status,
    planned: atMost,
    replay: options.replay,
    intervalLevel,
  });
  return { results, fault, done, speed: speedOf(done, wallSeconds, options.jobs) };
}

interface PlayedRange {
  readonly from: number;
  readonly to: number;
  readonly done: Map<number, TaskResult>;
  readonly options: ExperimentOptions;
}

function playRange(resolved: ResolvedScenario, range: PlayedRange): ReturnType<typeof runPool> {
  const { done, options } = range;
  const tasks = tasksOf(resolved, range, options.traces);
  const running = new Map<number, number>();
  const planned = range.to * resolved.designPoints.length;
  const tell = (): void => {
    let share = 0;
    for (const part of running.values()) share += part;
    options.progress(done.size + share, planned);
  };
  let next = 0;
  const events = {
    done: (result: TaskResult): void => {
      running.delete(result.index);
      done.set(result.index, result);
      tell();
    },
    progress: (index: number, share: number): void => {
      running.set(index, share);
      tell();
    },
  };
  const pool = {
    jobs: Math.min(options.jobs, tasks.length),
    modules: resolved.modules,
    signal: options.signal,
  };
  return runPool(
    () => tasks[next++] ?? null,
    events,
    options.hangSeconds === undefined ? pool : { ...pool, hangSeconds: options.hangSeconds },
  );
}

function speedOf(done: ReadonlyMap<number, TaskResult>, wallSeconds: number, jobs: number): Speed {
  let attempts = 0;
  let events = 0;
  for (const { outcomes } of done.values())
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
