/** Whether the interval asked for is narrow enough: looked at in replication order, at the looks of the stopping rule only. */
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { assembleResults } from './assembleResults.ts';
import type { TaskResult } from './messages.ts';

/** True when the half-width of the named metric has reached its target in every design point and arm asked for; zero variance never does. */
export function hasReachedHalfWidth(resolved: ResolvedScenario, done: ReadonlyMap<number, TaskResult>, looked: number): boolean {
  const { replications } = resolved.experiment;
  if (typeof replications === 'number') return true;
  const results = assembleResults(resolved, done, { status: 'complete', planned: looked, replay: '' });
  if (results === null) return false;
  const asked = results.measures.filter(
    (m) =>
      m.metric === replications.metric &&
      m.class === (replications.class ?? null) &&
      (replications.arm === undefined || m.arm === replications.arm),
  );
  return (
    asked.length > 0 &&
    asked.every(({ low, high }) => low !== null && high !== null && high > low && (high - low) / 2 <= replications.halfWidth)
  );
}
