/** Attempt of an operator's line: next lead, number to show, and the call to the network. Hot path: replication. */
import { deriveInto, scrambleOneWay } from '../../../engine/random/key.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { Purpose, Relation } from '../../contracts/caller.ts';
import { BookEntryKind, notYet, Route } from '../../contracts/operator.ts';
import type { LeadTerms } from '../../contracts/operator.ts';
import { unknownCode } from '../../calls/observed.ts';
import { noCallee, outsideCallee } from '../../calls/truth.ts';
import type { Arm } from '../arm.ts';
import type { CallInHand } from '../callInHand.ts';
import { noBid } from '../agentQueue.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import type { OperatorState } from '../operatorState.ts';
import { leaveQueue, scheduleLine } from './lines.ts';
import { mayDial, ringUnderRules, secondForAnybody } from './obedience.ts';
import { post } from './operatorMoney.ts';
import { takeOwnCall } from './ownCall.ts';
import { placeDialledCall } from './placeCall.ts';
import { watchDialled, watchOperator } from './watchCall.ts';

/** So many passes of one lead lie side by side in the index of a call's key; further passes have a purpose of their own for each such round. */
const passesPerRound = 64;
/** Purposes below this bit tell campaigns and lists apart, those from it on the rounds of passes. */
const roundShift = 20;
/** Campaigns that a key tells apart: the pre-history's and the measured one. */
const campaigns = 2;
/** Positions of one list, so that call keys of an operator with several lists differ. */
const leadsPerList = 1 << 26;
const noLead = -1;
/** A line whose list has a lead only later asks again. */
const secondsToNextQuestion = 60;
/** And a line whose list has hardly anybody who may be called. */
const secondsAfterFutileLeads = 600;
/** Leads that a line goes through at once for one that it may call. */
const leadsAtOnce = 64;
const secondsADay = 86_400;

/** A line is free and its pacing said to dial now. */
export function lineReady(arm: Arm, line: number): void {
  const operator = arm.operators[arm.operatorOfLine[line]];
  const ownLine = arm.ownLineOfLine[line];
  const now = arm.calendar.nowSeconds;
  operator.idleLines.add(ownLine);
  watchOperator(arm, operator);
  if (operator.stance.isGivenUp) {
    leaveQueue(operator, ownLine);
    return;
  }
  if (operator.heldUntil[ownLine] > now) {
    leaveQueue(operator, ownLine);
    scheduleLine(arm, line, operator.heldUntil[ownLine]);
    return;
  }
  if (isDayUsedUp(operator, now)) {
    leaveQueue(operator, ownLine);
    scheduleLine(arm, line, (Math.floor(now / secondsADay) + 1) * secondsADay);
    return;
  }
  if (operator.ownCallsDue.isDue[ownLine] === 1) {
    leaveQueue(operator, ownLine);
    prepare(arm, operator, line);
    takeOwnCall(arm, operator, arm.call);
    dial(arm, operator, ownLine);
    return;
  }
  const second = secondForAnybody(arm, operator, now);
  if (second > now) {
    leaveQueue(operator, ownLine);
    if (second < arm.endSecond) scheduleLine(arm, line, second);
  } else callLead(arm, operator, line);
}

/** Takes leads until one may be called; the line asks again a little later where the list has none now, or too many may not. */
function callLead(arm: Arm, operator: OperatorState, line: number): void {
  const now = arm.calendar.nowSeconds;
  let lead = notYet;
  for (let asked = 0; asked < leadsAtOnce; asked++) {
    lead = operator.list.nextLead(now);
    if (lead < 0) break;
    prepare(arm, operator, line);
    writeLead(arm, operator, { call: arm.call, lead });
    if (arm.rules.length === 0 || mayDial(arm, operator, arm.call)) {
      payLead(arm, operator, arm.call.slot);
      dial(arm, operator, arm.ownLineOfLine[line]);
      return;
    }
    arm.calls.give(arm.call.slot);
  }
  leaveQueue(operator, arm.ownLineOfLine[line]);
  if (lead === notYet) scheduleLine(arm, line, now + secondsToNextQuestion);
  else if (lead >= 0) scheduleLine(arm, line, now + secondsAfterFutileLeads);
}

/** Takes a row for the line’s next call. */
function prepare(arm: Arm, operator: OperatorState, line: number): void {
  const { call } = arm;
  call.slot = arm.calls.take();
  call.dialLine = line;
  writeCaller(arm, operator, call);
  writeOwn(arm, operator, call);
}

function dial(arm: Arm, operator: OperatorState, ownLine: number): void {
  operator.idleLines.remove(ownLine);
  operator.isInCall[ownLine] = 1;
  operator.attemptsToday += 1;
  placeDialledCall(arm, arm.call);
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

function writeCaller(arm: Arm, operator: OperatorState, call: CallInHand): void {
  call.source = -1;
  call.caller = operator.caller;
  call.callerClass = operator.callerClass;
  call.entity = operator.entity;
  call.callerSubscriber = -1;
  call.isWanted = 0;
  call.purpose = operator.purpose;
  call.hasConsent = 0;
  call.operator = operator.ordinal;
  call.relation = Relation.unknown;
  call.lossReasons = 0;
  call.answerFactor = 1;
  call.agentWaitSeconds = noBid;
  call.queue = operator.queueOfLine[arm.ownLineOfLine[call.dialLine]];
  const ringSeconds = Math.min(operator.pacing.ringTimeoutSeconds, operator.stance.ringSeconds);
  call.patienceSeconds = ringUnderRules(operator, ringSeconds, arm.calendar.nowSeconds);
  arm.life.brokenRules.set(call.slot, 0);
}

/** Whom the attempt is for and which number it shows; the key hangs on (operator, campaign, list, position, pass). */
function writeLead(
  arm: Arm,
  operator: OperatorState,
  { call, lead }: { call: CallInHand; lead: number },
): void {
  const { own, attempt } = arm.calls;
  const { slot } = call;
  own.lead[slot] = lead;
  own.pass[slot] = operator.list.passOf(lead);
  keyLead(arm, operator, call);
  watchDialled(arm, call);
  own.calledNumber[slot] = operator.list.calledNumber(lead);
  call.callee = calleeOf(arm, operator, call);
  call.group = call.callee >= 0 ? arm.subscribers.groupOf(call.callee) : 0;
  attempt.calledNumber[slot] = own.calledNumber[slot];
  writeLeadTerms(arm, operator, call);
  writeOrigin(arm, operator, call);
}

function keyLead(arm: Arm, operator: OperatorState, call: CallInHand): void {
  const { key } = arm;
  const { truth, own } = arm.calls;
  const { slot } = call;
  const lead = own.lead[slot];
  const pass = own.pass[slot];
  const round = Math.floor(pass / passesPerRound);
  const of = ((operator.campaign + campaigns * operator.listOrdinal) << 8) + (round << roundShift);
  const index = lead * passesPerRound + (pass % passesPerRound);
  deriveInto(key, operator.keyLow, operator.keyHigh, index, DrawPurpose.lead + of);
  call.keyLow = key.low;
  call.keyHigh = key.high;
  truth.keyLow.set(slot, key.low);
  truth.keyHigh.set(slot, key.high);
  call.intent = lead + leadsPerList * operator.listOrdinal;
  call.attempt = pass;
}

const leasedLine = -1;

/** The number shown and what the network sees of how the call came in; a forged number is shown under the name of whoever has it. */
function writeOrigin(arm: Arm, operator: OperatorState, call: CallInHand): void {
  const { own, attempt } = arm.calls;
  const { slot } = call;
  const { callOrigin: origin } = arm;
  origin.carrier = operator.ingress;
  origin.route = Route.domestic;
  origin.contract = 0;
  origin.sim = leasedLine;
  origin.box = 0;
  const shown = operator.callingNumber.choose(slot, origin);
  call.callingNumber = shown;
  own.callingNumber[slot] = shown;
  attempt.callingNumber[slot] = shown;
  attempt.ingress[slot] = origin.carrier;
  attempt.route[slot] = origin.route;
  if (origin.contract > 0) attempt.account[slot] = furtherAccount(operator, origin.contract);
  if (origin.sim > 0) writeSim(arm, operator, slot);
  if (arm.namedNumbers.has(shown)) call.relation = Relation.business;
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
  const hasConsent = callee >= 0 && registers.hasConsented(callee, operator.keyLow, operator.keyHigh);
  call.hasConsent = hasConsent ? 1 : 0;
  own.interestFactor[slot] = interestFactor;
  own.dialect[slot] = isDialectTold && callee >= 0 ? registers.dialectOf(callee) : 0;
}

/** A lead is paid for when it is called for the first time. */
function payLead(arm: Arm, operator: OperatorState, slot: number): void {
  const { price } = operator.list.terms ?? freeLeads;
  if (arm.calls.own.pass[slot] === 0 && price > 0) post(operator, BookEntryKind.listLead, price);
}

/** Somebody outside the region, the subscriber who has the number, or nobody. */
function calleeOf(arm: Arm, operator: OperatorState, call: CallInHand): number {
  const number = arm.calls.own.calledNumber[call.slot];
  const isOutside =
    operator.insideShare < 1 &&
    unitAt(call.keyLow, call.keyHigh, 0, DrawPurpose.outside) >= operator.insideShare;
  if (isOutside) return arm.plan.isAllocated(number) === 1 ? outsideCallee : noCallee;
  return arm.dealing.subscriberOf(number);
}

function writeOwn(arm: Arm, operator: OperatorState, { slot, dialLine }: CallInHand): void {
  const { own, attempt } = arm.calls;
  own.startSecond[slot] = arm.calendar.nowSeconds;
  own.line[slot] = arm.ownLineOfLine[dialLine];
  own.lead[slot] = noLead;
  own.pass[slot] = 0;
  own.ringMs[slot] = unknownCode;
  own.conversationMs[slot] = unknownCode;
  own.releaseCause[slot] = unknownCode;
  own.outcome[slot] = unknownCode;
  own.intentClass[slot] = 0;
  own.agentWaitMs[slot] = unknownCode;
  own.callingNumber[slot] = 0;
  attempt.ingress[slot] = operator.ingress;
  attempt.account[slot] = operator.account;
  attempt.line[slot] = own.line[slot];
  attempt.route[slot] = Route.domestic;
  attempt.sim[slot] = leasedLine;
  attempt.cell[slot] = unknownCode;
}

/** True for calls that try to take money by deceit. */
export const isFraud = (purpose: number): boolean => purpose === Purpose.fraud;
