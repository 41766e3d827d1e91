/** Metrics of detectors: how well they tell unwanted from wanted, how late, and with how much memory. */
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import { SiteCounter } from './counters.ts';
import type { Exposure } from './exposure.ts';
import type { ArmAccount, Metric, MetricReader, MetricTarget } from './metric.ts';
import type { SiteTotals } from './totals.ts';

const counter =
  (numerator: number, ...denominators: readonly number[]): MetricReader =>
  (account, { site }) => {
    const c = account.totals.sites[site].counters;
    let below = 0;
    for (const d of denominators) below += c[d];
    return [c[numerator], below];
  };

const judged =
  (isWanted: number) =>
  ({ totals }: ArmAccount, { site }: MetricTarget): ClusterSizes =>
    totals.sites[site].judgedClusters[isWanted].sizes();

type Pick = (site: SiteTotals) => Exposure;

/** A sum over the keys that had an alarm, per such key. */
const untilAlarm =
  (pick: Pick, of: (exposure: Exposure) => number): MetricReader =>
  (account, { site }) => {
    const exposure = pick(account.totals.sites[site]);
    return [of(exposure), exposure.detected];
  };

const undetected =
  (pick: Pick): MetricReader =>
  (account, { site }) => {
    const { seen, detected } = pick(account.totals.sites[site]);
    return [seen - detected, seen];
  };

const answeredBefore =
  (pick: Pick): MetricReader =>
  (account, { site }) => {
    const { answeredBeforeAlarm, seen } = pick(account.totals.sites[site]);
    return [answeredBeforeAlarm, seen];
  };

/** Area under the ROC by the trapezoid rule over score steps; only where alarms had no effect. */
const rocArea: MetricReader = (account: ArmAccount, { site }) => {
  const { unwantedScores, wantedScores } = account.totals.sites[site];
  const isReadable = account.sites[site].isWithoutEffect;
  let unwantedAbove = 0;
  let wanted = 0;
  let area = 0;
  for (let step = unwantedScores.length - 1; step >= 0; step--) {
    area += wantedScores[step] * (unwantedAbove + unwantedScores[step] / 2);
    unwantedAbove += unwantedScores[step];
    wanted += wantedScores[step];
  }
  return isReadable ? [area, unwantedAbove * wanted] : [0, 0];
};

const campaigns: Pick = (s) => s.campaigns;
const numbers: Pick = (s) => s.numbers;
const calls = (exposure: Exposure): number => exposure.callsUntilAlarm;
const seconds = (exposure: Exposure): number => exposure.secondsUntilAlarm;
const site = { scope: 'site', isPrimary: false } as const;

export const siteMetrics: readonly Metric[] = [
  {
    ...site,
    id: 'detector.rocArea',
    unit: 'share',
    worse: 'down',
    numerator:
      'pairs of an unwanted and a wanted call that the score orders rightly, half of those that it does not tell apart; scores count as equal within 1/256 of their distance to 0 or 1',
    denominator: 'such pairs',
    says: 'area under the ROC; only where its alarms change nothing',
    read: rocArea,
  },
  {
    ...site,
    id: 'detector.truePositive.share',
    unit: 'share',
    worse: 'down',
    numerator: 'unwanted calls with an alarm',
    denominator: 'unwanted calls judged',
    says: 'share of unwanted calls alarmed',
    read: counter(SiteCounter.alarmedUnwanted, SiteCounter.judgedUnwanted),
    clusters: judged(0),
  },
  {
    ...site,
    id: 'detector.falsePositive.share',
    unit: 'share',
    worse: 'up',
    numerator: 'wanted calls with an alarm',
    denominator: 'wanted calls judged',
    says: 'share of wanted calls alarmed',
    read: counter(SiteCounter.alarmedWanted, SiteCounter.judgedWanted),
    clusters: judged(1),
  },
  {
    ...site,
    id: 'detector.precision',
    unit: 'share',
    worse: 'down',
    numerator: 'unwanted calls with an alarm',
    denominator: 'calls with an alarm',
    says: 'share of alarms that were right',
    read: counter(SiteCounter.alarmedUnwanted, SiteCounter.alarmedUnwanted, SiteCounter.alarmedWanted),
  },
  {
    ...site,
    id: 'detector.bytesPerNumber',
    unit: 'bytes',
    worse: 'up',
    numerator: 'bytes of state at the end',
    denominator: 'numbers shown by the calls that it judged, wanted or not',
    says: 'memory for each number',
    read: counter(SiteCounter.stateBytes, SiteCounter.numbersSeen),
  },
  {
    ...site,
    id: 'detection.delay.calls',
    unit: 'calls',
    worse: 'up',
    numerator: 'calls up to the first alarm',
    denominator: 'campaigns detected',
    says: 'calls of a campaign until its first alarm',
    read: untilAlarm(campaigns, calls),
  },
  {
    ...site,
    id: 'detection.delay.seconds',
    unit: 's',
    worse: 'up',
    numerator: 'seconds up to the first alarm',
    denominator: 'campaigns detected',
    says: 'time of a campaign until its first alarm',
    read: untilAlarm(campaigns, seconds),
  },
  {
    ...site,
    id: 'detection.undetected.share',
    unit: 'share',
    worse: 'up',
    numerator: 'campaigns without any alarm',
    denominator: 'campaigns',
    says: 'share of campaigns never detected',
    read: undetected(campaigns),
  },
  {
    ...site,
    id: 'exposure.answered.count',
    unit: 'calls',
    worse: 'up',
    numerator: 'calls answered before the first alarm',
    denominator: 'campaigns',
    says: 'answered calls of a campaign before its first alarm',
    read: answeredBefore(campaigns),
  },
  {
    ...site,
    id: 'detection.delay.calls.perNumber',
    unit: 'calls',
    worse: 'up',
    numerator: 'calls up to the first alarm',
    denominator: 'numbers detected',
    says: 'calls of a number until its first alarm',
    read: untilAlarm(numbers, calls),
  },
  {
    ...site,
    id: 'detection.delay.seconds.perNumber',
    unit: 's',
    worse: 'up',
    numerator: 'seconds up to the first alarm',
    denominator: 'numbers detected',
    says: 'time of a number until its first alarm',
    read: untilAlarm(numbers, seconds),
  },
  {
    ...site,
    id: 'detection.undetected.share.perNumber',
    unit: 'share',
    worse: 'up',
    numerator: 'numbers without any alarm',
    denominator: 'numbers',
    says: 'share of numbers never detected',
    read: undetected(numbers),
  },
  {
    ...site,
    id: 'exposure.answered.count.perNumber',
    unit: 'calls',
    worse: 'up',
    numerator: 'calls answered before the first alarm',
    denominator: 'numbers',
    says: 'answered calls of a number before its first alarm',
    read: answeredBefore(numbers),
  },
];
