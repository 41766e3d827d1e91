/** At the end of an arm: the books of all operators, added up by class. */
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import { OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import type { OperatorState } from '../../operators/operatorState.ts';
import { noteDearest } from './brought.ts';
import { countLines } from './lineTime.ts';
import { postRunningCosts } from './operatorMoney.ts';

const evasionKinds: readonly BookEntryKind[] = [
  BookEntryKind.clearing,
  BookEntryKind.replacement,
  BookEntryKind.carrierMove,
  BookEntryKind.reEntry,
];
/** What carriers and resellers live on. */
const carrierKinds: readonly BookEntryKind[] = [
  BookEntryKind.lineDay,
  BookEntryKind.conversationSecond,
  BookEntryKind.numberOnce,
  BookEntryKind.replacement,
  BookEntryKind.carrierMove,
  BookEntryKind.shortCalls,
];

export function closeBooks(arm: Arm): void {
  for (const operator of arm.operators) {
    postRunningCosts(arm, operator, arm.endSecond);
    countLines(arm, operator, arm.endSecond);
    addMoney(arm, operator);
    addTimes(arm, operator);
    noteDearest(arm.totals, operator);
  }
}

const paidFor = ({ ledger }: OperatorState, kinds: readonly BookEntryKind[]): number =>
  kinds.reduce((sum: number, kind) => sum - ledger.amountOf(kind), 0);

function addMoney(arm: Arm, operator: OperatorState): void {
  const counters = arm.totals.operators;
  const base = operator.callerClass * operatorCounters;
  const { ledger, tally } = operator;
  counters[base + OperatorCounter.operators] += 1;
  counters[base + OperatorCounter.revenue] += ledger.revenue;
  counters[base + OperatorCounter.cost] += ledger.cost;
  counters[base + OperatorCounter.evasionCost] += paidFor(operator, evasionKinds);
  counters[base + OperatorCounter.finesPaid] += paidFor(operator, [BookEntryKind.fine]);
  counters[base + OperatorCounter.finesUncollected] += tally.uncollected;
  counters[base + OperatorCounter.paidToCarriers] += paidFor(operator, carrierKinds);
}

function addTimes(arm: Arm, operator: OperatorState): void {
  const counters = arm.totals.operators;
  const base = operator.callerClass * operatorCounters;
  const { stance, tally } = operator;
  const horizonSeconds = arm.endSecond - arm.startSecond;
  counters[base + OperatorCounter.gaveUp] += stance.isGivenUp ? 1 : 0;
  counters[base + OperatorCounter.workedSeconds] +=
    horizonSeconds - stance.restedSeconds - (stance.isGivenUp ? arm.endSecond - stance.restsSinceSecond : 0);
  if (tally.paidBackSecond > arm.endSecond) return;
  counters[base + OperatorCounter.paidBack] += 1;
  counters[base + OperatorCounter.paidBackSeconds] += tally.paidBackSecond - arm.startSecond;
}
