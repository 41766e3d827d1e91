/** The end of a wanted demand: completed or lost, and against the control arm lost to what. */
import { CallCounter } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { LossReason } from '../lifeTable.ts';
import type { WantedSource } from '../wantedSource.ts';

export interface FinishedDemand {
  readonly intent: number;
  readonly isWanted: number;
  readonly isCompleted: boolean;
  readonly lossReasons: number;
}

/** Which counter a lost demand falls into: rejection before label before trust; what none of them explains is busy, congestion or chance of time. */
function lossCounter(reasons: number): number {
  if ((reasons & LossReason.rejection) !== 0) return CallCounter.lostByRejection;
  if ((reasons & LossReason.label) !== 0) return CallCounter.lostByLabel;
  if ((reasons & LossReason.trust) !== 0) return CallCounter.lostByTrust;
  return CallCounter.lostOtherwise;
}

export function finishDemand(arm: Arm, source: WantedSource, demand: FinishedDemand): void {
  const { totals } = arm;
  const base = totals.base(source.callerClass, demand.isWanted);
  if (demand.isCompleted) {
    totals.calls[base + CallCounter.demandsCompleted] += 1;
    arm.completed[source.ordinal].add(demand.intent);
  }
  const isCompletedInControl = arm.isControl
    ? demand.isCompleted
    : arm.completedInControl[source.ordinal].has(demand.intent);
  if (!isCompletedInControl) return;
  totals.calls[base + CallCounter.demandsCompletedInControl] += 1;
  if (!demand.isCompleted) totals.calls[base + lossCounter(demand.lossReasons)] += 1;
}
