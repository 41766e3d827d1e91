/** Metrics of operators that evade: what their levers cost, who gives up, and how long they work. */
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import type { LawArm } from '../callLaw.ts';
import { reckonLevers } from './leverMoney.ts';
import { unitsOfCurrency } from './money.ts';
import { operatorDays } from './operatorRecounts.ts';
import { pullsOf, standAfter } from './operatorStands.ts';
import { seconds } from './recount.ts';
import type { Counted, Recounts } from './recount.ts';

const operatorsOf = ({ of, callers }: Counted): readonly OperatorState[] =>
  of.arm.operators.filter(({ caller }) => callers.includes(of.world.callers[caller]));

const sumOf = (counted: Counted, amount: (of: LawArm, operator: OperatorState) => number): number =>
  operatorsOf(counted).reduce((all, operator) => all + amount(counted.of, operator), 0);

/** Seconds without those from giving up to beginning again. */
function workedSeconds(of: LawArm, operator: OperatorState): number {
  const { startSecond, endSecond } = of.arm;
  const pulls = pullsOf(of, operator);
  const moments = [startSecond, ...pulls.map(({ second }) => second), endSecond];
  return moments.slice(1).reduce((all, until, i) => {
    const { isGivenUp } = standAfter(pulls.slice(0, i));
    return all + (isGivenUp ? 0 : until - moments[i]);
  }, 0);
}

export const evasionRecounts: Recounts = {
  'operator.evasionCost.perDay': (counted) => [
    sumOf(counted, (of, operator) => reckonLevers(of, operator, of.arm.endSecond).cost) / unitsOfCurrency,
    operatorDays(counted),
  ],
  'operator.gaveUp.share': (counted) => [
    sumOf(counted, (of, operator) => Number(standAfter(pullsOf(of, operator)).isGivenUp)),
    operatorsOf(counted).length,
  ],
  'operator.worked.share': (counted) => [
    sumOf(counted, workedSeconds),
    operatorsOf(counted).length * seconds(counted),
  ],
};
