/** A store that notes what is taken from it: tasks that were finished before, which say nothing of how fast this run is. */
import type { TaskResult } from '../tasks/messages.ts';
import type { TaskStore } from '../tasks/playTasks.ts';

export interface NotingStore {
  /** Null where nothing is kept. */
  readonly store: TaskStore | null;
  /** Grows. */
  readonly taken: ReadonlySet<TaskResult>;
}

export function notingStore(store: TaskStore | null): NotingStore {
  const taken = new Set<TaskResult>();
  if (store === null) return { store, taken };
  const noting: TaskStore = {
    take(kind, task) {
      const known = store.take(kind, task);
      if (known !== null) taken.add(known);
      return known;
    },
    keep: (kind, task, result) => store.keep(kind, task, result),
  };
  return { store: noting, taken };
}
