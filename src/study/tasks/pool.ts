/** Worker threads that take tasks in order; results come back in any order and are the same for any number of workers. */
import { watchCells } from '../../model/simulation/state/arm.ts';
import { childCells, endChildren } from '../hosts/childProcesses.ts';
import { HangWatch, hangSeconds } from '../threads/hangWatch.ts';
import { ModuleThread } from '../threads/moduleThread.ts';
import { blamedModule } from '../parts/blamedModule.ts';
import { allOf } from '../parts/lateFaults.ts';
import { readThrown } from '../reading/thrown.ts';
import { callInHand, watched } from './watchedCall.ts';
import type { FromWorker, Task, TaskFault, TaskResult, Rehearsal, WorkerSetup } from './messages.ts';

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
  // Of a signal that was given before, nothing is heard any more.
  if (options.signal.aborted) return { kind: 'interrupted' };
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
  readonly #thread: ModuleThread<FromWorker, WorkerSetup, Task>;
  #task: Task | null = null;
  #settle: (end: PoolEnd) => void = () => undefined;
  readonly #hangWatch: HangWatch;
  readonly #startMs: number;

  constructor(next: NextTask, events: PoolEvents, options: PoolOptions) {
    this.#next = next;
    this.#events = events;
    const seconds = options.hangSeconds ?? hangSeconds;
    // A worker that is not ready by then does not start.
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
    const setup: WorkerSetup = {
      modules,
      files,
      ...watched,
      ...(rehearsal === undefined ? {} : { rehearsal }),
    };
    this.#thread = new ModuleThread('study/tasks/taskWorker', setup, {
      heard: (message) => this.#hear(message),
      full: (says) => this.#settle({ kind: 'fault', fault: this.#faultInHand(says) }),
      failed: (error) => this.#settle({ kind: 'fault', fault: this.#faultOf(error) }),
      // Only a module ends the thread by itself.
      ended: (code) => this.#settle({ kind: 'fault', fault: this.#endedBySomebody(code) }),
    });
  }

  async run(): Promise<PoolEnd> {
    const end = await new Promise<PoolEnd>((resolve) => {
      this.#settle = resolve;
      this.#hangWatch.expectSign(this.#startMs);
    });
    this.#hangWatch.stop();
    await this.#thread.end();
    endChildren(this.#children);
    return end;
  }

  interrupt(): void {
    this.#settle({ kind: 'interrupted' });
  }

  #hear(message: FromWorker): void {
    this.#hangWatch.expectSign();
    if (message.kind === 'progress') this.#events.progress(message.index, message.share);
    else if (message.kind === 'fault') this.#settle({ kind: 'fault', fault: this.#ofTask(message.fault) });
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
    this.#thread.post(task);
  }

  /** What was found when no part had the turn is a fault of the task in hand, or whoever has it played would wait for it. */
  #ofTask(fault: TaskFault): TaskFault {
    return fault.index >= 0 ? fault : { ...fault, index: this.#task?.index ?? -1 };
  }

  /** Of the plug-in that has the turn, at the call in hand. */
  #faultInHand(message: string): TaskFault {
    const task = this.#task;
    const found = task === null ? null : watched(task, this.#watch, this.#modules);
    const { plugin, callKey } = found ?? { plugin: null, callKey: null };
    return { index: task?.index ?? -1, plugin, callKey, message, stack: '' };
  }

  #endedBySomebody(code: number): TaskFault {
    const fault = this.#faultInHand(`ends its thread with code ${code}`);
    return { ...fault, plugin: fault.plugin ?? allOf(this.#modules) };
  }

  #faultOf(error: unknown): TaskFault {
    const { message, stack } = readThrown(error);
    // One that takes away what listens to its thread's faults ends the thread by them.
    const plugin = blamedModule(error, this.#modules);
    const index = this.#task?.index ?? -1;
    return { index, plugin, callKey: null, message, stack: plugin === null ? stack : '' };
  }
}
