/** The loss of one measure between a baseline and now, on the same seeds. */
import { greatestSilentShare } from '../../../engine/statistics/clusters.ts';
import { mergeClusterSizes } from '../../../engine/statistics/clusterSizes.ts';
import { ratioDifferencePivot } from '../../../engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../../engine/statistics/jackknife.ts';
import { fewestDiffering, sparseBound } from '../../../engine/statistics/nonInferiority.ts';
import type { Loss } from '../../../engine/statistics/nonInferiority.ts';
import { pivotEnds } from '../../../engine/statistics/pivotEnds.ts';
import type { Pivot } from '../../../engine/statistics/pivot.ts';
import type { Metric } from '../../../model/measures/metric.ts';
import { rangeOf } from '../../../model/measures/metric.ts';
import { ratioOfSeries } from '../baselines/series.ts';
import type { Series } from '../baselines/series.ts';

/** Both with the same replications, and with data. */
export interface ComparedSeries {
  readonly metric: Metric;
  readonly before: Series;
  readonly now: Series;
}

/** New minus old where more is worse, old minus new where less is. */
export function lossOf({ metric, before, now }: ComparedSeries): Loss {
  const differing = differences(before, now);
  if (differing.length === 0) return { kind: 'identical' };
  const isUp = metric.worse !== 'down';
  const [was, is] = alike(before, now);
  const pivot = isUp ? ratioDifferencePivot(is, was) : ratioDifferencePivot(was, is);
  if (pivot !== null && differing.length >= fewestDiffering) return { kind: 'spread', pivot };
  const sign = isUp ? 1 : -1;
  const estimate = sign * ((ratioOfSeries(now) ?? 0) - (ratioOfSeries(before) ?? 0));
  const greatest = Math.max(...differing);
  const count = before.numerators.length;
  const bound = (error: number): number =>
    Math.max(
      Math.min(
        sparseBound({ differing: differing.length, count, greatest }, error),
        silentBound({ metric, now, isUp }, error),
      ),
      piecesBound(pivot, error),
    );
  return { kind: 'sparse', estimate, bound };
}

/** A baseline of an earlier version tells no pieces: then the spread says what it can. */
const alike = (before: Series, now: Series): readonly RatioSeries[] =>
  before.pieces === undefined || now.pieces === undefined
    ? [before, now].map(({ numerators, denominators }) => ({ numerators, denominators }))
    : [before, now];

/** A victim that nobody saw may lose more than any replication differs by. */
function piecesBound(pivot: Pivot | null, error: number): number {
  if (pivot?.pieced === undefined) return 0;
  const { low, high } = pivotEnds(pivot, 1 - 2 * error);
  return Math.max(-low, high);
}

/** By how much each replication that does not come out the same differs. */
function differences(before: Series, now: Series): number[] {
  return now.numerators.flatMap((numerator, i) => {
    const denominator = now.denominators[i];
    if (numerator === before.numerators[i] && denominator === before.denominators[i]) return [];
    const [is, was] = [ratio(numerator, denominator), ratio(before.numerators[i], before.denominators[i])];
    return [Math.abs(is - was)];
  });
}

const ratio = (numerator: number, denominator: number): number =>
  denominator === 0 ? 0 : numerator / denominator;

/**
 * Nothing was seen now that would be worse (no event, or nothing but events): then the loss is at most what clusters, a caller and a
 * replication each, can hide (exact). Infinity elsewhere.
 */
function silentBound(
  { metric, now, isUp }: { metric: Metric; now: Series; isUp: boolean },
  error: number,
): number {
  const [, greatest] = rangeOf(metric);
  const isBest = now.numerators.every((value, i) => value === (isUp ? 0 : greatest * now.denominators[i]));
  if (!isBest || now.clusters === undefined) return Infinity;
  return greatest * greatestSilentShare(mergeClusterSizes(now.clusters), 1 - error);
}
