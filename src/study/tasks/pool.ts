/** Worker threads that take tasks in order; results come back in any order and are the same for any number of workers. */
import { Worker } from 'node:worker_threads';
import { watchCells } from '../../model/simulation/state/arm.ts';
import { childCells, endChildren } from '../hosts/childProcesses.ts';
import { HangWatch } from '../hosts/hangWatch.ts';
import { programEntry } from '../programEntry.ts';
import { callInHand, watched } from './watchedCall.ts';
import type {
  FromWorker,
  Task,
  TaskFault,
  TaskResult,
  ToWorker,
  Rehearsal,
  WorkerSetup,
} from './messages.ts';

/** A plug-in that makes no progress for so long hangs; a worker that is not ready by then does not start. */
const hangSeconds = 30;

export interface PoolEvents {
  done(result: TaskResult): void;
  progress(index: number, share: number): void;
}

/** How the tasks ended: all done, the first fault, or an interruption; what was done has been told by then. */
export type PoolEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'fault'; readonly fault: TaskFault }
  | { readonly kind: 'interrupted' };

export interface PoolOptions {
  readonly jobs: number;
  readonly modules: WorkerSetup['modules'];
  readonly files?: WorkerSetup['files'];
  readonly signal: AbortSignal;
  readonly hangSeconds?: number;
  readonly rehearsal?: Rehearsal;
}

/** Hands out a task, at once or when there is one; null: there will be none any more. */
export type NextTask = () => Task | null | Promise<Task | null>;

/** Runs the tasks that `next` hands out, until it hands out none. */
export async function runPool(next: NextTask, events: PoolEvents, options: PoolOptions): Promise<PoolEnd> {
  const lanes = Array.from({ length: options.jobs }, () => new Lane(next, events, options));
  const stop = (): void => lanes.forEach((lane) => lane.interrupt());
  options.signal.addEventListener('abort', stop, { once: true });
  const ends = await Promise.all(
    lanes.map((lane) => lane.run().then((end) => (end.kind === 'done' ? end : (stop(), end)))),
  );
  options.signal.removeEventListener('abort', stop);
  return endOfAll(ends);
}

/** A fault tells most, then an interruption. */
export const endOfAll = (ends: readonly PoolEnd[]): PoolEnd =>
  ends.find(({ kind }) => kind === 'fault') ??
  ends.find(({ kind }) => kind === 'interrupted') ?? { kind: 'done' };

/** One worker and the task that it works on. */
class Lane {
  readonly #next: NextTask;
  readonly #events: PoolEvents;
  readonly #watch: SharedArrayBuffer = new SharedArrayBuffer(watchCells * 4);
  readonly #children: SharedArrayBuffer = childCells();
  readonly #modules: WorkerSetup['modules'];
  readonly #worker: Worker;
  #task: Task | null = null;
  #settle: (end: PoolEnd) => void = () => undefined;
  readonly #hangWatch: HangWatch;
  readonly #startMs: number;

  constructor(next: NextTask, events: PoolEvents, options: PoolOptions) {
    this.#next = next;
    this.#events = events;
    const seconds = options.hangSeconds ?? hangSeconds;
    this.#startMs = Math.max(seconds, hangSeconds) * 1000;
    this.#hangWatch = new HangWatch(seconds, {
      inHand: () => callInHand(this.#watch),
      hung: (afterMs) => {
        const fault = this.#faultInHand(`no progress for ${afterMs / 1000} s`);
        this.#settle({ kind: 'fault', fault });
      },
    });
    this.#modules = options.modules;
    const { modules, files = [], rehearsal } = options;
    const watched = { watch: this.#watch, children: this.#children };
    const workerData: WorkerSetup = {
      modules,
      files,
      ...watched,
      ...(rehearsal === undefined ? {} : { rehearsal }),
    };
    this.#worker = new Worker(programEntry('study/tasks/taskWorker'), { workerData });
  }

  async run(): Promise<PoolEnd> {
    const end = await new Promise<PoolEnd>((resolve) => {
      this.#settle = resolve;
      this.#worker.on('message', (message: FromWorker) => this.#hear(message));
      this.#worker.on('error', (error) => resolve({ kind: 'fault', fault: this.#faultOf(error) }));
      // Only a module ends the thread by itself; of one that the pool ends, nobody waits for the answer any more.
      this.#worker.on('exit', (code) =>
        resolve({ kind: 'fault', fault: this.#faultInHand(`ends its thread with code ${code}`) }),
      );
      this.#hangWatch.expectSign(this.#startMs);
    });
    // What is still on its way from a thread that is interrupted is no sign of life to wait for.
    this.#worker.removeAllListeners('message');
    this.#hangWatch.stop();
    await this.#worker.terminate();
    endChildren(this.#children);
    return end;
  }

  interrupt(): void {
    this.#settle({ kind: 'interrupted' });
  }

  #hear(message: FromWorker): void {
    this.#hangWatch.expectSign();
    if (message.kind === 'progress') this.#events.progress(message.index, message.share);
    else if (message.kind === 'fault') this.#settle({ kind: 'fault', fault: message.fault });
    else {
      if (message.kind === 'done') this.#events.done(message.result);
      this.#task = null;
      const next = this.#next();
      if (next instanceof Promise) this.#await(next);
      else this.#hand(next);
    }
  }

  /** Nobody works meanwhile, so no sign of life is expected. */
  #await(next: Promise<Task | null>): void {
    this.#hangWatch.stop();
    next.then(
      (task) => this.#hand(task),
      (error: unknown) => this.#settle({ kind: 'fault', fault: this.#faultOf(error) }),
    );
  }

  #hand(task: Task | null): void {
    this.#task = task;
    if (task === null) return this.#settle({ kind: 'done' });
    this.#hangWatch.expectSign();
    this.#worker.postMessage({ kind: 'task', task } satisfies ToWorker);
  }

  /** Of the plug-in that has the turn, at the call in hand. */
  #faultInHand(message: string): TaskFault {
    const task = this.#task;
    const found = task === null ? null : watched(task, this.#watch, this.#modules);
    const { plugin, callKey } = found ?? { plugin: null, callKey: null };
    return { index: task?.index ?? -1, plugin, callKey, message, stack: '' };
  }

  #faultOf(error: unknown): TaskFault {
    const known = error instanceof Error ? error : new Error(String(error));
    return {
      index: this.#task?.index ?? -1,
      plugin: null,
      callKey: null,
      message: known.message,
      stack: known.stack ?? '',
    };
  }
}
