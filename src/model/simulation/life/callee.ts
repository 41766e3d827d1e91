/** What the callee does after a call: loses trust, marks the number, complains. Hot path: replication. */
import { hasPersonAnswered } from '../lifeTable.ts';
import { Relation } from '../../contracts/caller.ts';
import { WorldCounter } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { considerCallBack } from './callBack.ts';
import { considerComplaint } from './complaint.ts';
import { considerMark } from './mark.ts';

const secondsADay = 86_400;
/** From this many unwanted calls on a day the subscriber counts as harassed (mission S9). */
const harassedAt = 3;

/** After an unwanted call; what wanted strangers bring on themselves stands in `concludeWanted`. */
export function react(arm: Arm, slot: number): void {
  const { life, reactions, calls } = arm;
  const { truth } = calls;
  const callee = truth.callee.at(slot);
  if (callee >= 0 && life.ringSeconds.at(slot) > 0) countRung(arm, slot);
  if (arm.areCallBacksMade && !reactions.areCalleesFrozen && callee >= 0 && truth.operator.at(slot) >= 0)
    considerCallBack(arm, slot);
  if (reactions.areCalleesFrozen || !hasPersonAnswered(life.finalState.at(slot))) return;
  const isStranger = truth.relation.at(slot) === Relation.unknown;
  if (callee >= 0 && isStranger && reactions.isTrustCoupled) loseTrust(arm, callee);
  considerMark(arm, slot);
  considerComplaint(arm, slot);
}

function loseTrust(arm: Arm, callee: number): void {
  const now = arm.calendar.nowSeconds;
  arm.subscribers.loseTrust(callee, now);
  if (arm.record !== null) arm.record.losses.add(callee, 0, now);
}

function countRung(arm: Arm, slot: number): void {
  const day = Math.floor(arm.life.startSecond.at(slot) / secondsADay);
  const today = arm.subscribers.countUnwantedRung(arm.calls.truth.callee.at(slot), day);
  if (today === harassedAt) arm.totals.world[WorldCounter.subscriberDaysWithThree] += 1;
}
