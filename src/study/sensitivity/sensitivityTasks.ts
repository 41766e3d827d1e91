/** The points of a sensitivity analysis as tasks, and the responses at them. */
import type { Task, TaskResult } from '../tasks/messages.ts';
import { measureKey, pointRatios } from '../results/pointRatios.ts';
import type { PlannedSensitivity } from '../results/studyOutline.ts';
import { indexesAt, pointTasks } from '../tasks/pointTasks.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

export const sensitivityTasks = (resolved: ResolvedScenario): readonly Task[] =>
  pointTasks(resolved, 'sensitivity', resolved.sensitivityPoints);

/** By arm as played: the ratio of totals over the replications at each point; null where there is no world or no data. */
export function responsesByArm(
  { design: { replications, metric }, isWorld }: PlannedSensitivity,
  done: ReadonlyMap<number, TaskResult>,
): ReadonlyMap<string, readonly (number | null)[]> {
  const key = measureKey({ metric, class: null, place: null });
  const [first] = done.values();
  const arms = first?.outcomes.map(({ arm }) => arm) ?? [];
  return new Map(
    arms.map((arm, ordinal) => [
      arm,
      isWorld.map((is, point) => {
        if (!is) return null;
        const tasks = indexesAt(point, replications).map((index) => done.get(index));
        return pointRatios(tasks as readonly TaskResult[], ordinal).get(key) ?? null;
      }),
    ]),
  );
}
