/** Two results of the same people, days and seeds side by side: paired differences of the second from the first, or why there are none. */
import { holmFamily } from '../../engine/statistics/holm.ts';
import { jackknifeValues, ratioDifferencePivot } from '../../engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { pairingGain } from '../../engine/statistics/pairing.ts';
import { verdictOf } from '../../engine/statistics/verdict.ts';
import type { Verdict } from '../../engine/statistics/verdict.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { Measure, Results } from '../results/results.ts';
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
  readonly verdict: Verdict;
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
    differences: told.flatMap(({ id }) => differencesOf(id, [first, second], replications)),
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

/** One metric in all common arms at all common design points: one family. */
function differencesOf(
  metric: string,
  [first, second]: readonly [Results, Results],
  replications: number,
): readonly ResultsDifference[] {
  const [inFirst, inSecond] = [first, second].map(({ measures }) => measureIndex(measures));
  const worse = told.find(({ id }) => id === metric)?.worse === 'down' ? 'down' : 'up';
  const pairs = commonPlaces(first, second).flatMap(({ designPoint, arm }) => {
    const key = { metric, designPoint, arm, class: null };
    const measures = [inFirst(key), inSecond(key)];
    const [one, other] = measures.map((measure) =>
      measure === undefined ? null : cut(ratioSeries(measure), replications),
    );
    const pivot = one === null || other === null ? null : ratioDifferencePivot(other, one);
    if (pivot === null || one === null || other === null) return [];
    const values = jackknifeValues([other, one]);
    const varianceRatio = values === null ? null : pairingGain(values[0], values[1]);
    return [
      {
        designPoint,
        arm,
        first: measures[0] as Measure,
        second: measures[1] as Measure,
        pivot,
        varianceRatio,
      },
    ];
  });
  const level = Math.min(first.level, second.level);
  const family =
    pairs.length === 0
      ? []
      : holmFamily(
          pairs.map(({ pivot }) => pivot),
          level,
        );
  return pairs.map(({ designPoint, arm, first: before, second: now, varianceRatio }, i) => {
    const { estimate, low, high } = family[i];
    const verdict = verdictOf({ low, high }, worse);
    return {
      metric,
      designPoint,
      arm,
      first: before,
      second: now,
      estimate,
      low,
      high,
      verdict,
      varianceRatio,
    };
  });
}

const cut = ({ numerators, denominators }: RatioSeries, count: number): RatioSeries => ({
  numerators: numerators.slice(0, count),
  denominators: denominators.slice(0, count),
});
