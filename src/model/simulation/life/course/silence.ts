/**
 * Silence: somebody has picked up and nobody speaks yet, since the dialer listens for a machine or no agent is free. How long that is borne
 * hangs on the call alone. Hot path: dialers with agents.
 */
import { drawExponential } from '../../../../engine/random/exponential.ts';
import { FinalState, ReleasedBy } from '../../../calls/callCodes.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';

/** From picking up on; machines wait for ever. */
export function silencePatience(arm: Arm, call: CallInHand, finalState: number): number {
  const meanSeconds = arm.traits.silencePatienceSeconds[call.group];
  if (finalState !== FinalState.answered || meanSeconds === 0) return Infinity;
  const { keyLow, keyHigh } = call;
  return meanSeconds * drawExponential(arm.stream.seek(keyLow, keyHigh, 0, DrawPurpose.silence));
}

/** The callee hangs up after so long: nobody has heard the script. */
export function endInSilence(call: CallInHand, silentSeconds: number): void {
  call.conversationSeconds = silentSeconds;
  call.releasedBy = ReleasedBy.callee;
  bringNothing(call);
}

/** The dialer ends the call before the script began. */
export function hangUp(call: CallInHand, silentSeconds: number): void {
  call.conversationSeconds = silentSeconds;
  call.releasedBy = ReleasedBy.caller;
  if (call.finalState === FinalState.answered) call.finalState = FinalState.droppedByDialer;
  bringNothing(call);
}

/** Nothing comes of the call. */
export function bringNothing(call: CallInHand): void {
  call.intentClass = 0;
  call.anger = 1;
  call.isLead = 0;
  call.isSale = 0;
  call.loss = 0;
}
