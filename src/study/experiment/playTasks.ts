/** Plays a list of tasks on worker threads and tells how far they are. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { TaskKind } from '../store/taskRecord.ts';
import type { Task, TaskFault, TaskResult } from './messages.ts';
import { runPool } from './pool.ts';
import type { PoolEnd } from './pool.ts';

export interface PlayOptions {
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly hangSeconds?: number;
  /** Tasks done and planned so far, in tasks; fractions of running tasks included. */
  progress(done: number, planned: number): void;
}

/** Where finished tasks stay when the run is over. */
export interface TaskStore {
  /** What the task came to before; null when it has to be played. */
  take(kind: TaskKind, task: Task): TaskResult | null;
  /** Null, or in words why the result could not be kept. */
  keep(kind: TaskKind, task: Task, result: TaskResult): string | null;
}

export interface PlayedTasks {
  readonly kind: TaskKind;
  /** Grows. */
  readonly done: Map<number, TaskResult>;
  readonly options: PlayOptions;
  readonly store: TaskStore | null;
  /** Tasks done before these, and all that are planned, for the progress. */
  readonly before: number;
  readonly planned: number;
}

export async function playTasks(
  resolved: ResolvedScenario,
  tasks: readonly Task[],
  of: PlayedTasks,
): Promise<PoolEnd> {
  const { done, options, store } = of;
  const byIndex = new Map(tasks.map((task) => [task.index, task]));
  const waiting = tasks.filter((task) => !isTaken(task, of));
  const told = progressOf(of);
  told.tell();
  let next = 0;
  let lost: TaskFault | null = null;
  const end = await runPool(
    () => (lost === null ? (waiting[next++] ?? null) : null),
    {
      done: (result) => {
        told.running.delete(result.index);
        done.set(result.index, result);
        const fault = store?.keep(of.kind, byIndex.get(result.index) as Task, result) ?? null;
        if (fault !== null)
          lost = { index: result.index, plugin: null, callKey: null, message: fault, stack: '' };
        told.tell();
      },
      progress: (index, share) => {
        told.running.set(index, share);
        told.tell();
      },
    },
    {
      jobs: Math.min(options.jobs, waiting.length),
      modules: resolved.modules,
      files: resolved.files,
      signal: options.signal,
      ...(options.hangSeconds === undefined ? {} : { hangSeconds: options.hangSeconds }),
    },
  );
  return end.kind === 'done' && lost !== null ? { kind: 'fault', fault: lost } : end;
}

/** True when the store has it; it is done then. */
function isTaken(task: Task, { kind, store, done }: PlayedTasks): boolean {
  const known = store?.take(kind, task) ?? null;
  if (known !== null) done.set(task.index, known);
  return known !== null;
}

interface Told {
  /** Shares of the tasks that are in hand. */
  readonly running: Map<number, number>;
  tell(): void;
}

function progressOf({ done, options, before, planned }: PlayedTasks): Told {
  const running = new Map<number, number>();
  return {
    running,
    tell: () => {
      let share = 0;
      for (const part of running.values()) share += part;
      options.progress(before + done.size + share, planned);
    },
  };
}
