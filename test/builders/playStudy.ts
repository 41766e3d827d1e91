/** Plays a whole experiment in this thread, and puts its results together as a run does. */
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import { assumptionTasks } from '../../src/study/experiment/assumptionRange.ts';
import { conductStudy } from '../../src/study/experiment/conductStudy.ts';
import type { TaskPlayer } from '../../src/study/experiment/conductStudy.ts';
import { gameTasks } from '../../src/study/game/gameTasks.ts';
import { pluginLookup } from '../../src/study/parts/plugins.ts';
import { outlineOf } from '../../src/study/results/studyOutline.ts';
import type { Results } from '../../src/study/results/results.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { sensitivityTasks } from '../../src/study/sensitivity/sensitivityTasks.ts';
import { noTasks } from '../../src/study/tasks/finishedTasks.ts';
import type { Task } from '../../src/study/tasks/messages.ts';
import { playTask } from '../../src/study/tasks/playTask.ts';
import type { TaskKind } from '../../src/study/tasks/taskRecord.ts';
import { tasksOf } from '../../src/study/tasks/tasks.ts';

export async function playStudy(resolved: ResolvedScenario): Promise<Results> {
  const means = {
    plugins: pluginLookup(new Map()),
    watch: new SharedArrayBuffer(watchCells * Int32Array.BYTES_PER_ELEMENT),
    modules: [],
    progress: () => undefined,
  };
  const done = noTasks();
  const play = (kind: TaskKind, tasks: readonly Task[]): Promise<{ readonly kind: 'done' }> => {
    for (const task of tasks) done[kind].set(task.index, playTask(task, means));
    return Promise.resolve({ kind: 'done' });
  };
  const player: TaskPlayer = {
    done,
    replications: (from, to) => play('replication', tasksOf(resolved, { from, to }, [])),
    game: (indexes) =>
      play(
        'game',
        gameTasks(resolved).filter(({ index }) => indexes.includes(index)),
      ),
    assumptions: () => play('assumptions', assumptionTasks(resolved)),
    sensitivity: () => play('sensitivity', sensitivityTasks(resolved)),
  };
  const { results } = await conductStudy(outlineOf(resolved, 'ringfence run any.yaml'), player);
  if (results === null) throw new Error('not one replication was finished');
  return results;
}
