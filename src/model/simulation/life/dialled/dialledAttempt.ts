/** Attempt of an operator's line: whether it dials now, whom, and the call to the network. Hot path: replication. */
import { secondsADay } from '../../../../engine/kernel/lengthsOfTime.ts';
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import { notYet } from '../../../contracts/operator/list.ts';
import type { Arm } from '../../state/arm.ts';
import { EventKind } from '../../call/eventOrder.ts';
import type { OperatorLine, OperatorState } from '../../operators/operatorState.ts';
import { beginDialled, meetLead } from './dialledCall.ts';
import { goOn, leaveQueue, letPromiseGo } from './lines.ts';
import { mayDial, secondForAnybody } from '../obedience/obedience.ts';
import { post } from '../money/operatorMoney.ts';
import { isOwnCallNext, takeOwnCall } from './ownCall.ts';
import { placeDialledCall } from '../course/placeCall.ts';
import { watchOperator } from '../../state/watchCall.ts';

/** A line whose list has a lead only later asks again. */
const secondsToNextQuestion = 60;
/** And a line whose list has hardly anybody who may be called. */
const secondsAfterFutileLeads = 600;
/** Leads that a line goes through at once for one that it may call. */
const leadsAtOnce = 64;

/** A line is free and its pacing said to dial now. */
export function lineReady(arm: Arm, ordinal: number): void {
  const line = arm.lines[ordinal];
  const { operator } = line;
  const now = arm.calendar.nowSeconds;
  watchOperator(arm, operator);
  if (operator.stance.isGivenUp) rest(arm, line);
  else if (line.heldUntil > now) putOff(arm, line, line.heldUntil);
  else if (isDayUsedUp(operator, now)) putOff(arm, line, operator.dayEndSecond);
  else if (isOwnCallNext(operator, line.own)) callOwnNumber(arm, line);
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
  const second = secondForAnybody(arm, line, now);
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
    beginDialled(arm, line);
    own.lead[call.slot] = lead;
    meetLead(arm, operator, call);
    if (rules.length === 0 || mayDial(arm, line, call)) {
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
  beginDialled(arm, line);
  takeOwnCall(arm, line.operator, arm.call);
  dial(arm, line);
}

function dial(arm: Arm, line: OperatorLine): void {
  line.isInCall = true;
  line.purpose = line.operator.purpose;
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

/** A lead is paid for when it is called for the first time. */
function payLead(arm: Arm, operator: OperatorState, slot: number): void {
  const price = operator.list.terms?.price ?? 0;
  if (arm.calls.own.pass[slot] === 0 && price > 0) post(operator, BookEntryKind.listLead, price);
}
