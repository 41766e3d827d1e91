/** Attempt of an operator's line: next lead, number to show, and the call to the network. Hot path: replication. */
import { deriveHigh, deriveLow } from '../../../engine/random/key.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { Purpose, Relation } from '../../contracts/caller.ts';
import { BookEntryKind } from '../../contracts/operator.ts';
import { unknownCode } from '../../calls/observed.ts';
import { noCallee, outsideCallee } from '../../calls/truth.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { EventKind } from '../eventOrder.ts';
import type { OperatorState } from '../operatorState.ts';
import { placeCall } from './placeCall.ts';

/** How often one lead can be called, for the key of the call. */
const passesPerLead = 64;

/** A line is free and its pacing said to dial now. */
export function lineReady(arm: Arm, line: number): void {
  const operator = arm.operators[arm.operatorOfLine[line]];
  const now = arm.calendar.nowSeconds;
  const lead = operator.list.nextLead(now);
  if (lead < 0) return;
  const slot = arm.calls.take();
  const pass = operator.list.passOf(lead);
  writeTruth(arm, operator, slot, { lead, pass });
  writeOwn(arm, operator, slot, line);
  placeCall(arm, slot);
}

/** Asks the pacing when this line dials next; nothing is dialled after the end. */
export function scheduleLine(arm: Arm, line: number, freeSecond: number): void {
  const operator = arm.operators[arm.operatorOfLine[line]];
  const second = operator.pacing.nextAttemptSecond(arm.ownLineOfLine[line], freeSecond);
  if (second < arm.endSecond) arm.calendar.schedule(second, EventKind.lineReady, line);
}

function writeTruth(
  arm: Arm,
  operator: OperatorState,
  slot: number,
  at: { lead: number; pass: number },
): void {
  const { truth, own } = arm.calls;
  const { lead, pass } = at;
  const purpose = DrawPurpose.lead + (operator.campaign << 8);
  const index = lead * passesPerLead + (pass % passesPerLead);
  const low = deriveLow(operator.keyLow, operator.keyHigh, index, purpose);
  const high = deriveHigh(operator.keyLow, operator.keyHigh, index, purpose);
  truth.keyLow.set(slot, low);
  truth.keyHigh.set(slot, high);
  truth.caller.set(slot, operator.caller);
  truth.callerClass.set(slot, operator.callerClass);
  truth.entity.set(slot, operator.entity);
  truth.intent.set(slot, lead);
  truth.attempt.set(slot, pass);
  truth.callerSubscriber.set(slot, -1);
  truth.isWanted.set(slot, 0);
  truth.purpose.set(slot, operator.purpose);
  truth.hasConsent.set(slot, 0);
  truth.operator.set(slot, operator.ordinal);
  truth.relation.set(slot, Relation.unknown);
  truth.intentClass.set(slot, 0);
  own.lead[slot] = lead;
  own.pass[slot] = pass;
  own.calledNumber[slot] = operator.list.calledNumber(lead);
  truth.callee.set(slot, calleeOf(arm, operator, slot));
}

/** Somebody outside the region, the subscriber who has the number, or nobody. */
function calleeOf(arm: Arm, operator: OperatorState, slot: number): number {
  const { truth, own } = arm.calls;
  const isOutside =
    operator.insideShare < 1 &&
    unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.outside) >= operator.insideShare;
  if (isOutside) return arm.plan.isAllocated(own.calledNumber[slot]) === 1 ? outsideCallee : noCallee;
  return arm.dealing.subscriberOf(own.calledNumber[slot]);
}

function writeOwn(arm: Arm, operator: OperatorState, slot: number, line: number): void {
  const { own, attempt } = arm.calls;
  const { life } = arm;
  own.startSecond[slot] = arm.calendar.nowSeconds;
  own.line[slot] = arm.ownLineOfLine[line];
  own.ringMs[slot] = unknownCode;
  own.conversationMs[slot] = unknownCode;
  own.releaseCause[slot] = unknownCode;
  own.outcome[slot] = unknownCode;
  own.intentClass[slot] = 0;
  own.callingNumber[slot] = 0;
  const shown = operator.callingNumber.choose(slot);
  own.callingNumber[slot] = shown;
  attempt.callingNumber[slot] = shown;
  attempt.calledNumber[slot] = own.calledNumber[slot];
  attempt.ingress[slot] = operator.ingress;
  attempt.account[slot] = operator.account;
  attempt.line[slot] = own.line[slot];
  life.source.set(slot, -1);
  life.dialLine.set(slot, line);
  life.lossReasons.set(slot, 0);
  life.patienceSeconds.set(slot, operator.pacing.ringTimeoutSeconds);
  life.answerFactor.set(slot, 1);
  if (own.pass[slot] === 0) operator.ledger.post(operator.books, BookEntryKind.listLead, 1);
}

/** True for calls that try to take money by deceit. */
export const isFraud = (purpose: number): boolean => purpose === Purpose.fraud;
