/** Metrics of what evading and being caught costs the dialers, and of whether they last. */
import { secondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { unitsOfMoney } from '../contracts/money.ts';
import { operatorDays, operatorRatio, sumOfOperators } from './classSums.ts';
import { OperatorCounter } from './counters.ts';
import type { Metric, MetricReader } from './metric.ts';

const moneyPerDay =
  (counter: number): MetricReader =>
  (a, { classes }) => [sumOfOperators(a, classes, counter) / unitsOfMoney, operatorDays(a, classes)];

const operators = { scope: 'operators', isPrimary: false, worse: 'neither' } as const;
const money = {
  ...operators,
  unit: 'currency per operator and day',
  denominator: 'operators × days',
} as const;
const shareOfOperators = { ...operators, unit: 'share', denominator: 'operators' } as const;

export const operatorMoneyMetrics: readonly Metric[] = [
  {
    ...money,
    id: 'operator.evasionCost.perDay',
    numerator:
      'paid for clearings, numbers in the place of others, moves to other carriers and new beginnings',
    says: 'what an operator pays to evade',
    read: moneyPerDay(OperatorCounter.evasionCost),
  },
  {
    ...money,
    id: 'operator.finesPaid.perDay',
    numerator: 'fines collected for complaints about calls of the time, whenever that is',
    says: 'what an operator pays in fines',
    read: moneyPerDay(OperatorCounter.finesPaid),
  },
  {
    ...money,
    id: 'operator.finesUncollected.perDay',
    numerator: 'fines set and not collected',
    says: 'what of the fines is never paid',
    read: moneyPerDay(OperatorCounter.finesUncollected),
  },
  {
    ...shareOfOperators,
    id: 'operator.gaveUp.share',
    numerator: 'operators that had given up at the end',
    says: 'share of operators that no longer dial',
    read: operatorRatio(OperatorCounter.gaveUp, OperatorCounter.operators),
  },
  {
    ...shareOfOperators,
    id: 'operator.worked.share',
    numerator: 'time in which operators had not given up',
    denominator: 'operators × time',
    says: 'share of the time for which an operator lasts',
    read: (a, { classes }) => [
      sumOfOperators(a, classes, OperatorCounter.workedSeconds),
      operatorDays(a, classes) * secondsADay,
    ],
  },
  {
    ...shareOfOperators,
    id: 'operator.paidBack.share',
    numerator: 'operators whose books came out of the red',
    says: 'share of operators that got back what they had laid out',
    read: operatorRatio(OperatorCounter.paidBack, OperatorCounter.operators),
  },
  {
    ...operators,
    id: 'operator.payBack.days',
    unit: 'days',
    numerator: 'days until the books were first out of the red',
    denominator: 'operators whose books were',
    says: 'time until an operator gets back what it laid out, of those that do',
    read: (a, { classes }) => [
      sumOfOperators(a, classes, OperatorCounter.paidBackSeconds) / secondsADay,
      sumOfOperators(a, classes, OperatorCounter.paidBack),
    ],
  },
  {
    ...operators,
    id: 'carriers.income.perSubscriberDay',
    unit: 'currency per subscriber and day',
    numerator: 'paid by operators for lines, minutes, numbers and contracts',
    denominator: 'subscribers × days',
    says: 'what carriers and resellers earn from operators',
    read: (a, { classes }) => [
      sumOfOperators(a, classes, OperatorCounter.paidToCarriers) / unitsOfMoney,
      a.subscribers * a.days,
    ],
  },
];
