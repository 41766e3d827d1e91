/** Talk: how long the conversation lasts and what comes of it; of an operator's call its script decides. Hot path: replication. */
import { exp } from '../../../engine/elementary/exp.ts';
import { drawNormal } from '../../../engine/random/normal.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { ReleasedBy } from '../../calls/callColumns.ts';
import { ownCallee } from '../../calls/truth.ts';
import type { ScriptOutcome } from '../../contracts/operator.ts';
import type { Arm } from '../arm.ts';
import type { CallInHand } from '../callInHand.ts';
import { DrawPurpose } from '../drawPurpose.ts';

/** A message left on a voicemail: assumed. */
const messageMedianSeconds = 10;
const messageLogDeviation = 0.6;

export function talk(arm: Arm, call: CallInHand, isMachine: boolean): void {
  const { keyLow, keyHigh } = call;
  const isCallerFirst = isMachine || unitAt(keyLow, keyHigh, 0, DrawPurpose.releaseSide) < 0.5;
  call.releasedBy = isCallerFirst ? ReleasedBy.caller : ReleasedBy.callee;
  // The script speaks to whom the operator calls, and to who calls the operator; not among its own numbers.
  const isDialled = call.dialLine >= 0;
  const isOperatorCalled = call.callee === ownCallee;
  if (isDialled !== isOperatorCalled) {
    playScript(arm, call, isMachine);
    return;
  }
  const median = isMachine ? messageMedianSeconds : call.talkMedianSeconds;
  const deviation = isMachine ? messageLogDeviation : call.talkLogDeviation;
  const stream = arm.stream.seek(keyLow, keyHigh, 0, DrawPurpose.talk);
  call.conversationSeconds = median * exp(deviation * drawNormal(stream));
}

function resetOutcome(out: ScriptOutcome): void {
  out.talkSeconds = 0;
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
  call.intentClass = scriptOutcome.intentClass;
  call.anger = scriptOutcome.anger;
  call.isLead = scriptOutcome.isLead ? 1 : 0;
  call.isSale = scriptOutcome.isSale ? 1 : 0;
  call.loss = scriptOutcome.loss;
}
