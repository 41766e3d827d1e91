/**
 * Call-back: somebody who missed an operator's call calls the number that it showed. That is the operator itself, somebody innocent
 * whose number was borrowed, or nobody. Everything hangs on the missed call's key, so a call-back is the same in all arms in which the
 * call is missed. Hot path: worlds with call-backs.
 */
import { exp } from '../../../engine/elementary/exp.ts';
import { deriveHigh, deriveLow } from '../../../engine/random/key.ts';
import { drawNormal } from '../../../engine/random/normal.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { FinalState, Verdict } from '../../calls/callColumns.ts';
import { noCallee, outsideCallee, ownCallee } from '../../calls/truth.ts';
import { Purpose, Relation } from '../../contracts/caller.ts';
import { WorldCounter } from '../../measures/counters.ts';
import { declarationOfOwner, nobody } from '../../numbering/numberDealing.ts';
import type { Arm } from '../arm.ts';
import type { DueCallBack } from '../callBacks.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { EventKind } from '../eventOrder.ts';
import { callBackSource } from '../lifeTable.ts';
import { placeCall } from './placeCall.ts';

/** Attempt of a call-back in its key: that of the missed call and this. */
export const callBackAttempts: number = 1 << 17;
/** Deviation of the logarithm of the delay; patience; "who has called me?", median and deviation of the logarithm: assumed. */
const delayLogDeviation = 1.2;
const patienceSeconds = 30;
const talkMedianSeconds = 15;
const talkLogDeviation = 0.7;

const scratch: DueCallBack = {
  subscriber: 0,
  number: 0,
  keyLow: 0,
  keyHigh: 0,
  operator: 0,
  intent: 0,
  attempt: 0,
  atSecond: 0,
};

/** A call is missed when it rang, or was picked up in vain, and its number was shown without a warning. */
function isMissed(arm: Arm, slot: number): boolean {
  const { life, calls, reactions } = arm;
  if (life.ringSeconds.at(slot) === 0 || calls.attempt.callingNumber[slot] === 0) return false;
  if (reactions.isActing && life.verdict.at(slot) === Verdict.label) return false;
  const finalState = life.finalState.at(slot);
  return (
    finalState === FinalState.unanswered ||
    finalState === FinalState.abandonedByCaller ||
    finalState === FinalState.machine ||
    finalState === FinalState.droppedByDialer
  );
}

/** After an operator's call to a subscriber of the region. */
export function considerCallBack(arm: Arm, slot: number): void {
  const { truth, attempt } = arm.calls;
  if (!isMissed(arm, slot)) return;
  const keyLow = truth.keyLow.at(slot);
  const keyHigh = truth.keyHigh.at(slot);
  const subscriber = truth.callee.at(slot);
  const group = arm.subscribers.groupOf(subscriber);
  if (unitAt(keyLow, keyHigh, 0, DrawPurpose.callBack) >= arm.traits.callBackShare[group]) return;
  const normal = drawNormal(arm.stream.seek(keyLow, keyHigh, 0, DrawPurpose.callBackDelay));
  scratch.subscriber = subscriber;
  scratch.number = attempt.callingNumber[slot];
  scratch.keyLow = keyLow;
  scratch.keyHigh = keyHigh;
  scratch.operator = truth.operator.at(slot);
  scratch.intent = truth.intent.at(slot);
  scratch.attempt = truth.attempt.at(slot) + callBackAttempts;
  scratch.atSecond =
    arm.calendar.nowSeconds + arm.traits.callBackMedianSeconds[group] * exp(delayLogDeviation * normal);
  if (arm.record !== null) arm.record.callBacks.add(scratch);
  schedule(arm);
}

function schedule(arm: Arm): void {
  if (scratch.atSecond >= arm.endSecond) return;
  arm.calendar.schedule(scratch.atSecond, EventKind.callBack, arm.callBacks.add(scratch));
}

/** Call-backs of the open loop, where callees are frozen to it. */
export function scheduleRecordedCallBacks(arm: Arm): void {
  const { openLoop, reactions } = arm;
  if (openLoop === null || !reactions.areCalleesFrozen) return;
  const { callBacks } = openLoop.record;
  for (let row = 0; row < callBacks.rows; row++) {
    callBacks.read(row, scratch);
    schedule(arm);
  }
}

/** Somebody who is on the phone forgets it. */
export function callBackDue(arm: Arm, row: number): void {
  const { callBacks, subscribers, calendar, reactions } = arm;
  callBacks.read(row, scratch);
  callBacks.give(row);
  if (reactions.isBusyCoupled && subscribers.isBusyAt(scratch.subscriber, calendar.nowSeconds)) return;
  const slot = arm.calls.take();
  writeTruth(arm, slot);
  writeColumns(arm, slot);
  placeCall(arm, slot);
}

/** Who has the number that was shown, as the call-back finds it. */
function calleeOf(arm: Arm): number {
  const { dealing, plan } = arm;
  const operator = arm.operators[scratch.operator];
  if (operator.rented.positionOf(scratch.number) >= 0)
    return operator.stance.isGivenUp ? noCallee : ownCallee;
  const owner = dealing.ownerOf(scratch.number);
  if (owner >= 0) return owner;
  if (owner === nobody) return plan.isAllocated(scratch.number) === 1 ? outsideCallee : noCallee;
  // A number that the operator has given back, or an organisation's.
  return declarationOfOwner(owner) === operator.caller ? noCallee : outsideCallee;
}

/** An innocent subscriber does not want the call; to everybody else it is neither wanted nor unwanted. */
function writeTruth(arm: Arm, slot: number): void {
  const { truth } = arm.calls;
  const operator = arm.operators[scratch.operator];
  const callee = calleeOf(arm);
  truth.keyLow.set(slot, deriveLow(scratch.keyLow, scratch.keyHigh, 1, DrawPurpose.callBack));
  truth.keyHigh.set(slot, deriveHigh(scratch.keyLow, scratch.keyHigh, 1, DrawPurpose.callBack));
  truth.caller.set(slot, operator.caller);
  truth.callerClass.set(slot, operator.callerClass);
  truth.entity.set(slot, operator.entity);
  truth.intent.set(slot, scratch.intent);
  truth.attempt.set(slot, scratch.attempt);
  truth.callee.set(slot, callee);
  truth.callerSubscriber.set(slot, scratch.subscriber);
  truth.isWanted.set(slot, callee >= 0 ? 0 : 1);
  truth.purpose.set(slot, Purpose.personal);
  truth.hasConsent.set(slot, 0);
  truth.operator.set(slot, callee === ownCallee ? scratch.operator : -1);
  truth.relation.set(slot, Relation.unknown);
  truth.intentClass.set(slot, 0);
  if (isInnocent(arm, callee)) arm.totals.world[WorldCounter.innocentOwnersReported] += 1;
}

/** Somebody simulated has the number: a subscriber, or an organisation. */
const isInnocent = (arm: Arm, callee: number): boolean =>
  callee >= 0 || (callee === outsideCallee && arm.dealing.ownerOf(scratch.number) !== nobody);

function writeColumns(arm: Arm, slot: number): void {
  const { own, attempt } = arm.calls;
  const { life, dealing, plan } = arm;
  const from = dealing.numberOfSubscriber(scratch.subscriber);
  attempt.callingNumber[slot] = from;
  attempt.calledNumber[slot] = scratch.number;
  attempt.ingress[slot] = plan.carrierOf(from);
  attempt.account[slot] = from;
  attempt.line[slot] = 0;
  own.callingNumber[slot] = from;
  own.calledNumber[slot] = scratch.number;
  own.interestFactor[slot] = 1;
  own.dialect[slot] = 0;
  life.source.set(slot, callBackSource);
  life.dialLine.set(slot, -1);
  life.lossReasons.set(slot, 0);
  life.patienceSeconds.set(slot, patienceSeconds);
  life.talkMedianSeconds.set(slot, talkMedianSeconds);
  life.talkLogDeviation.set(slot, talkLogDeviation);
  life.answerFactor.set(slot, 1);
}
