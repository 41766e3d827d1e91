/** A call of an operator's line before the network sees it: who calls whom, by which lead. Hot path: replication. */
import { deriveInto } from '../../../../engine/random/key.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import type { LeadTerms } from '../../../contracts/operator/list.ts';
import { attemptOfPass } from '../../../calls/attemptOfKey.ts';
import { int32Shift } from '../../../calls/cells.ts';
import { leadsPerList } from '../../../calls/leadsOfLists.ts';
import { unknownCode } from '../../../calls/observed.ts';
import { outsideCallee, outsideNobody, TruthField } from '../../../calls/truth.ts';
import { noBid } from '../../call/agentQueue.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import type { OperatorLine, OperatorState } from '../../operators/operatorState.ts';
import type { Arm } from '../../state/arm.ts';
import { longestRing } from '../obedience/mannersUnderRules.ts';
import { showNumber } from '../course/shownOrigin.ts';
import { watchDialled } from '../../state/watchCall.ts';

/** 64 passes of one lead lie side by side in the index of a call's key; further passes have a purpose of their own for each such round. */
const passBits = 6;
const passMask = (1 << passBits) - 1;
/** Purposes below this bit tell campaigns and lists apart, those from it on the rounds of passes. */
const roundShift = 20;
/** Passes that a key tells apart; from here on it hangs also on how often they have been used up. */
const passesBits = passBits + 32 - roundShift;
/** Campaigns that a key tells apart: the pre-history's and the measured one. */
const campaigns = 2;

/** Takes a row for the line’s next call: whom it reaches, and which number it shows, comes later. */
export function beginDialled(arm: Arm, line: OperatorLine): void {
  const { call } = arm;
  call.slot = arm.calls.take();
  writeCaller(arm, line, call);
  writeOwn(arm, line.own, call.slot);
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
  call.patienceSeconds = Math.min(pacing.ringTimeoutSeconds, stance.ringSeconds);
  if (keptRules.length > 0) call.patienceSeconds = longestRing(keptRules, call, arm.calendar.nowSeconds);
}

/** What the operator knows of its own call. */
function writeOwn(arm: Arm, ownLine: number, slot: number): void {
  const { own } = arm.calls;
  own.startSecond[slot] = arm.calendar.nowSeconds;
  own.line[slot] = ownLine;
  own.ringMs[slot] = unknownCode;
  own.conversationMs[slot] = unknownCode;
  own.releaseCause[slot] = unknownCode;
  own.outcome[slot] = unknownCode;
  own.intentClass[slot] = 0;
  own.agentWaitMs[slot] = unknownCode;
}

/** Whom the attempt is for and which number it shows, by its lead; the key hangs on (operator, campaign, list, position, pass). */
export function meetLead(arm: Arm, operator: OperatorState, call: CallInHand): void {
  const { own, attempt } = arm.calls;
  const { slot } = call;
  const { list } = operator;
  const lead = own.lead[slot];
  const pass = list.passOf(lead);
  own.pass[slot] = pass;
  call.intent = lead + leadsPerList * operator.listOrdinal;
  call.attempt = attemptOfPass(pass);
  keyLead(arm, operator, { call, lead, pass });
  watchDialled(arm, call);
  const number = list.calledNumber(lead);
  own.calledNumber[slot] = number;
  attempt.calledNumber[slot] = number;
  const callee = calleeOf(arm, operator, call);
  call.callee = callee;
  call.group = callee >= 0 ? arm.subscribers.groupOf(callee) : 0;
  writeLeadTerms(arm, operator, call);
  showNumber(arm, operator, call);
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
  const usedUp = pass >>> passesBits;
  if (usedUp > 0) deriveInto(key, key.low, key.high, usedUp, DrawPurpose.lead);
  const { low, high } = key;
  call.keyLow = low;
  call.keyHigh = high;
  const row = call.slot << int32Shift;
  int32Cells[row | TruthField.keyLow] = low;
  int32Cells[row | TruthField.keyHigh] = high;
}

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

/** Somebody or nobody outside the region, the subscriber who has the number, or nobody. */
function calleeOf(arm: Arm, { insideShare }: OperatorState, { keyLow, keyHigh, slot }: CallInHand): number {
  const number = arm.calls.own.calledNumber[slot];
  const goesBeyond = insideShare < 1 && unitAt(keyLow, keyHigh, 0, DrawPurpose.outside) >= insideShare;
  if (goesBeyond) return arm.plan.isAllocated(number) === 1 ? outsideCallee : outsideNobody;
  return arm.dealing.subscriberOf(number);
}
