/** Plays the tasks of a study on worker threads of this process; what a store has already is not played again. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { TaskKind } from '../store/taskRecord.ts';
import { assumptionTasks } from './assumptionRange.ts';
import type { TaskPlayer } from './conductStudy.ts';
import type { Task, TaskResult, TraceTarget } from './messages.ts';
import { playTasks } from './playTasks.ts';
import type { PlayOptions, TaskStore } from './playTasks.ts';
import type { PoolEnd } from './pool.ts';
import { tasksOf } from './tasks.ts';

export interface PoolPlayerOptions extends PlayOptions {
  readonly traces: readonly TraceTarget[];
  readonly store: TaskStore | null;
  /** Leaves out what is another shard's. */
  isWanted(kind: TaskKind, task: Task): boolean;
}

export function poolPlayer(resolved: ResolvedScenario, options: PoolPlayerOptions): TaskPlayer {
  const done = new Map<number, TaskResult>();
  const doneAssumptions = new Map<number, TaskResult>();
  const later = assumptionTasks(resolved).filter((task) => options.isWanted('assumptions', task));
  const play = (kind: TaskKind, tasks: readonly Task[]): Promise<PoolEnd> => {
    const isMain = kind === 'replication';
    const before = isMain ? 0 : done.size;
    return playTasks(resolved, tasks, {
      kind,
      done: isMain ? done : doneAssumptions,
      options,
      store: options.store,
      before,
      planned: before + (isMain ? done.size : 0) + tasks.length + (isMain ? later.length : 0),
    });
  };
  return {
    done,
    doneAssumptions,
    replications: (from, to) =>
      play(
        'replication',
        tasksOf(resolved, { from, to }, options.traces).filter((task) =>
          options.isWanted('replication', task),
        ),
      ),
    assumptions: () => play('assumptions', later),
  };
}
