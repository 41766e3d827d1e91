/** Two results of the same people, days and seeds side by side: paired differences of the second from the first, or why there are none. */
import { holmFamily } from '../../engine/statistics/holm.ts';
import type { FamilyMember } from '../../engine/statistics/holm.ts';
import { jackknifeValues, ratioDifferencePivot } from '../../engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { pairingGain } from '../../engine/statistics/pairing.ts';
import type { Pivot } from '../../engine/statistics/pivot.ts';
import { spreadlessDifference } from '../../engine/statistics/spreadlessDifference.ts';
import { verdictOf } from '../../engine/statistics/verdict.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { rangeOf } from '../../model/measures/metric.ts';
import type { Metric } from '../../model/measures/metric.ts';
import type { DifferenceVerdict, Measure, Results } from '../results/results.ts';
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
  return {
    replications,
    changed: changedBetween(first, second),
    differences: told.flatMap((metric) => differencesOf(metric, [first, second], replications)),
  };
}

type Described = readonly [what: string, of: (results: Results) => string | number];

/** Seeds make pairs only where the same people live through the same days, and one program calculates both. */
const shared: readonly Described[] = [
  ['seed', ({ seed }) => seed],
  ['calculation of the program', ({ engine }) => engine.calculation],
  ['mode', ({ mode }) => mode],
  ['people', ({ world }) => world.subscribers],
  ['days', ({ world }) => world.days],
  ['days of pre-history', ({ world }) => world.preHistoryDays],
  ['first day', ({ world }) => world.start],
  ['currency', ({ world }) => world.currency],
];

function incomparable(first: Results, second: Results): readonly string[] {
  const reasons = shared.flatMap(([what, of]) =>
    of(first) === of(second) ? [] : [`${what}: ${of(first)} in the first, ${of(second)} in the second`],
  );
  if (commonPlaces(first, second).length === 0) reasons.push('no arm at the same design point in both');
  const fewest = Math.min(first.replications.done, second.replications.done);
  if (fewest < 2) reasons.push(`${fewest} common replication: an interval needs two`);
  return reasons;
}

interface PlacedArm {
  readonly designPoint: string;
  readonly arm: string;
}

function commonPlaces(first: Results, second: Results): readonly PlacedArm[] {
  const arms = first.arms.map(({ id }) => id).filter((id) => second.arms.some((arm) => arm.id === id));
  const points = first.designPoints.map(({ id }) => id);
  return points
    .filter((id) => second.designPoints.some((point) => point.id === id))
    .flatMap((designPoint) => arms.map((arm) => ({ designPoint, arm })));
}

function changedBetween(first: Results, second: Results): readonly string[] {
  const hashes = (['world', 'experiment'] as const).flatMap((what) =>
    first.hashes[what] === second.hashes[what] ? [] : [what],
  );
  const [before, now] = [first.hashes.plugins, second.hashes.plugins];
  const plugins = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (use) => before[use] !== now[use],
  );
  return [...hashes, ...plugins.map((use) => `plug-in ${use}`)];
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

/** One metric in all common arms at all common design points: one family. */
function differencesOf(
  metric: Metric,
  [first, second]: readonly [Results, Results],
  replications: number,
): readonly ResultsDifference[] {
  const [inFirst, inSecond] = [first, second].map(({ measures }) => measureIndex(measures));
  const pairs = commonPlaces(first, second).flatMap(({ designPoint, arm }): readonly Pair[] => {
    const key = { metric: metric.id, designPoint, arm, class: null };
    const [one, other] = [inFirst(key), inSecond(key)];
    if (one === undefined || other === undefined) return [];
    const [base, series] = [one, other].map((measure) => cut(ratioSeries(measure), replications));
    const pivot = ratioDifferencePivot(series, base);
    return pivot === null ? [] : [{ designPoint, arm, first: one, second: other, series, base, pivot }];
  });
  if (pairs.length === 0) return [];
  const level = Math.min(first.level, second.level);
  const family = holmFamily(
    pairs.map(({ pivot }) => pivot),
    level,
  );
  const each = 1 - (1 - level) / pairs.length;
  return pairs.map((pair, i) => differenceOf(metric, pair, { member: family[i], each }));
}

/** `each`: level of one comparison of the family. */
function differenceOf(
  metric: Metric,
  { designPoint, arm, first, second, series, base, pivot }: Pair,
  { member, each }: { readonly member: FamilyMember; readonly each: number },
): ResultsDifference {
  const [, greatest] = rangeOf(metric);
  const shares = [
    { series, greatest },
    { series: base, greatest },
  ] as const;
  const spreadless = spreadlessDifference(pivot, shares, each);
  const { low, high } = spreadless ?? member;
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

const cut = ({ numerators, denominators }: RatioSeries, count: number): RatioSeries => ({
  numerators: numerators.slice(0, count),
  denominators: denominators.slice(0, count),
});
