/** The end of a wanted demand: completed or lost, and against the control arm lost to what. Hot path: replication. */
import { CallCounter } from '../../../measures/counters.ts';
import { DayCounter } from '../../../measures/dayCounts.ts';
import type { Arm } from '../../state/arm.ts';
import { notCompleted } from '../../intents/completions.ts';
import { LossReason } from '../../call/lifeTable.ts';

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

/** Ends the demand of the intent in `row`, whose last attempt is the call in hand. */
export function finishDemand(arm: Arm, row: number, isCompleted: boolean): void {
  const { totals, call } = arm;
  const { intent, attempt, callerClass, isWanted } = call;
  const base = totals.base(callerClass, isWanted);
  arm.intents.give(row);
  if (isCompleted) totals.calls[base + CallCounter.demandsCompleted] += 1;
  if (isCompleted && arm.isCompared) arm.completedInControl[call.source].add(intent, attempt);
  const completedHere = isCompleted ? attempt : notCompleted;
  const inControl = arm.isControl ? completedHere : arm.completedInControl[call.source].attemptOf(intent);
  if (inControl === notCompleted) {
    if (isCompleted) totals.calls[base + CallCounter.demandsGained] += 1;
    return;
  }
  totals.calls[base + CallCounter.demandsCompletedInControl] += 1;
  if (isWanted === 1) {
    totals.demandClusters[callerClass].add(call.caller, call.entity);
    const second = call.startSecond - arm.startSecond;
    totals.days.add(second, DayCounter.demandsCompletedInControl);
    if (!isCompleted) totals.days.add(second, DayCounter.demandsLost);
  }
  if (!isCompleted) totals.calls[base + lossCounter(call.lossReasons, inControl)] += 1;
}
