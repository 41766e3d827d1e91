/** Counting of marks and complaints. Hot path: replication. */
import { type CallCounter, WorldCounter } from '../../../measures/counters.ts';
import { isOfInnocent } from '../../operators/rightToNumber.ts';
import type { Arm } from '../../state/arm.ts';

/** Counts a mark or complaint, and whose number it hit when the number shown belongs to somebody innocent. */
export function countReport(
  arm: Arm,
  slot: number,
  counter: typeof CallCounter.marks | typeof CallCounter.complaints,
): void {
  const { totals, calls } = arm;
  const { truth, attempt } = calls;
  totals.calls[totals.base(truth.callerClass.at(slot), truth.isWanted.at(slot)) + counter] += 1;
  if (truth.operator.at(slot) < 0) return;
  if (isOfInnocent(arm, attempt.callingNumber[slot])) totals.world[WorldCounter.innocentOwnersReported] += 1;
}
