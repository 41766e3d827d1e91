/** What the callee does after a call: loses trust, marks the number, complains. Hot path: replication. */
import { int32Shift } from '../../../calls/cells.ts';
import { TruthField } from '../../../calls/truth.ts';
import { hasPersonAnswered, LifeInteger } from '../../call/lifeTable.ts';
import { Relation } from '../../../contracts/caller.ts';
import type { Arm } from '../../state/arm.ts';
import { considerCallBack } from './callBack.ts';
import { considerComplaint } from '../reporting/complaint.ts';
import { considerMark } from '../reporting/mark.ts';

/** After an unwanted call; what wanted strangers bring on themselves stands in `concludeWanted`. */
export function react(arm: Arm, slot: number): void {
  const { reactions, calls } = arm;
  const { int32Cells: integers } = calls;
  const row = slot << int32Shift;
  const callee = integers[row | TruthField.callee];
  if (reactions.areCalleesFrozen) return;
  if (arm.areCallBacksMade && callee >= 0 && integers[row | TruthField.operator] >= 0)
    considerCallBack(arm, slot);
  if (!hasPersonAnswered(integers[row | LifeInteger.finalState])) return;
  const isStranger = integers[row | TruthField.relation] === Relation.unknown;
  if (callee >= 0 && isStranger && reactions.isTrustCoupled) loseTrust(arm, callee);
  considerMark(arm, slot);
  considerComplaint(arm, slot);
}

/** What an unwanted call costs that is over now; what the pre-history's cost after its end is left to the measured time. */
export function loseTrust(arm: Arm, callee: number): void {
  const now = arm.calendar.nowSeconds;
  if (arm.lateLosses !== null && now > arm.endSecond) {
    arm.lateLosses.add(callee, 0, now);
    return;
  }
  arm.subscribers.loseTrust(callee, now);
  if (arm.record !== null) arm.record.losses.add(callee, 0, now);
}
