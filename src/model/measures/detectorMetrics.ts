/** Metrics of detectors: how well they tell unwanted from wanted, and with how much memory. */
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import { SiteCounter } from './counters.ts';
import type { ArmAccount, Metric, MetricReader, MetricTarget } from './metric.ts';

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

const site = { scope: 'site', isPrimary: false } as const;

export const detectorMetrics: readonly Metric[] = [
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
];
