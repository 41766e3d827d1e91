/** Whether the interval asked for is narrow enough: looked at in replication order, at the looks of the stopping rule only. */
import type { Estimate } from '../../engine/statistics/estimate.ts';
import { decideLook, lookLevel } from '../../engine/statistics/sequential.ts';
import { assembleResults } from './assembleResults.ts';
import type { TaskResult } from '../tasks/messages.ts';
import { askedMeasures } from './stillNeeded.ts';
import type { StudyOutline } from '../results/studyOutline.ts';

/** True when the named metric has reached its half-width in every design point and every arm asked for. */
export function hasReachedHalfWidth(
  outline: StudyOutline,
  done: ReadonlyMap<number, TaskResult>,
  looked: number,
): boolean {
  const { replications, head } = outline;
  if (typeof replications === 'number') return true;
  const { halfWidth, atMost } = replications;
  const rule = { halfWidth, atMost, level: head.level };
  const intervalLevel = lookLevel(head.level, atMost);
  const all = assembleResults(outline, done, { status: 'complete', intervalLevel, assumptions: null });
  const asked = askedMeasures(outline, all?.measures ?? []);
  return (
    asked.length > 0 &&
    asked.every((measure) => decideLook(rule, looked, () => measure as Estimate).status === 'reached')
  );
}
