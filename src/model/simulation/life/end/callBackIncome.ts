/** What an operator earns from those who call it back: its script speaks to them, and a premium number is paid by the second. */
import { FinalState } from '../../../calls/callCodes.ts';
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import { CallCounter, OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallBackYield } from '../../intents/callBacks.ts';
import { EventKind } from '../../call/eventOrder.ts';
import type { Ledger } from '../../operators/ledger.ts';
import { OrderKind } from '../../operators/operatorOrders.ts';
import type { OperatorState } from '../../operators/operatorState.ts';
import { Brought } from '../../intents/toldOutcomes.ts';
import { countYield, meanLossOf } from '../money/brought.ts';
import { notePayBack, postRunningCosts } from '../money/operatorMoney.ts';
import { postYield } from '../dialled/tellOperator.ts';

/** The call-back in `slot` to an operator has ended. Where operators are told something else than what happened, they do not hear of it. */
export function earnCallBack(arm: Arm, slot: number): void {
  const { life, calls, record, totals } = arm;
  const operator = arm.operators[calls.truth.operator.at(slot)];
  const base = operator.callerClass * operatorCounters;
  totals.operators[base + OperatorCounter.callBacksEnded] += 1;
  record?.courses.add(calls.truth.keyLow.at(slot), calls.truth.keyHigh.at(slot), {
    finalState: life.finalState.at(slot),
    ringSeconds: life.ringSeconds.at(slot),
  });
  if (life.finalState.at(slot) !== FinalState.answered) return;
  const isLead = life.isLead.at(slot);
  const isSale = life.isSale.at(slot);
  const earned: CallBackYield = {
    operator: operator.ordinal,
    atSecond: arm.calendar.nowSeconds,
    conversationSeconds: life.conversationSeconds.at(slot),
    brought: (isLead === 1 ? Brought.lead : 0) | (isSale === 1 ? Brought.sale : 0),
    loss: life.loss.at(slot),
  };
  postRunningCosts(arm, operator, earned.atSecond);
  post(operator, operator.ledger, earned);
  notePayBack(operator, earned.atSecond);
  countHarm(arm, operator, earned);
  if (record !== null) record.callBackYields.push(earned);
  totals.operators[base + OperatorCounter.callBacks] += 1;
  countYield(totals, operator, { isLead, isSale, loss: earned.loss });
}

/** Who calls a fraud back is its victim as well as who picks up, and pays for the minutes of a premium number. */
function countHarm({ totals }: Arm, operator: OperatorState, earned: CallBackYield): void {
  const { callerClass, books } = operator;
  if (earned.loss > 0) totals.losses.add(callerClass, earned.loss, meanLossOf(operator, earned.loss));
  const paid = books.price({ kind: BookEntryKind.callBackSecond, quantity: earned.conversationSeconds });
  totals.calls[totals.base(callerClass, 0) + CallCounter.lossMoney] += earned.loss + Math.max(0, paid);
}

function post({ books }: OperatorState, ledger: Ledger, earned: CallBackYield): void {
  ledger.post(books, BookEntryKind.callBackSecond, earned.conversationSeconds);
  postYield(ledger, books, earned);
}

/** Frozen dialers take the call-backs of the open loop and believe in what they brought. */
export function scheduleRecordedYields(arm: Arm): void {
  const { openLoop, reactions, orders, calendar } = arm;
  if (openLoop === null || !reactions.areDialersFrozen) return;
  openLoop.record.callBackYields.forEach(({ operator, atSecond }, subject) => {
    const row = orders.add({ operator, kind: OrderKind.callBackYield, subject, epoch: 0 });
    calendar.schedule(atSecond, EventKind.orderDue, row);
  });
  openLoop.record.callBacksReceived.forEach(({ operator, atSecond }, subject) => {
    const row = orders.add({ operator, kind: OrderKind.callBackReceived, subject, epoch: 0 });
    calendar.schedule(atSecond, EventKind.orderDue, row);
  });
}

export function believeYield(arm: Arm, operator: OperatorState, row: number): void {
  const earned = arm.openLoop?.record.callBackYields[row];
  if (earned !== undefined) post(operator, operator.believed, earned);
}
