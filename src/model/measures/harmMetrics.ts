/** Metrics of harm: time, money, trust, and the owners of spoofed numbers. */
import { unitsOfMoney } from '../contracts/money.ts';
import { sumOfCalls } from './classSums.ts';
import { CallCounter, WorldCounter } from './counters.ts';
import type { ArmAccount, Metric, MetricReader } from './metric.ts';

const subscriberDays = ({ subscribers, days }: ArmAccount): number => subscribers * days;

const minutes: MetricReader = (account, { classes }) => {
  const seconds = sumOfCalls(
    { account, classes, kind: 0 },
    (of) =>
      of(CallCounter.ringSeconds) + of(CallCounter.conversationSeconds) - of(CallCounter.machineSeconds),
  );
  return [seconds / 60, subscriberDays(account)];
};

const money: MetricReader = (account, { classes }) => {
  const loss = sumOfCalls({ account, classes, kind: 0 }, (of) => of(CallCounter.lossMoney));
  return [loss / unitsOfMoney, subscriberDays(account)];
};

const unpaidMinutes: MetricReader = (account, { classes }) => {
  const seconds = sumOfCalls(
    { account, classes, kind: 0 },
    (of) => of(CallCounter.heldSeconds) - of(CallCounter.conversationSeconds),
  );
  return [seconds / 60, subscriberDays(account)];
};

const attemptsPerCompleted: MetricReader = (account, { classes }) => {
  const calls = { account, classes, kind: 1 };
  return [
    sumOfCalls(calls, (of) => of(CallCounter.attempts)),
    sumOfCalls(calls, (of) => of(CallCounter.demandsCompleted)),
  ];
};

const minutesPerCompleted: MetricReader = (account, { classes }) => {
  const calls = { account, classes, kind: 1 };
  return [
    sumOfCalls(calls, (of) => of(CallCounter.heldSeconds)) / 60,
    sumOfCalls(calls, (of) => of(CallCounter.demandsCompleted)),
  ];
};

const perSubscriberDay = 'subscribers × days';

export const harmMetrics: readonly Metric[] = [
  {
    id: 'unwanted.threeOrMoreADay.share',
    unit: 'share',
    worse: 'up',
    isPrimary: true,
    scope: 'world',
    numerator: 'subscriber-days with three or more unwanted calls rung',
    denominator: perSubscriberDay,
    says: 'share of subscribers with three or more unwanted calls a day',
    read: (a) => [a.totals.world[WorldCounter.subscriberDaysWithThree], subscriberDays(a)],
  },
  {
    id: 'harm.minutes.perSubscriberDay',
    unit: 'minutes per subscriber and day',
    worse: 'up',
    isPrimary: false,
    scope: 'unwanted',
    numerator: 'minutes of ringing and of talk with people, not with their answering machines',
    denominator: perSubscriberDay,
    says: "callees' time taken by unwanted calls",
    read: minutes,
  },
  {
    id: 'harm.money.perSubscriberDay',
    unit: 'currency per subscriber and day',
    worse: 'up',
    isPrimary: false,
    scope: 'unwanted',
    numerator: 'money lost to fraud, and paid for the minutes of premium numbers called back',
    denominator: perSubscriberDay,
    says: 'money that callees lose to fraud',
    read: money,
    pieces: ({ totals }, { classes }) => totals.losses.of(classes),
  },
  {
    id: 'carriers.unpaidMinutes.perSubscriberDay',
    unit: 'minutes per subscriber and day',
    worse: 'up',
    isPrimary: false,
    scope: 'unwanted',
    numerator: 'minutes of circuits held for set-up, ringing and tones',
    denominator: perSubscriberDay,
    says: 'circuit time that unwanted calls take and nobody pays',
    read: unpaidMinutes,
  },
  {
    id: 'wanted.attempts.perCompleted',
    unit: 'attempts per completed demand',
    worse: 'up',
    isPrimary: false,
    scope: 'wanted',
    numerator: 'attempts',
    denominator: 'demands completed',
    says: 'attempts that honest callers need to reach somebody',
    read: attemptsPerCompleted,
  },
  {
    id: 'wanted.minutes.perCompleted',
    unit: 'minutes per completed demand',
    worse: 'up',
    isPrimary: false,
    scope: 'wanted',
    numerator:
      'minutes for which the calls of honest callers hold a circuit: set-up, ringing, tones and talk',
    denominator: 'demands completed',
    says: 'line time that it costs honest callers to reach somebody and say what they have to say',
    read: minutesPerCompleted,
  },
  {
    id: 'trust.unknownNumbers.share',
    unit: 'share',
    worse: 'down',
    isPrimary: false,
    scope: 'world',
    numerator: 'sum of trust in unknown numbers at the end',
    denominator: 'subscribers',
    says: 'mean trust in unknown numbers at the end',
    read: (a) => [a.totals.world[WorldCounter.trustSum], a.totals.world[WorldCounter.trustCount]],
  },
  {
    id: 'spoofed.ownersHarmed.count',
    unit: 'reports and calls',
    worse: 'up',
    isPrimary: false,
    scope: 'world',
    numerator: 'marks, complaints and call-backs that hit the number of somebody innocent in the region',
    denominator: '1',
    says: 'reports against the owners of spoofed numbers, and calls to them from those whom the number called',
    read: (a) => [a.totals.world[WorldCounter.innocentOwnersReported], 1],
  },
];
