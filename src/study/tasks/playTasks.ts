/** Plays a list of tasks on worker threads and tells how far they are. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { TaskKind } from './taskRecord.ts';
import type { Task, TaskFault, TaskResult } from './messages.ts';
import { isTaskTraced } from '../traces/form/partNames.ts';
import { endOfAll, runPool } from './pool.ts';
import type { PoolEnd, PoolEvents } from './pool.ts';

export interface PlayOptions {
  /** Worker threads. */
  readonly jobs: number;
  /** Stops the run; what is finished by then is in its end. */
  readonly signal: AbortSignal;
  /** A task that does not move for so long counts as hanging, which is the fault of its plug-in. */
  readonly hangSeconds?: number;
  /** Plays the tasks instead of worker threads of this process, except those that write traces here. */
  readonly away?: AwayPlayer;
  /** Tasks done and planned so far, in tasks; fractions of running tasks included. */
  progress(done: number, planned: number): void;
}

/** Has tasks played elsewhere, on other machines. */
export interface AwayPlayer {
  play(tasks: readonly Task[], kind: TaskKind, of: AwayPlay): Promise<PoolEnd>;
}

export interface AwayPlay {
  readonly events: PoolEvents;
  readonly signal: AbortSignal;
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

/** Rejects a scenario whose modules were not loaded when it was resolved: their parameters would be undefined. */
export async function playTasks(
  resolved: ResolvedScenario,
  tasks: readonly Task[],
  of: PlayedTasks,
): Promise<PoolEnd> {
  demandDescribed(resolved);
  demandWorkers(of.options);
  const { options } = of;
  const byIndex = new Map(tasks.map((task) => [task.index, task]));
  const waiting = tasks.filter((task) => !isTaken(task, of));
  const told = progressOf(of);
  told.tell();
  const unkept = new AbortController();
  let lost: TaskFault | null = null;
  const events: PoolEvents = {
    done: (result) => {
      told.running.delete(result.index);
      of.done.set(result.index, result);
      const fault = of.store?.keep(of.kind, byIndex.get(result.index) as Task, result) ?? null;
      if (fault !== null) {
        lost = { index: result.index, plugin: null, callKey: null, message: fault, stack: '' };
        unkept.abort();
      }
      told.tell();
    },
    progress: (index, share) => {
      told.running.set(index, share);
      told.tell();
    },
  };
  const signal = AbortSignal.any([options.signal, unkept.signal]);
  const end = await playWaiting(waiting, { resolved, of, events, signal });
  return lost === null ? end : { kind: 'fault', fault: lost };
}

function demandDescribed({ undescribed }: ResolvedScenario): void {
  if (undescribed.length === 0) return;
  throw new Error(
    `the scenario was resolved without its modules (${undescribed.join(', ')}): pass those of the resolution to describeModules, and what it loads as {loaded} to resolveScenario again`,
  );
}

/** Without a worker nothing would be played, and nobody told. */
function demandWorkers({ jobs }: PlayOptions): void {
  if (Number.isInteger(jobs) && jobs >= 1) return;
  throw new RangeError(`jobs: found ${jobs}, expected a whole number of at least 1`);
}

interface Playing extends AwayPlay {
  readonly resolved: ResolvedScenario;
  readonly of: PlayedTasks;
}

/** Here, elsewhere, or some here and the others elsewhere; whichever does not come to its end stops the other. */
async function playWaiting(waiting: readonly Task[], playing: Playing): Promise<PoolEnd> {
  const { away } = playing.of.options;
  if (away === undefined) return playHere(waiting, playing);
  const stop = new AbortController();
  const signal = AbortSignal.any([playing.signal, stop.signal]);
  const here = waiting.filter(writesTrace);
  const others = waiting.filter((task) => !writesTrace(task));
  const stopping = async (play: Promise<PoolEnd>): Promise<PoolEnd> => {
    const end = await play;
    if (end.kind !== 'done') stop.abort();
    return end;
  };
  const plays: Promise<PoolEnd>[] = [];
  if (here.length > 0) plays.push(stopping(playHere(here, { ...playing, signal })));
  if (others.length > 0)
    plays.push(stopping(away.play(others, playing.of.kind, { events: playing.events, signal })));
  return endOfAll(await Promise.all(plays));
}

const writesTrace = (task: Task): boolean => task.traces.some((target) => isTaskTraced(target, task));

function playHere(waiting: readonly Task[], { resolved, of, events, signal }: Playing): Promise<PoolEnd> {
  const { jobs, hangSeconds } = of.options;
  let next = 0;
  return runPool(() => waiting[next++] ?? null, events, {
    jobs: Math.min(jobs, waiting.length),
    modules: resolved.modules,
    files: resolved.files,
    signal,
    ...(hangSeconds === undefined ? {} : { hangSeconds }),
  });
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
