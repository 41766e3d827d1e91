/** Plays the first task of an experiment as a run does. */
import type { ArmOutcome } from '../../src/model/simulation/simulate.ts';
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import { pluginLookup } from '../../src/study/parts/plugins.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { playTask } from '../../src/study/tasks/playTask.ts';
import { tasksOf } from '../../src/study/tasks/tasks.ts';

export function playFirstTask(resolved: ResolvedScenario): readonly ArmOutcome[] {
  const [task] = tasksOf(resolved, { from: 0, to: 1 }, []);
  const { outcomes } = playTask(task, {
    plugins: pluginLookup(new Map()),
    watch: new SharedArrayBuffer(watchCells * Int32Array.BYTES_PER_ELEMENT),
    modules: [],
    progress: () => undefined,
  });
  return outcomes;
}
