/** Metrics of the dialers: what they attempt, find and earn. */
import { unitsOfMoney } from '../contracts/money.ts';
import { operatorDays, operatorRatio, sumOfOperators } from './classSums.ts';
import { OperatorCounter } from './counters.ts';
import { countedPieces } from './pieceTotals.ts';
import type { Metric, MetricReader } from './metric.ts';

/** So many of what is counted, by operator and day. */
const eachDay =
  (counter: number): MetricReader =>
  (a, { classes }) => [sumOfOperators(a, classes, counter), operatorDays(a, classes)];

const eachCounted =
  (counter: number): Required<Metric>['pieces'] =>
  (a, { classes }) =>
    countedPieces(sumOfOperators(a, classes, counter));

/** What one of what is counted costs. */
const costOfEach =
  (counter: number): MetricReader =>
  (a, { classes }) => [
    sumOfOperators(a, classes, OperatorCounter.cost) / unitsOfMoney,
    sumOfOperators(a, classes, counter),
  ];

const perDay = {
  scope: 'operators',
  isPrimary: false,
  denominator: 'operators × days',
  worse: 'neither',
} as const;

export const operatorMetrics: readonly Metric[] = [
  {
    ...perDay,
    id: 'operator.profit.perDay',
    unit: 'currency per operator and day',
    numerator: 'revenue less cost',
    says: 'what an operator earns a day',
    range: [-Infinity, Infinity],
    read: (a, { classes }) => [
      (sumOfOperators(a, classes, OperatorCounter.revenue) -
        sumOfOperators(a, classes, OperatorCounter.cost)) /
        unitsOfMoney,
      operatorDays(a, classes),
    ],
    pieces: ({ totals }, { classes }) => totals.brought.of(classes),
  },
  {
    ...perDay,
    id: 'operator.leads.perDay',
    unit: 'leads per operator and day',
    numerator: 'interested customers found',
    says: 'leads that an operator finds a day',
    read: eachDay(OperatorCounter.leads),
    pieces: eachCounted(OperatorCounter.leads),
  },
  {
    ...perDay,
    id: 'operator.costPerLead',
    unit: 'currency per lead',
    numerator: 'cost',
    denominator: 'leads',
    says: 'what a lead costs',
    read: costOfEach(OperatorCounter.leads),
    isPerThing: true,
  },
  {
    ...perDay,
    id: 'operator.sales.perDay',
    unit: 'sales per operator and day',
    numerator: 'leads that bought',
    says: 'sales that an operator makes a day',
    read: eachDay(OperatorCounter.sales),
    pieces: eachCounted(OperatorCounter.sales),
  },
  {
    ...perDay,
    id: 'operator.costPerSale',
    unit: 'currency per sale',
    numerator: 'cost',
    denominator: 'sales',
    says: 'what a sale costs',
    read: costOfEach(OperatorCounter.sales),
    isPerThing: true,
  },
  {
    ...perDay,
    id: 'operator.attempts.perDay',
    unit: 'attempts per operator and day',
    numerator: 'attempts',
    says: 'calls that an operator attempts a day',
    read: eachDay(OperatorCounter.attempts),
  },
  {
    ...perDay,
    id: 'operator.dialerDropRate',
    unit: 'share',
    numerator: 'calls dropped by the dialer',
    denominator: 'calls answered by a person, without those among the operator’s own numbers',
    says: 'answered calls dropped by the dialer: no agent was free in time, or it took the person for a machine',
    read: (a, { classes }) => [
      sumOfOperators(a, classes, OperatorCounter.dropped),
      sumOfOperators(a, classes, OperatorCounter.answered) +
        sumOfOperators(a, classes, OperatorCounter.dropped),
    ],
  },
  {
    ...perDay,
    id: 'operator.occupancy',
    unit: 'share',
    numerator:
      'seconds of conversation and write-up, those after hours too; without people seconds in which lines were held',
    denominator:
      'paid seconds of people; without people lines × seconds, of each pacing for as long as it is the present one',
    says: 'busy share of those who work the calls: of agents while they are paid, of a robot’s lines over the whole day',
    range: [0, Infinity],
    read: (a, { classes }) => [
      sumOfOperators(a, classes, OperatorCounter.agentBusySeconds) +
        sumOfOperators(a, classes, OperatorCounter.lineBusySeconds),
      sumOfOperators(a, classes, OperatorCounter.agentSeconds) +
        sumOfOperators(a, classes, OperatorCounter.lineSeconds),
    ],
  },
  {
    ...perDay,
    id: 'operator.callBacks.perDay',
    unit: 'calls per operator and day',
    numerator: 'call-backs answered by the operator',
    says: 'call-backs that an operator answers a day',
    read: eachDay(OperatorCounter.callBacks),
  },
  {
    ...perDay,
    id: 'operator.callBacksMissed.share',
    unit: 'share',
    numerator: 'call-backs to the operator that were not answered',
    denominator: 'call-backs to the operator',
    says: 'call-backs that an operator misses: refused on the way, no line or nobody free, or given up before',
    read: (a, { classes }) => [
      sumOfOperators(a, classes, OperatorCounter.callBacksEnded) -
        sumOfOperators(a, classes, OperatorCounter.callBacks),
      sumOfOperators(a, classes, OperatorCounter.callBacksEnded),
    ],
  },
  {
    ...perDay,
    id: 'operator.waited.share',
    unit: 'share',
    numerator: 'calls that waited for an agent',
    denominator: 'calls that got an agent of a queue',
    says: 'answered calls that waited for an agent',
    read: operatorRatio(OperatorCounter.waited, OperatorCounter.handedOver),
  },
  {
    ...perDay,
    id: 'operator.waitingSeconds',
    unit: 's',
    numerator: 'seconds waited for an agent',
    denominator: 'calls that got an agent of a queue',
    says: 'mean wait of answered calls for an agent',
    read: operatorRatio(OperatorCounter.waitSeconds, OperatorCounter.handedOver),
  },
  {
    ...perDay,
    id: 'operator.reneged.share',
    unit: 'share',
    numerator: 'calls whose callee hung up before an agent was free',
    denominator: 'calls that bid for an agent of a queue',
    says: 'answered calls that waited for an agent longer than the callee did',
    read: operatorRatio(OperatorCounter.reneged, OperatorCounter.bids),
  },
  {
    ...perDay,
    id: 'operator.renegedSeconds',
    unit: 's',
    numerator: 'seconds waited by callees who hung up before an agent was free',
    denominator: 'these callees',
    says: 'mean wait of the callees who hung up on the silence',
    read: operatorRatio(OperatorCounter.renegedSeconds, OperatorCounter.reneged),
  },
];
