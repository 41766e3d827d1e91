/** Ratios of totals, and their paired differences, by leaving out one replication at a time (Tukey 1958; Miller 1974). */
import { withoutInterval } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { pivotOf } from './pivot.ts';
import type { Pivot } from './pivot.ts';
import type { RatioTotals } from './ratioTotals.ts';
import { pivotEstimate } from './student.ts';

/** Numerators and denominators by replication, in replication order. */
export interface RatioSeries {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
}

function totalsOf({ numerators, denominators }: RatioSeries): RatioTotals {
  let numerator = 0;
  let denominator = 0;
  numerators.forEach((value, i) => {
    numerator += value;
    denominator += denominators[i];
  });
  return { numerator, denominator };
}

/** Only replications in which at least one of the series counted something. */
function withData(all: readonly RatioSeries[]): RatioSeries[] {
  const hasData = all[0].numerators.map((_, i) =>
    all.some(({ numerators, denominators }) => numerators[i] !== 0 || denominators[i] !== 0),
  );
  return all.map(({ numerators, denominators }) => ({
    numerators: numerators.filter((_, i) => hasData[i]),
    denominators: denominators.filter((_, i) => hasData[i]),
  }));
}

/** What leaving out each replication changes in the ratio; null where nothing is left. */
function changes(series: RatioSeries): number[] | null {
  const { numerator, denominator } = totalsOf(series);
  const ratio = numerator / denominator;
  const result: number[] = [];
  for (let i = 0; i < series.numerators.length; i += 1) {
    const left = denominator - series.denominators[i];
    if (left === 0) return null;
    result.push((ratio * series.denominators[i] - series.numerators[i]) / left);
  }
  return result;
}

/** The pivot of Σ sign·ratio over series of the same replications, or what there is without one. */
function pivotOfSigned(all: readonly RatioSeries[], signs: readonly number[]): Pivot | Estimate {
  const series = withData(all);
  let estimate = 0;
  for (let s = 0; s < series.length; s += 1) {
    const { numerator, denominator } = totalsOf(series[s]);
    if (denominator === 0) return withoutInterval(null, 'no data');
    estimate += (signs[s] * numerator) / denominator;
  }
  const count = series[0].numerators.length;
  if (count < 2) return withoutInterval(estimate, 'an interval needs two replications with data');
  const pseudo: number[] = Array.from({ length: count }, () => estimate);
  for (let s = 0; s < series.length; s += 1) {
    const change = changes(series[s]);
    if (change === null) return withoutInterval(estimate, 'all data lie in one replication');
    change.forEach((value, i) => (pseudo[i] -= (count - 1) * signs[s] * value));
  }
  return pivotOf(estimate, pseudo);
}

/**
 * Pseudo-values of several ratios over the same replications: their means are the ratios, and any sum, difference or ratio of the ratios has the
 * interval of the same of these values. Null where some ratio has no data or all of them in one replication.
 */
export function jackknifeValues(all: readonly RatioSeries[]): readonly (readonly number[])[] | null {
  const values: number[][] = [];
  for (const series of withData(all)) {
    const { numerator, denominator } = totalsOf(series);
    const change = denominator === 0 ? null : changes(series);
    if (change === null) return null;
    const ratio = numerator / denominator;
    values.push(change.map((value) => ratio - (change.length - 1) * value));
  }
  return values;
}

/** True for a pivot, false for a result without an interval. */
function isPivot(found: Pivot | Estimate): found is Pivot {
  return 'standardError' in found;
}

/** The pivot of Σ sign·ratio, such as mechanical effect = (1) arm − (1) open loop; null where it has no interval. */
export function ratioSumPivot(all: readonly RatioSeries[], signs: readonly number[]): Pivot | null {
  const found = pivotOfSigned(all, signs);
  return isPivot(found) ? found : null;
}

/** The pivot of the difference of two ratios of totals over the same replications; null where it has no interval. */
export function ratioDifferencePivot(series: RatioSeries, control: RatioSeries): Pivot | null {
  const found = pivotOfSigned([series, control], [1, -1]);
  return isPivot(found) ? found : null;
}

/**
 * Σ numerators ÷ Σ denominators with its jackknife interval at `level`.
 * When no event was seen in any replication there is an estimate, 0, but no interval: see `shareInterval`.
 */
export function jackknifeRatio(
  numerators: readonly number[],
  denominators: readonly number[],
  level: number,
): Estimate {
  const found = pivotOfSigned([{ numerators, denominators }], [1]);
  if (!isPivot(found)) return found;
  if (numerators.every((value) => value === 0))
    return withoutInterval(0, 'no event was seen and the measure has no upper limit');
  return pivotEstimate(found, level, 'jackknife');
}

/** The difference ratio − control ratio with its jackknife interval: both of one replication are left out together. */
export function jackknifeDifference(series: RatioSeries, control: RatioSeries, level: number): Estimate {
  const found = pivotOfSigned([series, control], [1, -1]);
  return isPivot(found) ? pivotEstimate(found, level, 'jackknife') : found;
}
