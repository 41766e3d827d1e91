/** Talk: how long the conversation lasts and what comes of it; of an operator's call its script decides. Hot path: replication. */
import { exp } from '../../../engine/elementary/exp.ts';
import { drawNormal } from '../../../engine/random/normal.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { ReleasedBy } from '../../calls/callColumns.ts';
import { ownCallee } from '../../calls/truth.ts';
import type { ScriptOutcome } from '../../contracts/operator.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import type { CallCourse } from '../lifeTable.ts';

/** A message left on a voicemail: assumed. */
const messageMedianSeconds = 10;
const messageLogDeviation = 0.6;

export function talk(arm: Arm, slot: number, isMachine: boolean, out: CallCourse): void {
  const { life } = arm;
  const { truth } = arm.calls;
  const low = truth.keyLow.at(slot);
  const high = truth.keyHigh.at(slot);
  const isCallerFirst = unitAt(low, high, 0, DrawPurpose.releaseSide) < 0.5;
  out.releasedBy = isMachine || isCallerFirst ? ReleasedBy.caller : ReleasedBy.callee;
  // The script speaks to whom the operator calls, and to who calls the operator; not among its own numbers.
  const isDialled = life.dialLine.at(slot) >= 0;
  const isOperatorCalled = truth.callee.at(slot) === ownCallee;
  if (isDialled !== isOperatorCalled) {
    playScript(arm, slot, isMachine);
    out.conversationSeconds = arm.scriptOutcome.talkSeconds;
    return;
  }
  const median = isMachine ? messageMedianSeconds : life.talkMedianSeconds.at(slot);
  const deviation = isMachine ? messageLogDeviation : life.talkLogDeviation.at(slot);
  out.conversationSeconds =
    median * exp(deviation * drawNormal(arm.stream.seek(low, high, 0, DrawPurpose.talk)));
}

function resetOutcome(out: ScriptOutcome): void {
  out.talkSeconds = 0;
  out.intentClass = 0;
  out.isLead = false;
  out.isSale = false;
  out.anger = 1;
  out.loss = 0;
}

function playScript(arm: Arm, slot: number, isMachine: boolean): void {
  const { life, scriptOutcome } = arm;
  const operator = arm.operators[arm.calls.truth.operator.at(slot)];
  resetOutcome(scriptOutcome);
  operator.script.play(slot, isMachine, scriptOutcome);
  arm.calls.truth.intentClass.set(slot, scriptOutcome.intentClass);
  life.anger.set(slot, scriptOutcome.anger);
  life.isLead.set(slot, scriptOutcome.isLead ? 1 : 0);
  life.isSale.set(slot, scriptOutcome.isSale ? 1 : 0);
  life.loss.set(slot, scriptOutcome.loss);
}
