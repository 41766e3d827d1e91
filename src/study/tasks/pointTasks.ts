/** Tasks at the points that are played beside an experiment: of the range over assumptions, and of a sensitivity analysis. */
import type { World } from '../../model/world/world.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Task } from './messages.ts';
import { taskArms } from './tasks.ts';

/** Null where values make no world. */
interface PointWorlds {
  readonly design: { readonly replications: number };
  readonly points: readonly (readonly World[] | null)[];
}

/** Indexes of the tasks of a point, by replication. */
export const indexesAt = (point: number, replications: number): readonly number[] =>
  Array.from({ length: replications }, (_, replication) => point * replications + replication);

/** Point by point; the seeds of a replication are those of the experiment's own. Points without a world have no task. */
export function pointTasks(
  resolved: ResolvedScenario,
  part: 'assumptions' | 'sensitivity',
  beside: PointWorlds | null,
): readonly Task[] {
  if (beside === null) return [];
  const { seed } = resolved.experiment;
  return beside.points.flatMap((worlds, point): readonly Task[] => {
    if (worlds === null) return [];
    const arms = taskArms(resolved, worlds);
    const designPoint = `${part}-${point + 1}`;
    return indexesAt(point, beside.design.replications).map((index, replication) => ({
      index,
      designPoint,
      replication,
      seed,
      arms,
      traces: [],
    }));
  });
}
