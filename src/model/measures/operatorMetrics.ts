/** Metrics of the dialers: what they attempt, find and earn. */
import { OperatorCounter, operatorCounters } from './counters.ts';
import type { ArmAccount, Metric } from './metric.ts';

const sum = (account: ArmAccount, classes: readonly number[], counter: number): number => {
  let total = 0;
  for (const c of classes) total += account.totals.operators[c * operatorCounters + counter];
  return total;
};

const operatorDays = (a: ArmAccount, classes: readonly number[]): number =>
  sum(a, classes, OperatorCounter.operators) * a.days;

/** So many of what is counted, by operator and day. */
const eachDay =
  (counter: number): Metric['read'] =>
  (a, { classes }) => [sum(a, classes, counter), operatorDays(a, classes)];

/** What one of what is counted costs. */
const costOfEach =
  (counter: number): Metric['read'] =>
  (a, { classes }) => [sum(a, classes, OperatorCounter.cost) / 10_000, sum(a, classes, counter)];

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
      (sum(a, classes, OperatorCounter.revenue) - sum(a, classes, OperatorCounter.cost)) / 10_000,
      operatorDays(a, classes),
    ],
  },
  {
    ...perDay,
    id: 'operator.leads.perDay',
    unit: 'leads per operator and day',
    numerator: 'interested customers found',
    says: 'leads that an operator finds a day',
    read: eachDay(OperatorCounter.leads),
  },
  {
    ...perDay,
    id: 'operator.costPerLead',
    unit: 'currency per lead',
    numerator: 'cost',
    denominator: 'leads',
    says: 'what a lead costs',
    read: costOfEach(OperatorCounter.leads),
  },
  {
    ...perDay,
    id: 'operator.sales.perDay',
    unit: 'sales per operator and day',
    numerator: 'leads that bought',
    says: 'sales that an operator makes a day',
    read: eachDay(OperatorCounter.sales),
  },
  {
    ...perDay,
    id: 'operator.costPerSale',
    unit: 'currency per sale',
    numerator: 'cost',
    denominator: 'sales',
    says: 'what a sale costs',
    read: costOfEach(OperatorCounter.sales),
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
    denominator: 'calls answered by a person',
    says: 'answered calls dropped by the dialer: no agent was free in time, or it took the person for a machine',
    read: (a, { classes }) => [
      sum(a, classes, OperatorCounter.dropped),
      sum(a, classes, OperatorCounter.answered) + sum(a, classes, OperatorCounter.dropped),
    ],
  },
  {
    ...perDay,
    id: 'operator.occupancy',
    unit: 'share',
    numerator:
      'seconds of conversation and write-up, those after hours too; without people seconds in which lines were held',
    denominator: 'paid seconds of people; without people lines × seconds',
    says: 'busy share of those who work the calls: of agents while they are paid, of a robot’s lines over the whole day',
    range: [0, Infinity],
    read: (a, { classes }) => [
      sum(a, classes, OperatorCounter.agentBusySeconds) + sum(a, classes, OperatorCounter.lineBusySeconds),
      sum(a, classes, OperatorCounter.agentSeconds) + sum(a, classes, OperatorCounter.lineSeconds),
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
      sum(a, classes, OperatorCounter.callBacksEnded) - sum(a, classes, OperatorCounter.callBacks),
      sum(a, classes, OperatorCounter.callBacksEnded),
    ],
  },
  {
    ...perDay,
    id: 'operator.waited.share',
    unit: 'share',
    numerator: 'calls that waited for an agent',
    denominator: 'calls that got an agent of a queue',
    says: 'answered calls that waited for an agent',
    read: (a, { classes }) => [
      sum(a, classes, OperatorCounter.waited),
      sum(a, classes, OperatorCounter.handedOver),
    ],
  },
  {
    ...perDay,
    id: 'operator.waitingSeconds',
    unit: 's',
    numerator: 'seconds waited for an agent',
    denominator: 'calls that got an agent of a queue',
    says: 'mean wait of answered calls for an agent',
    read: (a, { classes }) => [
      sum(a, classes, OperatorCounter.waitSeconds),
      sum(a, classes, OperatorCounter.handedOver),
    ],
  },
  {
    ...perDay,
    id: 'operator.reneged.share',
    unit: 'share',
    numerator: 'calls whose callee hung up before an agent was free',
    denominator: 'calls that bid for an agent of a queue',
    says: 'answered calls that waited for an agent longer than the callee did',
    read: (a, { classes }) => [
      sum(a, classes, OperatorCounter.reneged),
      sum(a, classes, OperatorCounter.bids),
    ],
  },
  {
    ...perDay,
    id: 'operator.renegedSeconds',
    unit: 's',
    numerator: 'seconds waited by callees who hung up before an agent was free',
    denominator: 'these callees',
    says: 'mean wait of the callees who hung up on the silence',
    read: (a, { classes }) => [
      sum(a, classes, OperatorCounter.renegedSeconds),
      sum(a, classes, OperatorCounter.reneged),
    ],
  },
];
