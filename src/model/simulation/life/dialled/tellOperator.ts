/** The operator learns what signalling told it, posts what the call cost and brought, and its line goes on. Hot path: replication. */
import { secondsADay } from '../../../../engine/kernel/lengthsOfTime.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { FinalState, Verdict } from '../../../calls/callCodes.ts';
import { float64Shift, int32Shift } from '../../../calls/cells.ts';
import { ownCallee, TruthField } from '../../../calls/truth.ts';
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import type { Books } from '../../../contracts/operator/books.ts';
import { OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import type { Ledger } from '../../operators/ledger.ts';
import { LifeInteger, LifeNumber } from '../../call/lifeTable.ts';
import type { OperatorLine, OperatorState } from '../../operators/operatorState.ts';
import { Brought } from '../../intents/toldOutcomes.ts';
import { believedOutcome } from './agentBid.ts';
import { shortCallCharge, toldCause } from '../course/consequences.ts';
import { countYield } from '../money/brought.ts';
import { payLender } from '../money/lenderFee.ts';
import { goOn } from './lines.ts';
import { endDialledForRules } from '../obedience/obedience.ts';
import { notePayBack, postRunningCosts } from '../money/operatorMoney.ts';
import { considerOwnCall } from './ownCall.ts';
import { watchOutcome } from '../../state/watchCall.ts';

export function tellOperator(arm: Arm, slot: number, ordinal: number): void {
  const { calls, told, isTold } = arm;
  const { own, int32Cells: integers, float64Cells: numbers } = calls;
  const integerRow = slot << int32Shift;
  const numberRow = slot << float64Shift;
  const line = arm.lines[ordinal];
  const { operator, queue } = line;
  watchOutcome(arm, slot);
  line.isInCall = false;
  const finalState = isTold ? told.finalState[ordinal] : integers[integerRow | LifeInteger.finalState];
  const outcome =
    queue === null
      ? finalState
      : believedOutcome(numbers[numberRow | LifeNumber.agentWaitSeconds], finalState);
  const ringSeconds = isTold ? told.ringSeconds[ordinal] : numbers[numberRow | LifeNumber.ringSeconds];
  const conversationSeconds = isTold
    ? told.conversationSeconds[ordinal]
    : numbers[numberRow | LifeNumber.conversationSeconds];
  own.outcome[slot] = outcome;
  own.ringMs[slot] = ringSeconds * 1000; // whole ones: the column has no others
  own.conversationMs[slot] = conversationSeconds * 1000;
  own.releaseCause[slot] = toldCause(arm, slot, outcome);
  own.intentClass[slot] = isTold ? told.intentClass[ordinal] : integers[integerRow | TruthField.intentClass];
  if (integers[integerRow | TruthField.callee] !== ownCallee) {
    tellParts(line, slot);
    if (arm.rules.length > 0) endDialledForRules(arm, line, slot);
  }
  count(arm, line, slot);
  if (queue !== null) queue.end(line.own);
  postCall(arm, line, slot);
  if (operator.stance.ownCallShare > 0) considerOwnCall(arm, operator, slot);
  // No other line is asked: what its call left ahead of the agents this line takes up again, or leaves to the next bid.
  goOn(arm, line, arm.calendar.nowSeconds + furtherGap(arm, operator, slot));
}

/**
 * Tells the parts that made the call, and the evasion: while it lasted the operator may have gone on with others. Calls among its own numbers
 * are no outcome of its campaign.
 */
function tellParts({ operator, list, callingNumber, pacing }: OperatorLine, slot: number): void {
  const { evasion } = operator;
  list.afterOutcome(slot);
  callingNumber.afterOutcome(slot);
  pacing.afterOutcome(slot);
  for (let i = 0; i < evasion.length; i++) evasion[i].part.afterOutcome(slot);
}

function count(arm: Arm, line: OperatorLine, slot: number): void {
  const { operator } = line;
  const counters = arm.totals.operators;
  const { int32Cells: integers, float64Cells: numbers } = arm.calls;
  const row = slot << int32Shift;
  const base = operator.callerClass * operatorCounters;
  counters[base + OperatorCounter.attempts] += 1;
  if (line.isStaffed) countOwnLine(arm, line, slot);
  else {
    const times = slot << float64Shift;
    counters[base + OperatorCounter.lineBusySeconds] +=
      numbers[times | LifeNumber.endSecond] - numbers[times | LifeNumber.startSecond];
  }
  const finalState = integers[row | LifeInteger.finalState];
  if (finalState === FinalState.droppedByDialer) counters[base + OperatorCounter.dropped] += 1;
  if (finalState !== FinalState.answered || integers[row | TruthField.callee] === ownCallee) return;
  counters[base + OperatorCounter.answered] += 1;
  countYield(arm.totals, operator, {
    isLead: integers[row | LifeInteger.isLead],
    isSale: integers[row | LifeInteger.isSale],
    loss: numbers[(slot << float64Shift) | LifeNumber.loss],
  });
}

/**
 * Work of an agent who has a line of the own: the conversation and its write-up. What a queue's agents do is counted as they do it; calls
 * among the operator's own numbers never come to them.
 */
function countOwnLine(arm: Arm, { operator, pacing }: OperatorLine, slot: number): void {
  if (pacing.wrapUpSeconds === undefined || pacing.agentQueue !== undefined) return;
  const base = operator.callerClass * operatorCounters;
  arm.totals.operators[base + OperatorCounter.agentBusySeconds] +=
    arm.life.conversationSeconds.at(slot) + pacing.wrapUpSeconds(slot);
}

/** What the call cost and brought; and, where the operator is told something else, what it believes that it did. */
function postCall(arm: Arm, line: OperatorLine, slot: number): void {
  const { operator, ordinal, callingNumber } = line;
  const { told } = arm;
  const { int32Cells: integers, float64Cells: numbers } = arm.calls;
  const { books, ledger, believed } = operator;
  const now = arm.calendar.nowSeconds;
  if (now >= operator.unpaidDay * secondsADay) postRunningCosts(arm, operator, now);
  const row = slot << int32Shift;
  const conversationSeconds = numbers[(slot << float64Shift) | LifeNumber.conversationSeconds];
  postOutcome(ledger, books, conversationSeconds);
  if (callingNumber.feePerMinute !== undefined) payLender(arm, line, slot);
  if (integers[row | LifeInteger.verdict] === Verdict.charge) {
    const charge = shortCallCharge(arm, slot, conversationSeconds);
    if (charge > 0) ledger.post(books, BookEntryKind.shortCalls, charge);
  }
  postYield(ledger, books, {
    brought: broughtOf(integers[row | LifeInteger.isLead], integers[row | LifeInteger.isSale]),
    loss: numbers[(slot << float64Shift) | LifeNumber.loss],
  });
  notePayBack(operator, now);
  if (believed === ledger) return;
  postOutcome(believed, books, told.conversationSeconds[ordinal]);
  postYield(believed, books, { brought: told.brought[ordinal], loss: told.loss[ordinal] });
}

const broughtOf = (isLead: number, isSale: number): number =>
  (isLead === 1 ? Brought.lead : 0) | (isSale === 1 ? Brought.sale : 0);

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
