/** What an action other than rejecting and labelling does to a call: who passes a challenge, who waits for how long. Hot path: replication. */
import { unitAt } from '../../../../engine/random/stream.ts';
import { FinalState, sipStatusOfFinalState, Verdict } from '../../../calls/callCodes.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { byOrder, orderedCause } from '../../sanctions/orderedSuspensions.ts';

/** The call in hand goes no further: it is rejected, its caller fails the challenge, or has less patience than the delay takes. */
export function isRefused(arm: Arm, call: CallInHand): boolean {
  if (call.verdict === Verdict.reject) return true;
  if (call.verdict === Verdict.challenge) return !isChallengePassed(arm, call);
  if (call.verdict !== Verdict.delay) return false;
  return arm.consequences[call.actedBy].delaySeconds > call.patienceSeconds;
}

/** One uniform a call against the share that passes, so that an easier challenge lets only more calls through. People or not: whoever dialled it. */
function isChallengePassed(arm: Arm, { keyLow, keyHigh, actedBy, dialLine }: CallInHand): boolean {
  const { personPasses, machinePasses } = arm.consequences[actedBy];
  const isPerson = dialLine < 0 || arm.lines[dialLine].isStaffed;
  return unitAt(keyLow, keyHigh, 0, DrawPurpose.challenge) < (isPerson ? personPasses : machinePasses);
}

/** How long the action puts the set-up off; a caller who gives up waits as long as it has patience. */
export function waitSeconds(arm: Arm, call: CallInHand, action: Verdict): number {
  if (action === Verdict.allow || call.verdict < Verdict.delay || call.actedBy < 0) return 0;
  const { challengeSeconds, delaySeconds } = arm.consequences[call.actedBy];
  if (call.verdict === Verdict.challenge) return challengeSeconds;
  return call.verdict === Verdict.delay ? Math.min(delaySeconds, call.patienceSeconds) : 0;
}

/** What the carrier asks of an operator for a call that ended after so much conversation, 1/10 000 of the currency. */
export function shortCallCharge(arm: Arm, slot: number, conversationSeconds: number): number {
  const { life, reactions, consequences } = arm;
  if (life.verdict.at(slot) !== Verdict.charge || !reactions.isActing) return 0;
  const isAnswered = life.finalState.at(slot) === FinalState.answered;
  const { charge, chargeBelowSeconds } = consequences[life.actedBy.at(slot)];
  return isAnswered && conversationSeconds < chargeBelowSeconds ? charge : 0;
}

/** SIP final response of the set-up: what a rejected caller is told is the site's to say. */
export function toldCause(arm: Arm, slot: number, finalState: number): number {
  if (finalState !== FinalState.rejected) return sipStatusOfFinalState[finalState];
  const site = arm.life.actedBy.at(slot);
  if (site === byOrder) return orderedCause;
  if (site < 0) return sipStatusOfFinalState[finalState];
  return arm.consequences[site].toldCause;
}
