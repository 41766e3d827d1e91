/** Plays replications of an experiment for a baseline or a gate: totals by replication, and what is asked about the calls of the first one. */
import type { CallsAsked, TaskResult } from '../../tasks/messages.ts';
import { playTasks } from '../../tasks/playTasks.ts';
import type { PlayOptions } from '../../tasks/playTasks.ts';
import type { PoolEnd } from '../../tasks/pool.ts';
import { tasksOf } from '../../tasks/tasks.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';

export interface PlayedReplications {
  readonly from: number;
  readonly to: number;
  /** Grows. */
  readonly done: Map<number, TaskResult>;
  readonly calls: CallsAsked;
  readonly options: PlayOptions;
}

export function playReplications(resolved: ResolvedScenario, range: PlayedReplications): Promise<PoolEnd> {
  const tasks = tasksOf(resolved, range, []).map((task) =>
    task.index === 0 ? { ...task, calls: range.calls } : task,
  );
  const planned = range.to * resolved.designPoints.length;
  const { done, options } = range;
  return playTasks(resolved, tasks, { kind: 'replication', done, options, store: null, before: 0, planned });
}
