/** Metrics of the weekly path: how unwanted calls come and go after a rule begins. */
import type { Metric, MetricReader } from './metric.ts';
import { WeekCounter } from './weeks.ts';

const perSubscriberDay =
  (counter: WeekCounter): MetricReader =>
  ({ totals, subscribers }, { site: week }) => [
    totals.weeks.of(week, counter),
    subscribers * totals.weeks.daysOf(week),
  ];

const week = {
  scope: 'week',
  unit: 'calls per subscriber and day',
  worse: 'up',
  isPrimary: false,
  denominator: 'subscribers × days of the week',
} as const;

export const weekMetrics: readonly Metric[] = [
  {
    ...week,
    id: 'week.unwanted.rung.perSubscriberDay',
    numerator: 'unwanted calls of the week that rang',
    says: 'unwanted calls that ring, week by week; worlds of 14 days and more',
    read: perSubscriberDay(WeekCounter.rung),
  },
  {
    ...week,
    id: 'week.unwanted.answered.perSubscriberDay',
    numerator: 'unwanted calls of the week that somebody answered',
    says: 'unwanted calls that are answered, week by week',
    read: perSubscriberDay(WeekCounter.answered),
  },
  {
    ...week,
    id: 'week.unwanted.short.perSubscriberDay',
    numerator:
      'unwanted calls of the week that the network let through and that ended within three seconds of conversation or unanswered',
    says: 'short unwanted calls, week by week',
    read: perSubscriberDay(WeekCounter.short),
  },
  {
    scope: 'week',
    unit: 'share',
    worse: 'neither',
    isPrimary: false,
    id: 'week.unwanted.short.share',
    numerator: 'short unwanted calls of the week',
    denominator: 'unwanted call attempts of the week',
    says: 'share of short calls among unwanted attempts, week by week',
    read: ({ totals }, { site }) => [
      totals.weeks.of(site, WeekCounter.short),
      totals.weeks.of(site, WeekCounter.attempts),
    ],
  },
];
