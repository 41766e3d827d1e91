/** One measure of the results: estimate and interval over the replications, and the paired differences against the control arm. */
import { shareInterval } from '../../engine/statistics/clusters.ts';
import type { Estimate } from '../../engine/statistics/estimate.ts';
import { holmFamily } from '../../engine/statistics/holm.ts';
import { jackknifeRatio, ratioDifferencePivot } from '../../engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { MeasureRow } from '../../model/measures/metric.ts';
import type { Measure, VersusControl } from './results.ts';

/** Totals of one measure by replication. */
export interface MeasureSeries {
  readonly arm: string;
  readonly metric: string;
  readonly class: string | null;
  readonly place: string | null;
  readonly totals: readonly MeasureRow[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const ratios = (series: MeasureSeries): RatioSeries => ({
  numerators: series.totals.map(({ numerator }) => numerator),
  denominators: series.totals.map(({ denominator }) => denominator),
});

const shareMetrics: ReadonlySet<string> = new Set(
  metricCatalogue.filter(({ unit }) => unit === 'share').map(({ id }) => id),
);

function intervalOf(metric: string, series: RatioSeries, level: number): Estimate {
  const isShare =
    shareMetrics.has(metric) && series.numerators.every((value, i) => value <= series.denominators[i]);
  return isShare
    ? shareInterval(series, level)
    : jackknifeRatio(series.numerators, series.denominators, level);
}

/** The same measure in every arm, control first: one family of comparisons (Holm). */
export function summariseFamily(
  arms: readonly MeasureSeries[],
  of: { readonly designPoint: string; readonly level: number },
): readonly Measure[] {
  const differences = versusControl(arms, of.level);
  return arms.map((series, i) => {
    const { metric, class: callerClass, place, totals } = series;
    const ratio = ratios(series);
    const { estimate, low, high, method, undefinedBecause } = intervalOf(metric, ratio, of.level);
    return {
      metric,
      designPoint: of.designPoint,
      arm: series.arm,
      class: callerClass,
      place,
      n: ratio.denominators.filter((value) => value !== 0).length,
      estimate,
      low,
      high,
      method,
      numerator: total(ratio.numerators),
      denominator: total(ratio.denominators),
      undefinedBecause,
      perReplication: totals.map(({ numerator, denominator }) =>
        denominator === 0 ? null : numerator / denominator,
      ),
      versusControl: differences[i],
    };
  });
}

/** Paired differences with simultaneous intervals; null for the control itself and where there is none. */
function versusControl(arms: readonly MeasureSeries[], level: number): readonly (VersusControl | null)[] {
  const [control, ...others] = arms;
  const controlRatios = ratios(control);
  const pivots = others.map((series) => ratioDifferencePivot(ratios(series), controlRatios));
  const known = pivots.filter((pivot) => pivot !== null);
  const family = known.length === 0 ? [] : holmFamily(known, level);
  let next = 0;
  return [null, ...pivots.map((pivot) => (pivot === null ? null : difference(family[next++])))];
}

const difference = ({
  estimate,
  low,
  high,
}: {
  estimate: number;
  low: number;
  high: number;
}): VersusControl => ({
  estimate,
  low,
  high,
  isPaired: true,
  adjusted: 'holm',
});
