/** Attempt of an operator's line: next lead, number to show, and the call to the network. Hot path: replication. */
import { deriveHigh, deriveLow, scrambleOneWay } from '../../../engine/random/key.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { Purpose, Relation } from '../../contracts/caller.ts';
import { BookEntryKind, Route } from '../../contracts/operator.ts';
import type { LeadTerms } from '../../contracts/operator.ts';
import { unknownCode } from '../../calls/observed.ts';
import { noCallee, outsideCallee } from '../../calls/truth.ts';
import type { Arm } from '../arm.ts';
import { noBid } from '../agentQueue.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import { EventKind } from '../eventOrder.ts';
import type { OperatorState } from '../operatorState.ts';
import { post } from './operatorMoney.ts';
import { takeOwnCall } from './ownCall.ts';
import { placeCall } from './placeCall.ts';

/** How often one lead can be called, for the key of the call. */
const passesPerLead = 64;
/** Campaigns that a key tells apart: the pre-history's and the measured one. */
const campaigns = 2;
/** Positions of one list, so that call keys of an operator with several lists differ. */
const leadsPerList = 1 << 26;
const noLead = -1;
const secondsADay = 86_400;

/** A line is free and its pacing said to dial now. */
export function lineReady(arm: Arm, line: number): void {
  const operator = arm.operators[arm.operatorOfLine[line]];
  const ownLine = arm.ownLineOfLine[line];
  const now = arm.calendar.nowSeconds;
  operator.isIdle[ownLine] = 1;
  if (operator.stance.isGivenUp) {
    leaveQueue(operator, ownLine);
    return;
  }
  if (isDayUsedUp(operator, now)) {
    leaveQueue(operator, ownLine);
    scheduleLine(arm, line, (Math.floor(now / secondsADay) + 1) * secondsADay);
    return;
  }
  const isOwnCall = operator.ownCallsDue.isDue[ownLine] === 1;
  const lead = isOwnCall ? noLead : operator.list.nextLead(now);
  if (lead < 0 || isOwnCall) leaveQueue(operator, ownLine);
  if (lead < 0 && !isOwnCall) return;
  operator.isIdle[ownLine] = 0;
  operator.attemptsToday += 1;
  const slot = arm.calls.take();
  writeCaller(arm, operator, slot);
  writeOwn(arm, operator, slot, line);
  if (isOwnCall) takeOwnCall(arm, operator, { slot, line: ownLine });
  else writeLead(arm, operator, slot, lead);
  placeCall(arm, slot);
}

/** Asks the pacing when this line dials next, false when it rests; nothing is dialled after the end. */
export function scheduleLine(arm: Arm, line: number, freeSecond: number): boolean {
  const operator = arm.operators[arm.operatorOfLine[line]];
  const ownLine = arm.ownLineOfLine[line];
  operator.isIdle[ownLine] = 1;
  if (operator.stance.isGivenUp || ownLine >= operator.pacing.lines) return false;
  const second = operator.pacing.nextAttemptSecond(ownLine, freeSecond);
  if (second >= arm.endSecond) return false;
  operator.isIdle[ownLine] = 0;
  joinQueue(operator, ownLine);
  arm.calendar.schedule(second, EventKind.lineReady, line);
  return true;
}

/** From the promise to dial on, a line's call is ahead of the agents. */
function joinQueue(operator: OperatorState, ownLine: number): void {
  const queue = operator.agentQueue;
  if (queue === null) return;
  queue.join(ownLine);
  operator.queueOfLine[ownLine] = queue;
}

/** The line's call has ended, or never comes. */
export function leaveQueue(operator: OperatorState, ownLine: number): void {
  operator.queueOfLine[ownLine]?.leave(ownLine);
  operator.queueOfLine[ownLine] = null;
}

/** Something has changed for the agents: lines that rest are asked until one of them goes on resting. */
export function wakeRestingLines(arm: Arm, operator: OperatorState): void {
  if (operator.agentQueue === null) return;
  const { isIdle, firstLine } = operator;
  const now = arm.calendar.nowSeconds;
  for (let line = isIdle.indexOf(1); line >= 0; line = isIdle.indexOf(1, line + 1))
    if (!scheduleLine(arm, firstLine + line, now)) return;
}

/** Lines that had stopped dial again, if their pacing lets them. */
export function wakeLines(arm: Arm, operator: OperatorState, nowSecond: number): void {
  for (let line = 0; line < operator.lines; line++)
    if (operator.isIdle[line] === 1) scheduleLine(arm, operator.firstLine + line, nowSecond);
}

/** The attempts that the operator allows itself today are made. */
function isDayUsedUp(operator: OperatorState, nowSecond: number): boolean {
  const day = Math.floor(nowSecond / secondsADay);
  if (operator.attemptDay !== day) {
    operator.attemptDay = day;
    operator.attemptsToday = 0;
  }
  return operator.attemptsToday >= operator.stance.attemptsPerDay;
}

function writeCaller(arm: Arm, operator: OperatorState, slot: number): void {
  const { truth } = arm.calls;
  truth.caller.set(slot, operator.caller);
  truth.callerClass.set(slot, operator.callerClass);
  truth.entity.set(slot, operator.entity);
  truth.callerSubscriber.set(slot, -1);
  truth.isWanted.set(slot, 0);
  truth.purpose.set(slot, operator.purpose);
  truth.hasConsent.set(slot, 0);
  truth.operator.set(slot, operator.ordinal);
  truth.relation.set(slot, Relation.unknown);
  truth.intentClass.set(slot, 0);
}

/** Whom the attempt is for and which number it shows; the key hangs on (operator, campaign, list, position, pass). */
function writeLead(arm: Arm, operator: OperatorState, slot: number, lead: number): void {
  const { truth, own, attempt } = arm.calls;
  const pass = operator.list.passOf(lead);
  const purpose = DrawPurpose.lead + ((operator.campaign + campaigns * operator.listOrdinal) << 8);
  const index = lead * passesPerLead + (pass % passesPerLead);
  truth.keyLow.set(slot, deriveLow(operator.keyLow, operator.keyHigh, index, purpose));
  truth.keyHigh.set(slot, deriveHigh(operator.keyLow, operator.keyHigh, index, purpose));
  truth.intent.set(slot, lead + leadsPerList * operator.listOrdinal);
  truth.attempt.set(slot, pass);
  own.lead[slot] = lead;
  own.pass[slot] = pass;
  own.calledNumber[slot] = operator.list.calledNumber(lead);
  truth.callee.set(slot, calleeOf(arm, operator, slot));
  attempt.calledNumber[slot] = own.calledNumber[slot];
  writeLeadTerms(arm, operator, slot);
  writeOrigin(arm, operator, slot);
}

const leasedLine = -1;

/** The number shown and what the network sees of how the call came in; a forged number is shown under the name of whoever has it. */
function writeOrigin(arm: Arm, operator: OperatorState, slot: number): void {
  const { truth, own, attempt } = arm.calls;
  const { callOrigin: origin } = arm;
  origin.carrier = operator.ingress;
  origin.route = Route.domestic;
  origin.contract = 0;
  origin.sim = leasedLine;
  const shown = operator.callingNumber.choose(slot, origin);
  own.callingNumber[slot] = shown;
  attempt.callingNumber[slot] = shown;
  attempt.ingress[slot] = origin.carrier;
  attempt.route[slot] = origin.route;
  if (origin.contract > 0) attempt.account[slot] = furtherAccount(operator, origin.contract);
  if (origin.sim > 0) writeSim(arm, slot, origin.sim);
  if (arm.namedNumbers.has(shown)) truth.relation.set(slot, Relation.business);
}

/** To its carrier a SIM is a customer with one line, named by its number, as the phone of any subscriber. */
function writeSim(arm: Arm, slot: number, sim: number): void {
  const { attempt } = arm.calls;
  attempt.sim[slot] = sim;
  attempt.account[slot] = sim;
  attempt.line[slot] = 0;
}

/** The name under which another carrier, or the same one, knows the operator's further contract. */
const furtherAccount = ({ account, keyLow, keyHigh }: OperatorState, contract: number): number =>
  scrambleOneWay(keyLow, keyHigh, account, contract) >>> 2;

const freeLeads: LeadTerms = { price: 0, interestFactor: 1, isDialectTold: false };

/** What the list tells of the person, what it costs, and whether the person has consented to these calls. */
function writeLeadTerms(arm: Arm, operator: OperatorState, slot: number): void {
  const { truth, own } = arm.calls;
  const { registers } = arm;
  const { price, interestFactor, isDialectTold } = operator.list.terms ?? freeLeads;
  const callee = truth.callee.at(slot);
  const hasConsent = callee >= 0 && registers.hasConsented(callee, operator.keyLow, operator.keyHigh);
  truth.hasConsent.set(slot, hasConsent ? 1 : 0);
  own.interestFactor[slot] = interestFactor;
  own.dialect[slot] = isDialectTold && callee >= 0 ? registers.dialectOf(callee) : 0;
  if (own.pass[slot] === 0 && price > 0) post(operator, BookEntryKind.listLead, price);
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
  own.lead[slot] = noLead;
  own.pass[slot] = 0;
  own.ringMs[slot] = unknownCode;
  own.conversationMs[slot] = unknownCode;
  own.releaseCause[slot] = unknownCode;
  own.outcome[slot] = unknownCode;
  own.intentClass[slot] = 0;
  own.callingNumber[slot] = 0;
  attempt.ingress[slot] = operator.ingress;
  attempt.account[slot] = operator.account;
  attempt.line[slot] = own.line[slot];
  attempt.route[slot] = Route.domestic;
  attempt.sim[slot] = leasedLine;
  life.source.set(slot, -1);
  life.dialLine.set(slot, line);
  life.lossReasons.set(slot, 0);
  life.patienceSeconds.set(slot, Math.min(operator.pacing.ringTimeoutSeconds, operator.stance.ringSeconds));
  life.answerFactor.set(slot, 1);
  life.agentWaitSeconds.set(slot, noBid);
}

/** True for calls that try to take money by deceit. */
export const isFraud = (purpose: number): boolean => purpose === Purpose.fraud;
