/** Metrics of calls: what reached whom, what was refused, and between them what was lost. */
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import { clustersOf } from './callerClusters.ts';
import { sumOfCalls } from './classSums.ts';
import type { CallsOfClasses } from './classSums.ts';
import { CallCounter } from './counters.ts';
import { lostMetrics } from './lostMetrics.ts';
import type { ArmAccount, Metric, MetricReader, MetricTarget } from './metric.ts';

const sum = (calls: CallsOfClasses, counter: number): number => sumOfCalls(calls, (of) => of(counter));

const sumOf = (calls: CallsOfClasses, counters: readonly number[]): number =>
  counters.reduce((total, counter) => total + sum(calls, counter), 0);

const unwantedPerDay =
  (...counters: readonly number[]): MetricReader =>
  (account, { classes }) => [
    sumOf({ account, classes, kind: 0 }, counters),
    account.subscribers * account.days,
  ];

/** A person picked these up; of a dropped call nobody spoke. */
const pickedUp = [CallCounter.answered, CallCounter.droppedByDialer] as const;

const share =
  (isWanted: number, ...counters: readonly number[]): MetricReader =>
  (account, { classes }) => {
    const calls = { account, classes, kind: isWanted };
    return [sumOf(calls, counters), sum(calls, CallCounter.attempts)];
  };

const offered =
  (isWanted: number): MetricReader =>
  (account, { classes }) => [sum({ account, classes, kind: isWanted }, CallCounter.attempts), 1];

const attempting =
  (isWanted: number) =>
  ({ totals }: ArmAccount, { classes }: MetricTarget): ClusterSizes =>
    clustersOf(classes.map((c) => totals.attemptClusters[c * 2 + isWanted]));

const callersAffected: MetricReader = (account, { classes }) => {
  const { classOfCaller, callersRejected, callersSeen } = account.totals;
  let rejected = 0;
  let seen = 0;
  classOfCaller.forEach((callerClass, caller) => {
    if (!classes.includes(callerClass) || account.classes[callerClass].isUnwanted) return;
    rejected += callersRejected[caller].count;
    seen += callersSeen[caller].count;
  });
  return [rejected, seen];
};

const unwanted = { scope: 'unwanted', isPrimary: false } as const;
const wanted = { scope: 'wanted', isPrimary: false } as const;
const ofAttempts = { denominator: 'attempts', unit: 'share' } as const;
const unwantedShare = { ...unwanted, ...ofAttempts, clusters: attempting(0) } as const;
const wantedShare = { ...wanted, ...ofAttempts, clusters: attempting(1) } as const;
const perSubscriberDay = {
  denominator: 'subscribers × days',
  unit: 'calls per subscriber and day',
  worse: 'up',
} as const;
export const callMetrics: readonly Metric[] = [
  {
    ...unwanted,
    ...perSubscriberDay,
    id: 'unwanted.answered.perSubscriberDay',
    isPrimary: true,
    numerator: 'unwanted calls that a person answered',
    says: 'unwanted calls answered per subscriber and day',
    read: unwantedPerDay(...pickedUp),
  },
  {
    ...unwanted,
    ...perSubscriberDay,
    id: 'unwanted.rung.perSubscriberDay',
    isPrimary: true,
    numerator: 'unwanted calls that rang',
    says: 'unwanted calls that rang per subscriber and day',
    read: unwantedPerDay(CallCounter.rung),
  },
  ...lostMetrics,
  {
    ...unwanted,
    id: 'unwanted.offered.count',
    unit: 'attempts',
    worse: 'up',
    numerator: 'attempts',
    denominator: '1',
    says: 'unwanted call attempts',
    read: offered(0),
  },
  {
    ...wanted,
    id: 'wanted.offered.count',
    unit: 'attempts',
    worse: 'neither',
    numerator: 'attempts',
    denominator: '1',
    says: 'wanted call attempts',
    read: offered(1),
  },
  {
    ...unwantedShare,
    id: 'unwanted.rejected.share',
    worse: 'down',
    numerator: 'attempts rejected',
    says: 'share of unwanted attempts rejected',
    read: share(0, CallCounter.rejected),
  },
  {
    ...unwantedShare,
    id: 'unwanted.labelled.share',
    worse: 'down',
    numerator:
      'attempts with a label that were not rejected, rung or not: none where the callee has saved the number',
    says: 'share of unwanted attempts labelled',
    read: share(0, CallCounter.labelled),
  },
  {
    ...unwantedShare,
    id: 'unwanted.answered.share',
    worse: 'up',
    numerator: 'attempts that a person answered',
    says: 'share of unwanted attempts answered',
    read: share(0, ...pickedUp),
  },
  {
    ...wantedShare,
    id: 'wanted.rejected.share',
    worse: 'up',
    numerator: 'attempts rejected',
    says: 'share of wanted attempts rejected',
    read: share(1, CallCounter.rejected),
  },
  {
    ...wantedShare,
    id: 'wanted.labelled.share',
    worse: 'up',
    numerator:
      'attempts with a label that were not rejected, rung or not: none where the callee has saved the number',
    says: 'share of wanted attempts labelled',
    read: share(1, CallCounter.labelled),
  },
  {
    ...wantedShare,
    id: 'wanted.unanswered.share',
    worse: 'up',
    numerator:
      'attempts that rang out, without those whose callee would have answered had the caller waited longer',
    says: 'share of wanted attempts that nobody answered',
    read: share(1, CallCounter.unanswered),
  },
  {
    ...wanted,
    id: 'wanted.callersAffected.share',
    unit: 'share',
    worse: 'up',
    numerator: 'callers rejected at least once',
    denominator: 'callers that made an attempt',
    says: 'share of wanted callers that were ever rejected',
    read: callersAffected,
    clusters: (account, of) => ({ sizes: [1], counts: [callersAffected(account, of)[1]] }),
  },
];
