/** Metrics of calls: what reached whom, what was refused, what was lost. */
import { CallCounter } from './counters.ts';
import type { ArmAccount, Metric, MetricReader } from './metric.ts';

const sum = (account: ArmAccount, classes: readonly number[], isWanted: number, counter: number): number => {
  let total = 0;
  for (const c of classes) total += account.totals.calls[account.totals.base(c, isWanted) + counter];
  return total;
};

const unwantedPerDay =
  (counter: number): MetricReader =>
  (account, { classes }) => [sum(account, classes, 0, counter), account.subscribers * account.days];

const share =
  (isWanted: number, counter: number): MetricReader =>
  (account, { classes }) => [
    sum(account, classes, isWanted, counter),
    sum(account, classes, isWanted, CallCounter.attempts),
  ];

const lostPerThousand =
  (...counters: readonly number[]): MetricReader =>
  (account, { classes }) => {
    let lost = 0;
    for (const counter of counters) lost += sum(account, classes, 1, counter);
    return [lost * 1000, sum(account, classes, 1, CallCounter.demandsCompletedInControl)];
  };

const offered =
  (isWanted: number): MetricReader =>
  (account, { classes }) => [sum(account, classes, isWanted, CallCounter.attempts), 1];

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
const perSubscriberDay = {
  denominator: 'subscribers × days',
  unit: 'calls per subscriber and day',
  worse: 'up',
} as const;
const perThousand = {
  denominator: 'demands completed in the control arm',
  unit: 'per 1,000',
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
    read: unwantedPerDay(CallCounter.answered),
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
  {
    ...wanted,
    ...perThousand,
    id: 'wanted.lost.perThousand',
    isPrimary: true,
    numerator: 'demands completed in the control arm and not in this one',
    says: 'wanted calls that no longer get through',
    read: lostPerThousand(
      CallCounter.lostByRejection,
      CallCounter.lostByLabel,
      CallCounter.lostByTrust,
      CallCounter.lostOtherwise,
    ),
  },
  {
    ...wanted,
    ...perThousand,
    id: 'wanted.lost.byRejection',
    isPrimary: true,
    numerator: 'of these, an attempt was rejected',
    says: 'wanted calls lost because they were rejected',
    read: lostPerThousand(CallCounter.lostByRejection),
  },
  {
    ...wanted,
    ...perThousand,
    id: 'wanted.lost.byLabel',
    isPrimary: true,
    numerator: 'of these, a label kept the callee from answering',
    says: 'wanted calls lost to a label',
    read: lostPerThousand(CallCounter.lostByLabel),
  },
  {
    ...wanted,
    ...perThousand,
    id: 'wanted.lost.byTrust',
    isPrimary: true,
    numerator: 'of these, lost trust in unknown numbers kept the callee from answering',
    says: 'wanted calls lost to lost trust',
    read: lostPerThousand(CallCounter.lostByTrust),
  },
  {
    ...wanted,
    ...perThousand,
    id: 'wanted.lost.otherwise',
    numerator: 'of these, busy, congestion or another time of the attempt',
    says: 'wanted calls lost through what the arm changed elsewhere',
    read: lostPerThousand(CallCounter.lostOtherwise),
  },
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
    ...unwanted,
    ...ofAttempts,
    id: 'unwanted.rejected.share',
    worse: 'down',
    numerator: 'attempts rejected',
    says: 'share of unwanted attempts rejected',
    read: share(0, CallCounter.rejected),
  },
  {
    ...unwanted,
    ...ofAttempts,
    id: 'unwanted.labelled.share',
    worse: 'down',
    numerator: 'attempts labelled',
    says: 'share of unwanted attempts labelled',
    read: share(0, CallCounter.labelled),
  },
  {
    ...unwanted,
    ...ofAttempts,
    id: 'unwanted.answered.share',
    worse: 'up',
    numerator: 'attempts answered',
    says: 'share of unwanted attempts answered',
    read: share(0, CallCounter.answered),
  },
  {
    ...wanted,
    ...ofAttempts,
    id: 'wanted.rejected.share',
    worse: 'up',
    numerator: 'attempts rejected',
    says: 'share of wanted attempts rejected',
    read: share(1, CallCounter.rejected),
  },
  {
    ...wanted,
    ...ofAttempts,
    id: 'wanted.labelled.share',
    worse: 'up',
    numerator: 'attempts labelled',
    says: 'share of wanted attempts labelled',
    read: share(1, CallCounter.labelled),
  },
  {
    ...wanted,
    ...ofAttempts,
    id: 'wanted.unanswered.share',
    worse: 'up',
    numerator: 'attempts that rang out',
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
  },
];
