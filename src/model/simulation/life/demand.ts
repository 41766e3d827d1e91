/** The end of a wanted demand: completed or lost, and against the control arm lost to what. */
import { CallCounter } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { LossReason } from '../lifeTable.ts';
import type { WantedSource } from '../wantedSource.ts';

/**
 * Which counter a lost demand falls into: rejection before label before trust; what none of them explains is busy, congestion or chance of
 * time. Trust counts at the attempt that was answered in the control arm: the same uniform was below the callee's chance there and is not
 * here, so trust is lower here than there; that trust was low in both arms is nobody's doing.
 */
function lossCounter(reasons: number, attemptInControl: number): number {
  if ((reasons & LossReason.rejection) !== 0) return CallCounter.lostByRejection;
  if ((reasons & LossReason.label) !== 0) return CallCounter.lostByLabel;
  if ((reasons & (LossReason.trust << attemptInControl)) !== 0) return CallCounter.lostByTrust;
  return CallCounter.lostOtherwise;
}

/** Ends the demand that stands in `arm.due` and, as planned, in `arm.intent`. */
export function finishDemand(arm: Arm, source: WantedSource): void {
  const { totals, due } = arm;
  const base = totals.base(source.callerClass, due.isWanted);
  if (due.isCompleted) totals.calls[base + CallCounter.demandsCompleted] += 1;
  const inControl = arm.completedInControl[source.ordinal];
  if (arm.isControl && due.isCompleted) inControl.add(due.intent, due.attempt);
  if (!inControl.has(due.intent)) {
    if (due.isCompleted) totals.calls[base + CallCounter.demandsGained] += 1;
    return;
  }
  totals.calls[base + CallCounter.demandsCompletedInControl] += 1;
  if (due.isWanted === 1) totals.demandClusters[source.callerClass].add(source.caller, arm.intent.entity);
  if (!due.isCompleted)
    totals.calls[base + lossCounter(due.lossReasons, inControl.attemptOf(due.intent))] += 1;
}
