/** Totals of one measure over the replications of an arm, and what the catalogue says of them. */
import { mergeClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { toldPieces } from '../../engine/statistics/pieces.ts';
import type { ArmShare } from '../../engine/statistics/spreadlessDifference.ts';
import { metricOf } from '../../model/measures/catalogue.ts';
import { rangeOf } from '../../model/measures/metric.ts';
import type { MeasureRow } from '../../model/measures/metric.ts';

/** Totals of one measure by replication. */
export interface MeasureSeries {
  readonly arm: string;
  readonly metric: string;
  readonly class: string | null;
  readonly place: string | null;
  readonly totals: readonly MeasureRow[];
}

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const ratios = (series: MeasureSeries): RatioSeries => ({
  numerators: series.totals.map(({ numerator }) => numerator),
  denominators: series.totals.map(({ denominator }) => denominator),
  ...toldPieces(series.totals),
  ...(metricOf(series.metric).isPerThing === true ? { isPerThing: true } : {}),
});

/** Callers × replications; nothing when a replication with data does not tell them. */
export function clustersIn({ totals }: MeasureSeries): { clusters?: ClusterSizes } {
  const counted = totals.filter(({ denominator }) => denominator !== 0).map(({ clusters }) => clusters);
  const known = counted.filter((clusters) => clusters !== undefined);
  return known.length === counted.length ? { clusters: mergeClusterSizes(known) } : {};
}

/** A measure that is the same in every replication, as what bounds it sees it. */
export const armShareOf = (of: MeasureSeries): ArmShare => ({
  series: ratios(of),
  greatest: rangeOf(metricOf(of.metric))[1],
  ...clustersIn(of),
});
