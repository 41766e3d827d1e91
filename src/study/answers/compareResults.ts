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
import { measureIndex, ratioSeries } from './measureSeries.ts';

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
  return {
    replications,
    level,
    changed: changedBetween(first, second),
    differences: told.flatMap((metric) => differencesOf(metric, [first, second], { replications, level })),
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
  /** Counted against the control, which the arm is in both. */
  readonly isZeroByDefinition: boolean;
}

/** One metric in all common arms at all common design points: one family. */
function differencesOf(
  metric: Metric,
  [first, second]: readonly [Results, Results],
  { replications, level }: { readonly replications: number; readonly level: number },
): readonly ResultsDifference[] {
  const [inFirst, inSecond] = [first, second].map(({ measures }) => measureIndex(measures));
  const pairs = commonPlaces(first, second).flatMap(({ designPoint, arm }): readonly Pair[] => {
    const key = { metric: metric.id, designPoint, arm, class: null };
    const [one, other] = [inFirst(key), inSecond(key)];
    if (one === undefined || other === undefined) return [];
    const [base, series] = [one, other].map((measure) => cut(ratioSeries(measure), replications));
    const pivot = ratioDifferencePivot(series, base);
    if (pivot === null) return [];
    const isZeroByDefinition =
      metric.isAgainstControl === true && [first, second].every((results) => isControlIn(results, arm));
    return [{ designPoint, arm, first: one, second: other, series, base, pivot, isZeroByDefinition }];
  });
  // What cannot differ is no comparison that chance might get wrong.
  const open = pairs.filter(({ isZeroByDefinition }) => !isZeroByDefinition);
  const each = 1 - (1 - level) / open.length;
  const spreadless = open.map((pair) => spreadlessOf(metric, pair, each));
  const family = holmFamily(
    open.map(({ pivot }, i) => ({ ...pivot, tail: spreadlessTail(spreadless[i], each) })),
    level,
  );
  const compared = new Map(open.map((pair, i) => [pair, { member: family[i], spreadless: spreadless[i] }]));
  return pairs.map((pair) => {
    const found = compared.get(pair);
    return found === undefined ? noDifference(metric, pair) : differenceOf(metric, pair, found);
  });
}

const isControlIn = ({ arms }: Results, arm: string): boolean =>
  arms.some(({ id, isControl }) => id === arm && isControl);

const noDifference = (metric: Metric, { designPoint, arm, first, second }: Pair): ResultsDifference => ({
  metric: metric.id,
  designPoint,
  arm,
  first,
  second,
  estimate: 0,
  low: 0,
  high: 0,
  verdict: 'equivalent',
  varianceRatio: null,
});

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
