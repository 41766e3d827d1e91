/**
 * Call-back: somebody who missed an operator's call calls the number that it showed. That is the operator itself, somebody innocent
 * whose number was borrowed, or nobody. Everything hangs on the missed call's key, so a call-back is the same in all arms in which the
 * call is missed. Hot path: worlds with call-backs.
 */
import { exp } from '../../../../engine/elementary/exp.ts';
import { deriveInto } from '../../../../engine/random/key.ts';
import { normalAt } from '../../../../engine/random/normal.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { FinalState } from '../../../calls/callCodes.ts';
import { leasedLine, unknownCode } from '../../../calls/observed.ts';
import { noCallee, outsideCallee, ownCallee } from '../../../calls/truth.ts';
import { Purpose, Relation } from '../../../contracts/caller.ts';
import { Route } from '../../../contracts/operator/callingNumber.ts';
import { callBackAttempts } from '../../../calls/attemptOfKey.ts';
import { WorldCounter } from '../../../measures/counters.ts';
import { declarationOfOwner, nobody } from '../../../numbering/numberDealing.ts';
import { noBid } from '../../call/agentQueue.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import type { DueCallBack } from '../../intents/callBacks.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { callBackSource } from '../../call/lifeTable.ts';
import { isOfInnocent } from '../../operators/rightToNumber.ts';
import { placeCallBack } from './reception.ts';

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
  if (reactions.isActing && life.isLabelled.at(slot) === 1) return false;
  const finalState = life.finalState.at(slot);
  return (
    finalState === FinalState.unanswered ||
    finalState === FinalState.abandonedByCaller ||
    finalState === FinalState.machine ||
    finalState === FinalState.droppedByDialer
  );
}

/** After an operator's call to a subscriber of the region; nobody calls their own number back. */
export function considerCallBack(arm: Arm, slot: number): void {
  const { truth, attempt } = arm.calls;
  if (!isMissed(arm, slot)) return;
  const keyLow = truth.keyLow.at(slot);
  const keyHigh = truth.keyHigh.at(slot);
  const subscriber = truth.callee.at(slot);
  if (attempt.callingNumber[slot] === arm.dealing.numberOfSubscriber(subscriber)) return;
  const group = arm.subscribers.groupOf(subscriber);
  if (unitAt(keyLow, keyHigh, 0, DrawPurpose.callBack) >= arm.traits.callBackShare[group]) return;
  const normal = normalAt(arm.stream, keyLow, keyHigh, DrawPurpose.callBackDelay);
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
  const { call } = arm;
  call.slot = arm.calls.take();
  identify(arm, call);
  writeColumns(arm, call.slot);
  placeCallBack(arm, call);
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
  // A number that the operator has given back, or an organisation's, which may have lent it.
  return declarationOfOwner(owner) === operator.caller ? noCallee : outsideCallee;
}

/** An innocent subscriber does not want the call; to everybody else it is neither wanted nor unwanted. */
function identify(arm: Arm, call: CallInHand): void {
  const operator = arm.operators[scratch.operator];
  const callee = calleeOf(arm);
  writeKey(arm, call);
  call.source = callBackSource;
  call.dialLine = -1;
  call.caller = operator.caller;
  call.callerClass = operator.callerClass;
  call.entity = operator.entity;
  call.intent = scratch.intent;
  call.attempt = scratch.attempt;
  call.callee = callee;
  call.group = callee >= 0 ? arm.subscribers.groupOf(callee) : 0;
  call.callerSubscriber = scratch.subscriber;
  call.callingNumber = arm.dealing.numberOfSubscriber(scratch.subscriber);
  call.isWanted = callee >= 0 ? 0 : 1;
  call.purpose = Purpose.personal;
  call.hasConsent = 0;
  call.operator = callee === ownCallee ? scratch.operator : -1;
  call.relation = Relation.unknown;
  call.lossReasons = 0;
  call.agentWaitSeconds = noBid;
  call.patienceSeconds = patienceSeconds;
  call.talkMedianSeconds = talkMedianSeconds;
  call.talkLogDeviation = talkLogDeviation;
  call.answerFactor = 1;
  if (isOfInnocent(arm, scratch.number)) arm.totals.world[WorldCounter.innocentOwnersReported] += 1;
}

function writeKey(arm: Arm, call: CallInHand): void {
  const { key } = arm;
  const { truth } = arm.calls;
  deriveInto(key, scratch.keyLow, scratch.keyHigh, 1, DrawPurpose.callBack);
  call.keyLow = key.low;
  call.keyHigh = key.high;
  truth.keyLow.set(call.slot, key.low);
  truth.keyHigh.set(call.slot, key.high);
}

function writeColumns(arm: Arm, slot: number): void {
  const { own, attempt } = arm.calls;
  const { plan } = arm;
  const from = arm.call.callingNumber;
  attempt.callingNumber[slot] = from;
  attempt.calledNumber[slot] = scratch.number;
  attempt.ingress[slot] = plan.carrierOf(from);
  attempt.route[slot] = Route.domestic;
  attempt.account[slot] = plan.accountOf(from);
  const isMobile = plan.isMobile(from);
  attempt.sim[slot] = isMobile ? from : leasedLine;
  attempt.cell[slot] = isMobile ? arm.cells.ofPhone(from, arm.calendar.nowSeconds) : unknownCode;
  attempt.line[slot] = 0;
  own.callingNumber[slot] = from;
  own.calledNumber[slot] = scratch.number;
  own.interestFactor[slot] = 1;
  own.dialect[slot] = 0;
}
