/** The points of a sensitivity analysis as tasks, and the responses at them. */
import type { Task, TaskResult } from '../tasks/messages.ts';
import { measureKey, pointRatios } from '../results/pointRatios.ts';
import type { PlannedSensitivity } from '../results/studyOutline.ts';
import { armsAt } from '../tasks/tasks.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

/** Point by point; the seeds of a replication are those of the experiment's own. Points without a world have no task. */
export function sensitivityTasks(resolved: ResolvedScenario): readonly Task[] {
  const { sensitivityPoints, experiment } = resolved;
  if (sensitivityPoints === null) return [];
  const { replications } = sensitivityPoints.design;
  return sensitivityPoints.points.flatMap((worlds, point) => {
    if (worlds === null) return [];
    const arms = armsAt(resolved, worlds).map(({ id, world, effect }) => ({ id, world, effect }));
    return Array.from({ length: replications }, (_, replication) => ({
      index: point * replications + replication,
      designPoint: `sensitivity-${point + 1}`,
      replication,
      seed: experiment.seed,
      arms,
      traces: [],
    }));
  });
}

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
        const tasks = Array.from({ length: replications }, (_, r) => done.get(point * replications + r));
        return pointRatios(tasks as readonly TaskResult[], ordinal).get(key) ?? null;
      }),
    ]),
  );
}
