/** Tasks of a study that are finished. */
import type { TaskResult } from './messages.ts';
import type { TaskKind } from './taskRecord.ts';

/** By kind, then by index. */
export type FinishedTasks = Readonly<Record<TaskKind, ReadonlyMap<number, TaskResult>>>;

/** None yet. */
export const noTasks = (): Readonly<Record<TaskKind, Map<number, TaskResult>>> => ({
  replication: new Map(),
  game: new Map(),
  assumptions: new Map(),
  sensitivity: new Map(),
});
