/** Talk: how long the conversation lasts and what comes of it; of an operator's call its script decides. Hot path: replication. */
import { exp } from '../../../../engine/elementary/exp.ts';
import { normalAt } from '../../../../engine/random/normal.ts';
import { ReleasedBy } from '../../../calls/callCodes.ts';
import { ownCallee } from '../../../calls/truth.ts';
import type { ScriptOutcome } from '../../../contracts/operator/script.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { eitherSide } from '../../call/releaseSide.ts';

/** A message left on a voicemail: assumed. */
const messageMedianSeconds = 10;
const messageLogDeviation = 0.6;

export function talk(arm: Arm, call: CallInHand, isMachine: boolean): void {
  call.releasedBy = isMachine ? ReleasedBy.caller : eitherSide;
  // The script speaks to whom the operator calls, and to who calls the operator; not among its own numbers.
  const isDialled = call.dialLine >= 0;
  const isOperatorCalled = call.callee === ownCallee;
  if (isDialled !== isOperatorCalled) {
    playScript(arm, call, isMachine);
    return;
  }
  const median = isMachine ? messageMedianSeconds : call.talkMedianSeconds;
  const deviation = isMachine ? messageLogDeviation : call.talkLogDeviation;
  const normal = normalAt(arm.stream, call.keyLow, call.keyHigh, DrawPurpose.talk);
  call.conversationSeconds = median * exp(deviation * normal);
}

function resetOutcome(out: ScriptOutcome): void {
  out.talkSeconds = 0;
  out.isHungUpOn = false;
  out.intentClass = 0;
  out.isLead = false;
  out.isSale = false;
  out.anger = 1;
  out.loss = 0;
}

function playScript(arm: Arm, call: CallInHand, isMachine: boolean): void {
  const { scriptOutcome } = arm;
  resetOutcome(scriptOutcome);
  arm.operators[call.operator].script.play(call.slot, isMachine, scriptOutcome);
  call.conversationSeconds = scriptOutcome.talkSeconds;
  // Who calls back listens and is the caller.
  if (scriptOutcome.isHungUpOn)
    call.releasedBy = call.callee === ownCallee ? ReleasedBy.caller : ReleasedBy.callee;
  call.intentClass = scriptOutcome.intentClass;
  call.anger = scriptOutcome.anger;
  call.isLead = scriptOutcome.isLead ? 1 : 0;
  call.isSale = scriptOutcome.isSale ? 1 : 0;
  call.loss = scriptOutcome.loss;
}
