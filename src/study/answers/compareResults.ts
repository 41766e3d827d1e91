/** Two results of the same people, days and seeds side by side: paired differences of the second from the first, or why there are none. */
import { holmFamily } from '../../engine/statistics/holm.ts';
import type { FamilyMember } from '../../engine/statistics/holm.ts';
import { jackknifeValues, ratioDifferencePivot } from '../../engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { pairingGain } from '../../engine/statistics/pairing.ts';
import type { Pivot } from '../../engine/statistics/pivot.ts';
import { spreadlessDifference, spreadlessTail } from '../../engine/statistics/spreadlessDifference.ts';
import type { SpreadlessEnds } from '../../engine/statistics/spreadlessDifference.ts';
import { verdictOf } from '../../engine/statistics/verdict.ts';
import { within } from '../../engine/statistics/within.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { rangeOf, rangeOfDifference } from '../../model/measures/metric.ts';
import type { Metric } from '../../model/measures/metric.ts';
import type { DifferenceVerdict, Measure, Results } from '../results/results.ts';
import { changedBetween, commonPlaces, incomparable } from './comparable.ts';
import { measureIndex } from '../results/measureIndex.ts';
import { ratioSeries } from './measureSeries.ts';

export interface ResultsDifference {
  readonly metric: string;
  readonly designPoint: string;
  readonly arm: string;
  readonly first: Measure;
  readonly second: Measure;
  readonly estimate: number;
  /** Null: there is no interval. */
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: DifferenceVerdict;
  readonly varianceRatio: number | null;
}

export interface ResultsComparison {
  /** Replications that both have. */
  readonly replications: number;
  /** At which the intervals of each measure hold together: the lower of the two. */
  readonly level: number;
  /** What the two do not share, in words. */
  readonly changed: readonly string[];
  /** Arms of which nothing is told that is counted against a control: the control of both, or all where the two have different ones. */
  readonly againstOther: readonly string[];
  readonly differences: readonly ResultsDifference[];
}

/** `reasons`: why the two cannot be compared. */
export type ComparisonEnd = ResultsComparison | { readonly reasons: readonly string[] };

const told = metricCatalogue.filter(({ isPrimary, worse }) => isPrimary && worse !== 'neither');

export function compareResults(first: Results, second: Results): ComparisonEnd {
  const reasons = incomparable(first, second);
  if (reasons.length > 0) return { reasons };
  const replications = Math.min(first.replications.done, second.replications.done);
  const level = Math.min(first.level, second.level);
  const againstOther = armsAgainstOther(first, second);
  const terms = { replications, level, againstOther };
  return {
    replications,
    level,
    changed: changedBetween(first, second),
    againstOther,
    differences: told.flatMap((metric) => differencesOf(metric, [first, second], terms)),
  };
}

interface Pair {
  readonly designPoint: string;
  readonly arm: string;
  readonly first: Measure;
  readonly second: Measure;
  readonly series: RatioSeries;
  readonly base: RatioSeries;
  readonly pivot: Pivot;
}

type Terms = Pick<ResultsComparison, 'replications' | 'level' | 'againstOther'>;

/** One metric in all common arms at all common design points: one family. */
function differencesOf(
  metric: Metric,
  [first, second]: readonly [Results, Results],
  { replications, level, againstOther }: Terms,
): readonly ResultsDifference[] {
  const [inFirst, inSecond] = [first, second].map(({ measures }) => measureIndex(measures));
  const pairs = commonPlaces(first, second).flatMap(({ designPoint, arm }): readonly Pair[] => {
    if (metric.isAgainstControl === true && againstOther.includes(arm)) return [];
    const key = { metric: metric.id, designPoint, arm, class: null };
    const [one, other] = [inFirst(key), inSecond(key)];
    if (one === undefined || other === undefined) return [];
    const [base, series] = [one, other].map((measure) => cut(ratioSeries(measure), replications));
    const pivot = ratioDifferencePivot(series, base);
    return pivot === null ? [] : [{ designPoint, arm, first: one, second: other, series, base, pivot }];
  });
  const each = 1 - (1 - level) / pairs.length;
  const spreadless = pairs.map((pair) => spreadlessOf(metric, pair, each));
  const family = holmFamily(
    pairs.map(({ pivot }, i) => ({ ...pivot, tail: spreadlessTail(spreadless[i], each) })),
    level,
  );
  return pairs.map((pair, i) => differenceOf(metric, pair, { member: family[i], spreadless: spreadless[i] }));
}

/** What is counted against a control is 0 in the control, whatever changed; counted against two different ones it is not the same measure. */
function armsAgainstOther(first: Results, second: Results): readonly string[] {
  const [control, other] = [first, second].map(({ arms }) => arms.find(({ isControl }) => isControl)?.id);
  const common = new Set(commonPlaces(first, second).map(({ arm }) => arm));
  return [...common].filter((arm) => arm === control || control !== other);
}

function differenceOf(
  metric: Metric,
  { designPoint, arm, first, second, series, base, pivot }: Pair,
  { member, spreadless }: { readonly member: FamilyMember; readonly spreadless: SpreadlessEnds | null },
): ResultsDifference {
  const { low, high } = spreadless ?? within(rangeOfDifference(metric), member);
  const values = jackknifeValues([series, base]);
  return {
    metric: metric.id,
    designPoint,
    arm,
    first,
    second,
    estimate: pivot.estimate,
    low,
    high,
    verdict:
      spreadless !== null && pivot.estimate === 0
        ? 'none seen'
        : verdictOf({ low, high }, metric.worse === 'down' ? 'down' : 'up'),
    varianceRatio: values === null ? null : pairingGain(values[0], values[1]),
  };
}

/** `each`: level of one comparison of the family. */
function spreadlessOf(
  metric: Metric,
  { series, base, pivot }: Pick<Pair, 'series' | 'base' | 'pivot'>,
  each: number,
): SpreadlessEnds | null {
  const [, greatest] = rangeOf(metric);
  return spreadlessDifference(
    pivot,
    [
      { series, greatest },
      { series: base, greatest },
    ],
    each,
  );
}

const cut = ({ numerators, denominators }: RatioSeries, count: number): RatioSeries => ({
  numerators: numerators.slice(0, count),
  denominators: denominators.slice(0, count),
});
