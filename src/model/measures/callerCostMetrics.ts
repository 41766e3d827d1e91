/** Metrics of what it costs honest callers in money to reach people; against the control arm: the cost of complying with what the arm changes. */
import { unitsOfMoney } from '../contracts/money.ts';
import { callerCost, CostPart, costParts, pricedCounts } from './callerCost.ts';
import { CallCounter } from './counters.ts';
import type { ArmAccount, Metric, MetricReader } from './metric.ts';

/** Units of money of the parts, and demands completed, of the classes that are honest callers’. */
export function spent(
  { totals, prices }: ArmAccount,
  classes: readonly number[],
  parts: readonly CostPart[],
): readonly [money: number, completed: number] {
  let money = 0;
  let completed = 0;
  for (const c of classes) {
    const ofClass = prices[c];
    if (ofClass === null) continue;
    const base = totals.base(c, 1);
    const cost = callerCost(pricedCounts({ calls: totals.calls, base }), ofClass);
    for (const part of parts) money += cost[part];
    completed += totals.calls[base + CallCounter.demandsCompleted];
  }
  return [money, completed];
}

const perCompleted =
  (parts: readonly CostPart[]): MetricReader =>
  (account, { classes }) => {
    const [money, completed] = spent(account, classes, parts);
    return [money / unitsOfMoney, completed];
  };

const wanted = { scope: 'wanted', worse: 'up', isPrimary: false } as const;
const ofCompleted = {
  ...wanted,
  unit: 'currency per completed demand',
  denominator: 'demands completed',
} as const;

export const callerCostMetrics: readonly Metric[] = [
  {
    ...ofCompleted,
    id: 'wanted.cost.perCompleted',
    numerator:
      'money for line, time, appeals and demands not met, of calls that the callee wants; none for those that are unwanted',
    says: 'what it costs honest callers in money to reach somebody; less that of the control arm: their cost of compliance',
    read: perCompleted(costParts),
  },
  {
    ...ofCompleted,
    id: 'wanted.cost.byLine',
    numerator: 'of this, for minutes of conversation',
    says: 'what honest callers pay for the line',
    read: perCompleted([CostPart.line]),
  },
  {
    ...ofCompleted,
    id: 'wanted.cost.byTime',
    numerator: 'of this, for the callers’ time: handling, set-up with all its waits, ringing, tones, talk',
    says: 'what the time of honest callers is worth that calling takes',
    read: perCompleted([CostPart.time]),
  },
  {
    ...ofCompleted,
    id: 'wanted.cost.byAppeal',
    numerator: 'of this, for appeals',
    says: 'what honest callers spend on appeals against labels, rejections and suspensions',
    read: perCompleted([CostPart.appeals]),
  },
  {
    ...ofCompleted,
    id: 'wanted.cost.byUnmet',
    numerator: 'of this, for demands not met by the end',
    says: 'what demands cost that are never met',
    read: perCompleted([CostPart.unmet]),
  },
  {
    ...wanted,
    id: 'wanted.cost.perSubscriberDay',
    unit: 'currency per subscriber and day',
    numerator: 'money for line, time, appeals and demands not met, of calls that the callee wants',
    denominator: 'subscribers × days',
    says: 'what honest callers spend on wanted calls, to be laid beside what callees and carriers lose',
    read: (account, { classes }) => [
      spent(account, classes, costParts)[0] / unitsOfMoney,
      account.subscribers * account.days,
    ],
  },
];
