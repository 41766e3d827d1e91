/** One measure of the results: estimate and interval over the replications, and the paired difference against the control arm. */
import { jackknifeDifference, jackknifeRatio } from '../../engine/statistics/jackknife.ts';
import type { MeasureRow } from '../../model/measures/metric.ts';
import type { Measure, VersusControl } from './results.ts';

/** Totals of one measure by replication, and those of the control arm on the same intents; null for the control itself. */
export interface MeasureSeries {
  readonly arm: string;
  readonly metric: string;
  readonly class: string | null;
  readonly place: string | null;
  readonly totals: readonly MeasureRow[];
  readonly control: readonly MeasureRow[] | null;
}

const numerators = (rows: readonly MeasureRow[]): readonly number[] => rows.map(({ numerator }) => numerator);
const denominators = (rows: readonly MeasureRow[]): readonly number[] => rows.map(({ denominator }) => denominator);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export function summarise(series: MeasureSeries, of: { designPoint: string; level: number }): Measure {
  const { arm, metric, class: callerClass, place, totals, control } = series;
  const above = numerators(totals);
  const below = denominators(totals);
  const interval = jackknifeRatio(above, below, of.level);
  return {
    metric,
    designPoint: of.designPoint,
    arm,
    class: callerClass,
    place,
    n: below.filter((value) => value !== 0).length,
    estimate: interval.estimate,
    low: interval.low,
    high: interval.high,
    method: interval.method,
    numerator: total(above),
    denominator: total(below),
    undefinedBecause: interval.undefinedBecause,
    perReplication: totals.map(({ numerator, denominator }) => (denominator === 0 ? null : numerator / denominator)),
    versusControl: control === null ? null : versus(totals, control, of.level),
  };
}

function versus(totals: readonly MeasureRow[], control: readonly MeasureRow[], level: number): VersusControl {
  const { estimate, low, high } = jackknifeDifference(
    { numerators: numerators(totals), denominators: denominators(totals) },
    { numerators: numerators(control), denominators: denominators(control) },
    level,
  );
  return { estimate, low, high, isPaired: true, adjusted: 'none' };
}
