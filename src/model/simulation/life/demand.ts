/** The end of a wanted demand: completed or lost, and against the control arm lost to what. */
import { CallCounter } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { LossReason } from '../lifeTable.ts';
import type { WantedSource } from '../wantedSource.ts';

/** Which counter a lost demand falls into: rejection before label before trust; what none of them explains is busy, congestion or chance of time. */
function lossCounter(reasons: number): number {
  if ((reasons & LossReason.rejection) !== 0) return CallCounter.lostByRejection;
  if ((reasons & LossReason.label) !== 0) return CallCounter.lostByLabel;
  if ((reasons & LossReason.trust) !== 0) return CallCounter.lostByTrust;
  return CallCounter.lostOtherwise;
}

/** Ends the demand that stands in `arm.due`. */
export function finishDemand(arm: Arm, source: WantedSource): void {
  const { totals, due } = arm;
  const base = totals.base(source.callerClass, due.isWanted);
  if (due.isCompleted) {
    totals.calls[base + CallCounter.demandsCompleted] += 1;
    arm.completed[source.ordinal].add(due.intent);
  }
  const isCompletedInControl = arm.isControl
    ? due.isCompleted
    : arm.completedInControl[source.ordinal].has(due.intent);
  if (!isCompletedInControl) return;
  totals.calls[base + CallCounter.demandsCompletedInControl] += 1;
  if (!due.isCompleted) totals.calls[base + lossCounter(due.lossReasons)] += 1;
}
