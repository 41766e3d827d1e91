/** One measure over the replications, as totals: what a baseline keeps and what a gate compares. */
import { findMetric } from '../../../model/measures/catalogue.ts';
import { ratioOf } from '../../../engine/statistics/ratioTotals.ts';
import { toldPieces } from '../../../engine/statistics/pieces.ts';
import type { Pieces } from '../../../engine/statistics/pieces.ts';
import type { ClusterSizes } from '../../../engine/statistics/clusterSizes.ts';
import type { TaskResult } from '../../tasks/messages.ts';

export interface SeriesKey {
  readonly designPoint: string;
  readonly arm: string;
  readonly metric: string;
  readonly class: string | null;
  readonly place: string | null;
}

export interface Series extends SeriesKey {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
  /** Callers by replication, where each replication tells them. */
  readonly clusters?: readonly ClusterSizes[];
  /** What of each numerator comes in single pieces, of what a gate can judge. */
  readonly pieces?: readonly Pieces[];
}

/** Without its figures. */
export const keyOf = ({ designPoint, arm, metric, class: of, place }: SeriesKey): SeriesKey => ({
  designPoint,
  arm,
  metric,
  class: of,
  place,
});

export const seriesName = ({ designPoint, arm, metric, class: of, place }: SeriesKey): string =>
  [designPoint, arm, metric, of ?? '', place ?? ''].join('|');

/** All series of the first `count` replications, in the order design point, arm, row. */
export function seriesOf(
  designPoints: readonly string[],
  done: ReadonlyMap<number, TaskResult>,
  count: number,
): readonly Series[] {
  return designPoints.flatMap((designPoint, point) => {
    const tasks = Array.from(
      { length: count },
      (_, replication) => done.get(replication * designPoints.length + point) as TaskResult,
    );
    return tasks[0].outcomes.flatMap(({ arm, rows }, ordinal) =>
      rows.map((row, at): Series => {
        const each = tasks.map(({ outcomes }) => outcomes[ordinal].rows[at]);
        const clusters = each.map((one) => one.clusters).filter((sizes) => sizes !== undefined);
        return {
          designPoint,
          arm,
          metric: row.metric,
          class: row.class,
          place: row.place,
          numerators: each.map(({ numerator }) => numerator),
          denominators: each.map(({ denominator }) => denominator),
          ...(clusters.length === count ? { clusters } : {}),
          ...(findMetric(row.metric)?.worse === 'neither' ? {} : toldPieces(each)),
        };
      }),
    );
  });
}

/** Of the first `count` replications. */
export function firstOf(series: Series, count: number): Series {
  return {
    ...series,
    numerators: series.numerators.slice(0, count),
    denominators: series.denominators.slice(0, count),
    ...(series.pieces === undefined ? {} : { pieces: series.pieces.slice(0, count) }),
  };
}

/** Numerators ÷ denominators over all replications; null without data. */
export function ratioOfSeries({ numerators, denominators }: Series): number | null {
  let numerator = 0;
  let denominator = 0;
  numerators.forEach((value, i) => {
    numerator += value;
    denominator += denominators[i];
  });
  return ratioOf({ numerator, denominator });
}

export const hasData = ({ denominators }: Series): boolean => denominators.some((value) => value !== 0);
