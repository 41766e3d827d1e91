/** Set-up: a circuit, a number that somebody has, a callee who is neither on the phone nor out of reach. Hot path: replication. */
import { FinalState } from '../../../calls/callCodes.ts';
import { hasNobody } from '../../../calls/truth.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';

/**
 * True when the called side can be rung; else the call says why not and for how long the tone holds the line. A course that is only
 * believed in asks for no circuit.
 */
export function setUp(arm: Arm, call: CallInHand, isBelieved: boolean): boolean {
  const { carriage, network, reactions, subscribers } = arm;
  const { callee, startSecond } = call;
  call.holdingSeconds = call.setupSeconds + network.failureToneSeconds;
  if (reactions.isCongestionCoupled) {
    const { path } = call;
    const isAccepted = isBelieved ? carriage.wouldAccept(path, startSecond) : carriage.bid(path, startSecond);
    if (!isAccepted) {
      call.finalState = FinalState.congested;
      return false;
    }
  }
  if (callee < 0) {
    if (!hasNobody(callee)) return true;
    call.finalState = FinalState.invalidNumber;
    return false;
  }
  if (reactions.isBusyCoupled && subscribers.isBusyAt(callee, startSecond)) {
    call.wasCalleeBusy = 1;
    call.finalState = FinalState.busy;
    return false;
  }
  if (!subscribers.isReachable(callee, startSecond)) {
    call.finalState = FinalState.unreachable;
    return false;
  }
  return true;
}
