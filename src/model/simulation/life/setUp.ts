/** Set-up: a circuit, a number that somebody has, a callee who is neither on the phone nor out of reach. Hot path: replication. */
import { FinalState } from '../../calls/callColumns.ts';
import { noCallee } from '../../calls/truth.ts';
import type { Arm } from '../arm.ts';
import type { CallCourse } from '../lifeTable.ts';

/** True when the called side can be rung; else `out` says why not and for how long the tone holds the line. */
export function setUp(arm: Arm, slot: number, out: CallCourse): boolean {
  const { life, network, reactions } = arm;
  const callee = arm.calls.truth.callee.at(slot);
  out.holdingSeconds = network.setupSeconds + network.failureToneSeconds;
  if (reactions.isCongestionCoupled && arm.circuitsInUse >= arm.circuits) {
    out.finalState = FinalState.congested;
    return false;
  }
  if (callee === noCallee) {
    out.finalState = FinalState.invalidNumber;
    return false;
  }
  if (callee < 0) return true;
  const now = life.startSecond.at(slot);
  if (reactions.isBusyCoupled && arm.subscribers.isBusyAt(callee, now)) {
    life.wasCalleeBusy.set(slot, 1);
    out.finalState = FinalState.busy;
    return false;
  }
  if (!arm.subscribers.isReachable(callee, now)) {
    out.finalState = FinalState.unreachable;
    return false;
  }
  return true;
}
