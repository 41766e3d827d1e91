/** One measure of the results: estimate and interval over the replications, and the paired differences against the control arm. */
import { shareInterval } from '../../engine/statistics/clusters.ts';
import { mergeClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import { withoutInterval } from '../../engine/statistics/estimate.ts';
import type { Estimate } from '../../engine/statistics/estimate.ts';
import { holmFamily } from '../../engine/statistics/holm.ts';
import { jackknifeRatio, ratioDifferencePivot } from '../../engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { rangeOf } from '../../model/measures/metric.ts';
import type { MeasureRow, Metric } from '../../model/measures/metric.ts';
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

type Range = readonly [least: number, greatest: number];

const metrics: ReadonlyMap<string, Metric> = new Map(metricCatalogue.map((metric) => [metric.id, metric]));

const metricOf = (id: string): Metric => metrics.get(id) as Metric;

/** Cuts off what the measure cannot be. */
const within = (
  [least, greatest]: Range,
  ends: { low: number; high: number },
): { low: number; high: number } => ({
  low: Math.max(least, ends.low),
  high: Math.min(greatest, ends.high),
});

function intervalOf(of: MeasureSeries, level: number): Estimate {
  const series = ratios(of);
  const range = rangeOf(metricOf(of.metric));
  const [, greatest] = range;
  const isShare = series.numerators.every((value, i) => value <= greatest * series.denominators[i]);
  if (Number.isFinite(greatest) && isShare)
    return shareInterval(series, level, { greatest, ...clustersIn(of) });
  const found = jackknifeRatio(series.numerators, series.denominators, level);
  if (found.low === null || found.high === null) return found;
  return { ...found, ...within(range, { low: found.low, high: found.high }) };
}

const zero = withoutInterval(0, 'it is 0 by definition');

/** Of the control arm: what is counted against it cannot be anything else there. */
const isZeroByDefinition = ({ metric, totals }: MeasureSeries): boolean =>
  metricOf(metric).isAgainstControl === true && totals.some(({ denominator }) => denominator !== 0);

/** Callers × replications; nothing when a replication with data does not tell them. */
function clustersIn({ totals }: MeasureSeries): { clusters?: ClusterSizes } {
  const counted = totals.filter(({ denominator }) => denominator !== 0).map(({ clusters }) => clusters);
  const known = counted.filter((clusters) => clusters !== undefined);
  return known.length === counted.length ? { clusters: mergeClusterSizes(known) } : {};
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
    const { estimate, low, high, method, undefinedBecause } =
      i === 0 && isZeroByDefinition(series) ? zero : intervalOf(series, of.level);
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
  const range = differenceRange(rangeOf(metricOf(control.metric)));
  return [null, ...pivots.map((pivot) => (pivot === null ? null : difference(family[next++], range)))];
}

const differenceRange = ([least, greatest]: Range): Range => [least - greatest, greatest - least];

const difference = (
  found: { readonly estimate: number; readonly low: number; readonly high: number },
  range: Range,
): VersusControl => ({
  estimate: found.estimate,
  ...within(range, found),
  isPaired: true,
  adjusted: 'holm',
});
