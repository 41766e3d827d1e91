/** Money of operators: single entries and what runs on by the day. Hot path: replication. */
import { secondsADay } from '../../../../engine/kernel/lengthsOfTime.ts';
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import { OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import type { OperatorState } from '../../operators/operatorState.ts';

/** Posts an entry that is the same whatever the operator is told. */
export function post(operator: OperatorState, kind: BookEntryKind, quantity: number): void {
  const { ledger, believed, books } = operator;
  ledger.post(books, kind, quantity);
  if (believed !== ledger) believed.post(books, kind, quantity);
}

function accrue(operator: OperatorState, kind: BookEntryKind, quantity: number): void {
  const { ledger, believed, books } = operator;
  ledger.accrue(books, kind, quantity);
  if (believed !== ledger) believed.accrue(books, kind, quantity);
}

/** Pays for the numbers of the present strategy that were not paid for yet. */
export function payNumbers(operator: OperatorState): void {
  const further = operator.rented.inUse - operator.paidNumbers;
  if (further <= 0) return;
  operator.paidNumbers = operator.rented.inUse;
  post(operator, BookEntryKind.numberOnce, further);
}

/** What is paid once and on the first day. */
export function openBooks(arm: Arm, operator: OperatorState): void {
  post(operator, BookEntryKind.scriptOnce, 1);
  payNumbers(operator);
  operator.unpaidDay = arm.startSecond / secondsADay;
  operator.linesSinceSecond = arm.startSecond;
  postRunningCosts(arm, operator, arm.startSecond);
}

/** Posts licence, lines, borrowed numbers and wages of every day begun by `nowSecond`: a day is paid as a whole. Asking more often changes nothing. */
export function postRunningCosts(arm: Arm, operator: OperatorState, nowSecond: number): void {
  const begun = Math.min(Math.floor(nowSecond / secondsADay) + 1, arm.endSecond / secondsADay);
  while (operator.unpaidDay < begun) {
    if (!operator.stance.isGivenUp) postDay(arm, operator, (arm.firstWeekday + operator.unpaidDay) % 7);
    operator.unpaidDay += 1;
  }
}

/** Paid again from the day of `nowSecond` on, unless that day was paid before the operator gave up. */
export function resumeRunningCosts(operator: OperatorState, nowSecond: number): void {
  operator.unpaidDay = Math.max(operator.lastPaidDay + 1, Math.floor(nowSecond / secondsADay));
}

function payRent(arm: Arm, operator: OperatorState): void {
  const { rentPerDay = 0 } = operator.callingNumber;
  if (rentPerDay === 0) return;
  accrue(operator, BookEntryKind.loanDay, rentPerDay);
  arm.totals.lenders.earn(operator.loan.lender, rentPerDay);
}

function postDay(arm: Arm, operator: OperatorState, weekday: number): void {
  const { pacing } = operator;
  operator.lastPaidDay = operator.unpaidDay;
  accrue(operator, BookEntryKind.licenceDay, 1);
  accrue(operator, BookEntryKind.lineDay, pacing.lines);
  payRent(arm, operator);
  const paidSeconds = pacing.paidSecondsOn(weekday);
  if (paidSeconds <= 0) return;
  accrue(operator, BookEntryKind.agentSecond, paidSeconds);
  const base = operator.callerClass * operatorCounters;
  arm.totals.operators[base + OperatorCounter.agentSeconds] += paidSeconds;
}

/** Income was posted: the books may be out of the red for the first time. */
export function notePayBack({ ledger, tally }: OperatorState, nowSecond: number): void {
  if (tally.paidBackSecond === Infinity && ledger.balance >= 0) tally.paidBackSecond = nowSecond;
}
