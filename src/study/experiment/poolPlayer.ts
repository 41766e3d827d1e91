/** Plays the tasks of a study on worker threads of this process; what a store has already is not played again. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { gameTasks } from '../game/gameTasks.ts';
import { sensitivityTasks } from '../sensitivity/sensitivityTasks.ts';
import type { TaskKind } from '../tasks/taskRecord.ts';
import { assumptionTasks } from './assumptionRange.ts';
import type { TaskPlayer } from './conductStudy.ts';
import { noTasks } from '../tasks/finishedTasks.ts';
import type { Task, TraceTarget } from '../tasks/messages.ts';
import { playTasks } from '../tasks/playTasks.ts';
import type { PlayOptions, TaskStore } from '../tasks/playTasks.ts';
import type { PoolEnd } from '../tasks/pool.ts';
import { tasksOf } from '../tasks/tasks.ts';

export interface PoolPlayerOptions extends PlayOptions {
  readonly traces: readonly TraceTarget[];
  readonly store: TaskStore | null;
  /** Leaves out what is another shard's. */
  isWanted(kind: TaskKind, task: Task): boolean;
}

export function poolPlayer(resolved: ResolvedScenario, options: PoolPlayerOptions): TaskPlayer {
  const done = noTasks();
  const ofRange = assumptionTasks(resolved).filter((task) => options.isWanted('assumptions', task));
  const ofMoves = sensitivityTasks(resolved).filter((task) => options.isWanted('sensitivity', task));
  const play = (kind: TaskKind, tasks: readonly Task[]): Promise<PoolEnd> => {
    const beside = [...ofRange, ...ofMoves];
    const later = { replication: beside, game: beside, assumptions: ofMoves, sensitivity: [] }[kind];
    const own = done[kind].size;
    const before = Object.values(done).reduce((sum, { size }) => sum + size, 0) - own;
    return playTasks(resolved, tasks, {
      kind,
      done: done[kind],
      options,
      store: options.store,
      before,
      planned: before + own + tasks.length + later.length,
    });
  };
  return {
    done,
    replications: (from, to) =>
      play(
        'replication',
        tasksOf(resolved, { from, to }, options.traces).filter((task) =>
          options.isWanted('replication', task),
        ),
      ),
    game: (indexes) => {
      const asked = new Set(indexes);
      return play(
        'game',
        gameTasks(resolved).filter(({ index }) => asked.has(index)),
      );
    },
    assumptions: () => play('assumptions', ofRange),
    sensitivity: () => play('sensitivity', ofMoves),
  };
}
