/** Between the queue, which brings tasks, and the pool, which asks for them: each waits for the other. */
import type { Task, TaskResult } from '../tasks/messages.ts';

interface Waiting {
  readonly task: Task;
  readonly resolve: (result: TaskResult) => void;
  readonly reject: (error: unknown) => void;
  readonly progress: (share: number) => void;
}

/** What was not finished: the task goes back to the queue. */
export class GivenBack extends Error {
  constructor() {
    super('the worker stopped before the task was finished');
    this.name = 'GivenBack';
  }
}

export class HandOff {
  /** Tasks that nobody has taken yet, and whoever waits for one. */
  readonly #brought: Waiting[] = [];
  readonly #asking: ((task: Task | null) => void)[] = [];
  /** In hand, by the number that the pool knows them by. */
  readonly #playing = new Map<number, Waiting>();
  #serial = 0;
  #isOver = false;

  /** Has a task played; rejects with `GivenBack` when the pool ends first. */
  bring(task: Task, progress: (share: number) => void): Promise<TaskResult> {
    return new Promise((resolve, reject) => {
      if (this.#isOver) return reject(new GivenBack());
      // The same task may be here twice, after its lock was lost: each has a number of its own.
      this.#brought.push({ task: { ...task, index: this.#serial++ }, resolve, reject, progress });
      this.#match();
    });
  }

  /** The pool's question; null when it is over. */
  next(): Promise<Task | null> {
    return new Promise((resolve) => {
      if (this.#isOver) return resolve(null);
      this.#asking.push(resolve);
      this.#match();
    });
  }

  done(result: TaskResult): void {
    const found = this.#playing.get(result.index);
    this.#playing.delete(result.index);
    found?.resolve(result);
  }

  progress(index: number, share: number): void {
    this.#playing.get(index)?.progress(share);
  }

  /** The task that failed gets the fault; false when there is none of this number. */
  fail(index: number, fault: unknown): boolean {
    const found = this.#playing.get(index);
    this.#playing.delete(index);
    found?.reject(fault);
    return found !== undefined;
  }

  /** Nothing is taken any more, and what is not finished is given back. */
  end(): void {
    this.#isOver = true;
    for (const resolve of this.#asking.splice(0)) resolve(null);
    for (const { reject } of [...this.#brought.splice(0), ...this.#playing.values()]) reject(new GivenBack());
    this.#playing.clear();
  }

  #match(): void {
    while (this.#brought.length > 0 && this.#asking.length > 0) {
      const [waiting] = this.#brought.splice(0, 1);
      const [resolve] = this.#asking.splice(0, 1);
      this.#playing.set(waiting.task.index, waiting);
      resolve(waiting.task);
    }
  }
}
