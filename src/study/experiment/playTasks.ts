/** Plays a list of tasks on worker threads and tells how far they are. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Task, TaskResult } from './messages.ts';
import { runPool } from './pool.ts';
import type { PoolEnd } from './pool.ts';

export interface PlayOptions {
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly hangSeconds?: number;
  /** Tasks done and planned so far, in tasks; fractions of running tasks included. */
  progress(done: number, planned: number): void;
}

export interface PlayedTasks {
  /** Grows. */
  readonly done: Map<number, TaskResult>;
  readonly options: PlayOptions;
  /** Tasks done before these, and all that are planned, for the progress. */
  readonly before: number;
  readonly planned: number;
}

export function playTasks(
  resolved: ResolvedScenario,
  tasks: readonly Task[],
  of: PlayedTasks,
): Promise<PoolEnd> {
  const { done, options, before, planned } = of;
  const running = new Map<number, number>();
  const tell = (): void => {
    let share = 0;
    for (const part of running.values()) share += part;
    options.progress(before + done.size + share, planned);
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
    files: resolved.files,
    signal: options.signal,
  };
  return runPool(
    () => tasks[next++] ?? null,
    events,
    options.hangSeconds === undefined ? pool : { ...pool, hangSeconds: options.hangSeconds },
  );
}
