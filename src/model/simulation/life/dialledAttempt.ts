/** Attempt of an operator's line: next lead, number to show, and the call to the network. Hot path: replication. */
import { deriveInto, scrambleOneWay } from '../../../engine/random/key.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { Purpose } from '../../contracts/caller.ts';
import { BookEntryKind, notYet, Route } from '../../contracts/operator.ts';
import type { LeadTerms } from '../../contracts/operator.ts';
import { leasedLine, unknownCode } from '../../calls/observed.ts';
import { int32Shift } from '../../calls/cells.ts';
import { outsideCallee, outsideNobody, TruthField } from '../../calls/truth.ts';
import type { Arm } from '../state/arm.ts';
import type { CallInHand } from '../call/callInHand.ts';
import { noBid } from '../call/agentQueue.ts';
import { DrawPurpose } from '../call/drawPurpose.ts';
import { EventKind } from '../call/eventOrder.ts';
import type { OperatorLine, OperatorState } from '../operators/operatorState.ts';
import { goOn, leaveQueue, letPromiseGo } from './lines.ts';
import { mayDial, ringUnderRules, secondForAnybody } from './obedience.ts';
import { post } from './operatorMoney.ts';
import { takeOwnCall } from './ownCall.ts';
import { placeDialledCall } from './placeCall.ts';
import { watchDialled, watchOperator } from './watchCall.ts';

/** 64 passes of one lead lie side by side in the index of a call's key; further passes have a purpose of their own for each such round. */
const passBits = 6;
const passMask = (1 << passBits) - 1;
/** Purposes below this bit tell campaigns and lists apart, those from it on the rounds of passes. */
const roundShift = 20;
/** Campaigns that a key tells apart: the pre-history's and the measured one. */
const campaigns = 2;
/** Positions of one list, so that call keys of an operator with several lists differ. */
const leadsPerList = 1 << 26;
/** A line whose list has a lead only later asks again. */
const secondsToNextQuestion = 60;
/** And a line whose list has hardly anybody who may be called. */
const secondsAfterFutileLeads = 600;
/** Leads that a line goes through at once for one that it may call. */
const leadsAtOnce = 64;
const secondsADay = 86_400;

/** A line is free and its pacing said to dial now. */
export function lineReady(arm: Arm, ordinal: number): void {
  const line = arm.lines[ordinal];
  const { operator } = line;
  const now = arm.calendar.nowSeconds;
  watchOperator(arm, operator);
  if (operator.stance.isGivenUp) rest(arm, line);
  else if (line.heldUntil > now) putOff(arm, line, line.heldUntil);
  else if (isDayUsedUp(operator, now)) putOff(arm, line, operator.dayEndSecond);
  else if (operator.ownCallsDue.isDue[line.own] === 1) callOwnNumber(arm, line);
  else if (operator.keptRules.length === 0) callLead(arm, line);
  else callUnderRules(arm, line);
}

/** Lines whose second is the present one dial, until something else has its turn in it before them; returns how many dialled. */
export function dialDueLines(arm: Arm): number {
  const { calendar, dueLines } = arm;
  const now = calendar.nowSeconds;
  let dialled = 0;
  while (dueLines.count > 0 && !calendar.isAnyBefore(now, EventKind.lineReady)) {
    lineReady(arm, dueLines.take());
    dialled++;
  }
  return dialled;
}

/** The line dials no more, unless it is woken. */
function rest(arm: Arm, line: OperatorLine): void {
  letPromiseGo(arm, line);
  line.operator.idleLines.add(line.own);
}

function putOff(arm: Arm, line: OperatorLine, second: number): void {
  letPromiseGo(arm, line);
  goOn(arm, line, second);
}

function callUnderRules(arm: Arm, line: OperatorLine): void {
  const now = arm.calendar.nowSeconds;
  const second = secondForAnybody(arm, line.operator, now);
  if (second <= now) callLead(arm, line);
  else if (second < arm.endSecond) putOff(arm, line, second);
  else rest(arm, line);
}

/** Takes leads until one may be called; the line asks again a little later where the list has none now, or too many may not. */
function callLead(arm: Arm, line: OperatorLine): void {
  const { operator } = line;
  const { call, rules } = arm;
  const { own } = arm.calls;
  const now = arm.calendar.nowSeconds;
  let lead = notYet;
  for (let asked = 0; asked < leadsAtOnce; asked++) {
    lead = operator.list.nextLead(now);
    if (lead < 0) break;
    prepare(arm, line);
    own.lead[call.slot] = lead;
    writeLead(arm, operator, call);
    if (rules.length === 0 || mayDial(arm, operator, call)) {
      line.list = operator.list;
      line.callingNumber = operator.callingNumber;
      payLead(arm, operator, call.slot);
      dial(arm, line);
      return;
    }
    arm.calls.give(call.slot);
    operator.list.letGo?.(lead);
  }
  if (lead === notYet) putOff(arm, line, now + secondsToNextQuestion);
  else if (lead >= 0) putOff(arm, line, now + secondsAfterFutileLeads);
  else rest(arm, line);
}

function callOwnNumber(arm: Arm, line: OperatorLine): void {
  leaveQueue(line);
  prepare(arm, line);
  takeOwnCall(arm, line.operator, arm.call);
  dial(arm, line);
}

/** Takes a row for the line’s next call. */
function prepare(arm: Arm, line: OperatorLine): void {
  const { call } = arm;
  call.slot = arm.calls.take();
  writeCaller(arm, line, call);
  writeOwn(arm, line, call.slot);
}

function dial(arm: Arm, line: OperatorLine): void {
  line.isInCall = true;
  line.operator.attemptsToday += 1;
  placeDialledCall(arm, arm.call);
}

/** The attempts that the operator allows itself today are made. */
function isDayUsedUp(operator: OperatorState, nowSecond: number): boolean {
  if (nowSecond >= operator.dayEndSecond) {
    operator.dayEndSecond = (Math.floor(nowSecond / secondsADay) + 1) * secondsADay;
    operator.attemptsToday = 0;
  }
  return operator.attemptsToday >= operator.stance.attemptsPerDay;
}

function writeCaller(arm: Arm, { operator, ordinal, pacing, queue }: OperatorLine, call: CallInHand): void {
  call.source = -1;
  call.dialLine = ordinal;
  call.caller = operator.caller;
  call.callerClass = operator.callerClass;
  call.entity = operator.entity;
  call.callerSubscriber = -1;
  call.isWanted = 0;
  call.purpose = operator.purpose;
  call.hasConsent = 0;
  call.operator = operator.ordinal;
  call.lossReasons = 0;
  call.answerFactor = 1;
  call.agentWaitSeconds = noBid;
  call.queue = queue;
  const { stance, keptRules } = operator;
  const ringSeconds = Math.min(pacing.ringTimeoutSeconds, stance.ringSeconds);
  call.patienceSeconds =
    keptRules.length === 0 ? ringSeconds : ringUnderRules(operator, ringSeconds, arm.calendar.nowSeconds);
}

/** Whom the attempt is for and which number it shows, by its lead; the key hangs on (operator, campaign, list, position, pass). */
function writeLead(arm: Arm, operator: OperatorState, call: CallInHand): void {
  const { own, attempt } = arm.calls;
  const { slot } = call;
  const { list } = operator;
  const lead = own.lead[slot];
  const pass = list.passOf(lead);
  own.pass[slot] = pass;
  call.intent = lead + leadsPerList * operator.listOrdinal;
  call.attempt = pass;
  keyLead(arm, operator, { call, lead, pass });
  watchDialled(arm, call);
  const number = list.calledNumber(lead);
  own.calledNumber[slot] = number;
  attempt.calledNumber[slot] = number;
  const callee = calleeOf(arm, operator, call);
  call.callee = callee;
  call.group = callee >= 0 ? arm.subscribers.groupOf(callee) : 0;
  writeLeadTerms(arm, operator, call);
  writeOrigin(arm, operator, call);
}

function keyLead(
  arm: Arm,
  operator: OperatorState,
  { call, lead, pass }: { call: CallInHand; lead: number; pass: number },
): void {
  const { key } = arm;
  const { int32Cells } = arm.calls;
  const of =
    ((operator.campaign + campaigns * operator.listOrdinal) << 8) + ((pass >>> passBits) << roundShift);
  const index = (lead << passBits) | (pass & passMask);
  deriveInto(key, operator.keyLow, operator.keyHigh, index, DrawPurpose.lead + of);
  const { low, high } = key;
  call.keyLow = low;
  call.keyHigh = high;
  const row = call.slot << int32Shift;
  int32Cells[row | TruthField.keyLow] = low;
  int32Cells[row | TruthField.keyHigh] = high;
}

/** The number shown and what the network sees of how the call came in; a forged or lent number looks to the callee as a call of whoever has it. */
function writeOrigin(arm: Arm, operator: OperatorState, call: CallInHand): void {
  const { own, attempt } = arm.calls;
  const { slot } = call;
  const { callOrigin: origin } = arm;
  origin.carrier = operator.ingress;
  origin.route = Route.domestic;
  origin.contract = 0;
  origin.sim = leasedLine;
  origin.box = 0;
  attempt.sim[slot] = leasedLine;
  attempt.cell[slot] = unknownCode;
  const shown = operator.callingNumber.choose(slot, origin);
  touchAhead(arm, call.callee, shown);
  call.callingNumber = shown;
  own.callingNumber[slot] = shown;
  attempt.callingNumber[slot] = shown;
  attempt.ingress[slot] = origin.carrier;
  attempt.route[slot] = origin.route;
  if (origin.contract > 0) attempt.account[slot] = furtherAccount(operator, origin.contract);
  if (origin.sim > 0) writeSim(arm, operator, slot);
  operator.borrowed.enter(arm, slot, shown);
  call.relation = arm.knownNumbers.relationTo(shown, call.callee);
}

/** Brings near the callee and what the tables know of the number shown, all at once, so that the waits for memory overlap; changes nothing. */
function touchAhead(arm: Arm, callee: number, shown: number): void {
  const { numberTables, subscribers } = arm;
  let seen = callee >= 0 ? subscribers.touch(callee) : 0;
  for (let i = 0; i < numberTables.length; i++) seen ^= numberTables[i].touch(shown);
  arm.touched ^= seen;
}

/** To its carrier a SIM is a customer with one line, as the phone of any subscriber; but it stays in its box. */
function writeSim(arm: Arm, { keyLow, keyHigh }: OperatorState, slot: number): void {
  const { attempt } = arm.calls;
  const { sim, box } = arm.callOrigin;
  attempt.sim[slot] = sim;
  attempt.cell[slot] = arm.cells.ofBox(keyLow, keyHigh, box);
  attempt.account[slot] = arm.plan.accountOf(sim);
  attempt.line[slot] = 0;
}

/** The name under which another carrier, or the same one, knows the operator's further contract. */
const furtherAccount = ({ account, keyLow, keyHigh }: OperatorState, contract: number): number =>
  scrambleOneWay(keyLow, keyHigh, account, contract) >>> 2;

const freeLeads: LeadTerms = { price: 0, interestFactor: 1, isDialectTold: false };

/** What the list tells of the person, and whether the person has consented to these calls. */
function writeLeadTerms(arm: Arm, operator: OperatorState, call: CallInHand): void {
  const { own } = arm.calls;
  const { registers } = arm;
  const { callee, slot } = call;
  const { interestFactor, isDialectTold } = operator.list.terms ?? freeLeads;
  if (arm.isConsentRead && callee >= 0)
    call.hasConsent = registers.hasConsented(callee, operator.keyLow, operator.keyHigh) ? 1 : 0;
  own.interestFactor[slot] = interestFactor;
  own.dialect[slot] = isDialectTold && callee >= 0 ? registers.dialectOf(callee) : 0;
}

/** A lead is paid for when it is called for the first time. */
function payLead(arm: Arm, operator: OperatorState, slot: number): void {
  const { price } = operator.list.terms ?? freeLeads;
  if (arm.calls.own.pass[slot] === 0 && price > 0) post(operator, BookEntryKind.listLead, price);
}

/** Somebody or nobody outside the region, the subscriber who has the number, or nobody. */
function calleeOf(arm: Arm, { insideShare }: OperatorState, { keyLow, keyHigh, slot }: CallInHand): number {
  const number = arm.calls.own.calledNumber[slot];
  const goesBeyond = insideShare < 1 && unitAt(keyLow, keyHigh, 0, DrawPurpose.outside) >= insideShare;
  if (goesBeyond) return arm.plan.isAllocated(number) === 1 ? outsideCallee : outsideNobody;
  return arm.dealing.subscriberOf(number);
}

/** What holds of every call of the line; who is called, and which number is shown, comes later. */
function writeOwn(arm: Arm, { operator, own: ownLine }: OperatorLine, slot: number): void {
  const { own, attempt } = arm.calls;
  own.startSecond[slot] = arm.calendar.nowSeconds;
  own.line[slot] = ownLine;
  own.ringMs[slot] = unknownCode;
  own.conversationMs[slot] = unknownCode;
  own.releaseCause[slot] = unknownCode;
  own.outcome[slot] = unknownCode;
  own.intentClass[slot] = 0;
  own.agentWaitMs[slot] = unknownCode;
  attempt.account[slot] = operator.account;
  attempt.line[slot] = ownLine;
}

/** True for calls that try to take money by deceit. */
export const isFraud = (purpose: number): boolean => purpose === Purpose.fraud;
