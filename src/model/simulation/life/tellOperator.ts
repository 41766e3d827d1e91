/** The operator learns what signalling told it, posts what the call cost and brought, and its line goes on. Hot path: replication. */
import { unitAt } from '../../../engine/random/stream.ts';
import { FinalState } from '../../calls/callColumns.ts';
import { ownCallee } from '../../calls/truth.ts';
import { BookEntryKind } from '../../contracts/operator.ts';
import type { Books } from '../../contracts/operator.ts';
import { OperatorCounter, operatorCounters } from '../../measures/counters.ts';
import type { Arm } from '../arm.ts';
import { DrawPurpose } from '../drawPurpose.ts';
import type { Ledger } from '../ledger.ts';
import type { OperatorState } from '../operatorState.ts';
import { Brought } from '../toldOutcomes.ts';
import { believedOutcome } from './agentBid.ts';
import { shortCallCharge, toldCause } from './consequences.ts';
import { leaveQueue, scheduleLine } from './lines.ts';
import { endDialledForRules } from './obedience.ts';
import { postRunningCosts } from './operatorMoney.ts';
import { considerOwnCall } from './ownCall.ts';
import { watchOutcome } from './watchCall.ts';

const secondsADay = 86_400;

export function tellOperator(arm: Arm, slot: number, line: number): void {
  const { life, calls, told, isTold } = arm;
  const { own, truth } = calls;
  const operator = arm.operators[truth.operator.at(slot)];
  watchOutcome(arm, slot);
  operator.isInCall[own.line[slot]] = 0;
  const queue = operator.queueOfLine[own.line[slot]];
  const finalState = isTold ? told.finalState[line] : life.finalState.at(slot);
  const outcome = queue === null ? finalState : believedOutcome(life.agentWaitSeconds.at(slot), finalState);
  const ringSeconds = isTold ? told.ringSeconds[line] : life.ringSeconds.at(slot);
  const conversationSeconds = isTold ? told.conversationSeconds[line] : life.conversationSeconds.at(slot);
  own.outcome[slot] = outcome;
  own.ringMs[slot] = Math.floor(ringSeconds * 1000);
  own.conversationMs[slot] = Math.floor(conversationSeconds * 1000);
  own.releaseCause[slot] = toldCause(arm, slot, outcome);
  own.intentClass[slot] = isTold ? told.intentClass[line] : truth.intentClass.at(slot);
  if (truth.callee.at(slot) !== ownCallee) {
    tellParts(operator, slot);
    if (arm.rules.length > 0) endDialledForRules(arm, operator, slot);
  }
  count(arm, operator, slot);
  if (queue !== null) leaveQueue(operator, own.line[slot]);
  postCall(arm, operator, { slot, line });
  considerOwnCall(arm, operator, slot);
  // No other line is asked: what its call left ahead of the agents this line takes up again, or leaves to the next bid.
  scheduleLine(arm, line, arm.calendar.nowSeconds + furtherGap(arm, operator, slot));
}

/** Calls among the operator's own numbers are no outcome of its campaign. */
function tellParts(operator: OperatorState, slot: number): void {
  const { evasion } = operator;
  operator.list.afterOutcome(slot);
  operator.callingNumber.afterOutcome(slot);
  operator.pacing.afterOutcome(slot);
  for (let i = 0; i < evasion.length; i++) evasion[i].part.afterOutcome(slot);
}

function count(arm: Arm, operator: OperatorState, slot: number): void {
  const { life, totals } = arm;
  const counters = totals.operators;
  const base = operator.callerClass * operatorCounters;
  counters[base + OperatorCounter.attempts] += 1;
  if (operator.isStaffed) countOwnLine(arm, operator, slot);
  else
    counters[base + OperatorCounter.lineBusySeconds] += life.endSecond.at(slot) - life.startSecond.at(slot);
  const finalState = life.finalState.at(slot);
  if (finalState === FinalState.droppedByDialer) counters[base + OperatorCounter.dropped] += 1;
  if (finalState !== FinalState.answered) return;
  counters[base + OperatorCounter.answered] += 1;
  if (life.isLead.at(slot) === 1) counters[base + OperatorCounter.leads] += 1;
  if (life.isSale.at(slot) === 1) counters[base + OperatorCounter.sales] += 1;
}

/** Work of an agent who has a line of the own: the conversation and its write-up. What a queue's agents do is counted as they do it. */
function countOwnLine(arm: Arm, operator: OperatorState, slot: number): void {
  const { pacing } = operator;
  if (pacing.wrapUpSeconds === undefined || operator.agentQueue !== null) return;
  const base = operator.callerClass * operatorCounters;
  arm.totals.operators[base + OperatorCounter.agentBusySeconds] +=
    arm.life.conversationSeconds.at(slot) + pacing.wrapUpSeconds(slot);
}

/** What the call cost and brought; and, where the operator is told something else, what it believes that it did. */
function postCall(arm: Arm, operator: OperatorState, { slot, line }: { slot: number; line: number }): void {
  const { life, told } = arm;
  const { books, ledger, believed, tally } = operator;
  const now = arm.calendar.nowSeconds;
  if (now >= operator.unpaidDay * secondsADay) postRunningCosts(arm, operator, now);
  const brought =
    (life.isLead.at(slot) === 1 ? Brought.lead : 0) | (life.isSale.at(slot) === 1 ? Brought.sale : 0);
  postOutcome(ledger, books, life.conversationSeconds.at(slot));
  const charge = shortCallCharge(arm, slot, life.conversationSeconds.at(slot));
  if (charge > 0) ledger.post(books, BookEntryKind.shortCalls, charge);
  postYield(ledger, books, { brought, loss: life.loss.at(slot) });
  if (tally.paidBackSecond === Infinity && ledger.balance >= 0) tally.paidBackSecond = now;
  if (believed === ledger) return;
  postOutcome(believed, books, told.conversationSeconds[line]);
  postYield(believed, books, { brought: told.brought[line], loss: told.loss[line] });
}

function postOutcome(ledger: Ledger, books: Books, conversationSeconds: number): void {
  if (conversationSeconds > 0) ledger.post(books, BookEntryKind.conversationSecond, conversationSeconds);
}

export function postYield(
  ledger: Ledger,
  books: Books,
  { brought, loss }: { brought: number; loss: number },
): void {
  if ((brought & Brought.lead) !== 0) ledger.post(books, BookEntryKind.lead, 1);
  if ((brought & Brought.sale) !== 0) ledger.post(books, BookEntryKind.sale, 1);
  if (loss > 0) ledger.post(books, BookEntryKind.fraudIncome, loss);
}

/** The pause that the operator adds by its lever: it hangs on the call that it follows. */
function furtherGap(arm: Arm, operator: OperatorState, slot: number): number {
  const { leastGapSeconds, mostGapSeconds } = operator.stance;
  if (mostGapSeconds === 0) return 0;
  const { keyLow, keyHigh } = arm.calls.truth;
  const unit = unitAt(keyLow.at(slot), keyHigh.at(slot), 0, DrawPurpose.widerGap);
  return leastGapSeconds + unit * (mostGapSeconds - leastGapSeconds);
}
