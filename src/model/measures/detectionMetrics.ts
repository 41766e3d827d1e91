/** Metrics of when detectors find what they look for: how late, how much has been answered by then, and what they never find. */
import type { Exposure } from './exposure.ts';
import type { Metric, MetricReader } from './metric.ts';
import type { SiteTotals } from './totals.ts';

/** What is found: the same four questions are asked of either. */
interface Found {
  readonly singular: string;
  readonly plural: string;
  /** Behind the ids of the metrics. */
  readonly suffix: string;
  readonly of: (site: SiteTotals) => Exposure;
}

const campaigns: Found = { singular: 'a campaign', plural: 'campaigns', suffix: '', of: (s) => s.campaigns };
const numbers: Found = {
  singular: 'a number',
  plural: 'numbers',
  suffix: '.perNumber',
  of: (s) => s.numbers,
};

const site = { scope: 'site', isPrimary: false } as const;

function metricsOf({ singular, plural, suffix, of }: Found): readonly Metric[] {
  const reading =
    (ratio: (exposure: Exposure) => readonly [number, number]): MetricReader =>
    (account, target) =>
      ratio(of(account.totals.sites[target.site]));
  return [
    {
      ...site,
      id: `detection.delay.calls${suffix}`,
      unit: 'calls',
      worse: 'up',
      numerator: 'calls up to the first alarm',
      denominator: `${plural} detected`,
      says: `calls of ${singular} until its first alarm`,
      read: reading(({ callsUntilAlarm, detected }) => [callsUntilAlarm, detected]),
    },
    {
      ...site,
      id: `detection.delay.seconds${suffix}`,
      unit: 's',
      worse: 'up',
      numerator: 'seconds up to the first alarm, by a clock of whole seconds',
      denominator: `${plural} detected`,
      says: `time of ${singular} until its first alarm`,
      read: reading(({ secondsUntilAlarm, detected }) => [secondsUntilAlarm, detected]),
    },
    {
      ...site,
      id: `detection.undetected.share${suffix}`,
      unit: 'share',
      worse: 'up',
      numerator: `${plural} without any alarm`,
      denominator: plural,
      says: `share of ${plural} never detected`,
      read: reading(({ seen, detected }) => [seen - detected, seen]),
    },
    {
      ...site,
      id: `exposure.answered.count${suffix}`,
      unit: 'calls',
      worse: 'up',
      numerator: 'calls made before the first alarm and answered',
      denominator: plural,
      says: `answered calls that ${singular} made before its first alarm`,
      read: reading(({ answeredBeforeAlarm, seen }) => [answeredBeforeAlarm, seen]),
    },
  ];
}

export const detectionMetrics: readonly Metric[] = [...metricsOf(campaigns), ...metricsOf(numbers)];
