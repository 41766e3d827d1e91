/** Whether the interval asked for is narrow enough: looked at in replication order, at the looks of the stopping rule only. */
import { decideLook } from '../../engine/statistics/sequential.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { assembleResults } from './assembleResults.ts';
import type { TaskResult } from './messages.ts';
import type { Measure } from './results.ts';

/** True when the named metric has reached its half-width in every design point and every arm asked for. */
export function hasReachedHalfWidth(
  resolved: ResolvedScenario,
  done: ReadonlyMap<number, TaskResult>,
  looked: number,
): boolean {
  const { replications, level } = resolved.experiment;
  if (typeof replications === 'number') return true;
  const { halfWidth, atMost, metric, arm } = replications;
  const measuresAt = (lookLevel: number): readonly Measure[] => {
    const notes = {
      status: 'complete',
      planned: looked,
      replay: '',
      intervalLevel: lookLevel,
      assumptions: null,
    } as const;
    const all = assembleResults(resolved, done, notes)?.measures ?? [];
    return all.filter(
      (m) =>
        m.metric === metric &&
        m.class === (replications.class ?? null) &&
        (arm === undefined || m.arm === arm),
    );
  };
  const asked = measuresAt(level).length;
  for (let i = 0; i < asked; i++) {
    const { status } = decideLook(
      { halfWidth, atMost, level },
      looked,
      (lookLevel) => measuresAt(lookLevel)[i] as never,
    );
    if (status !== 'reached') return false;
  }
  return asked > 0;
}
