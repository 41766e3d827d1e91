/** Ratios of totals, and their paired differences, by leaving out one replication at a time (Tukey 1958; Miller 1974). */
import { withoutInterval } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { areFewThings } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import { pivotOf } from './pivot.ts';
import type { Pieced, PerFew, Pivot } from './pivot.ts';
import type { RatioTotals } from './ratioTotals.ts';
import { pivotEstimate } from './student.ts';

/** Numerators and denominators by replication, in replication order. */
export interface RatioSeries {
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
  /** What of each numerator comes in single pieces; absent: the spread tells all. */
  readonly pieces?: readonly Pieces[];
  /** Each denominator counts things that come one by one, such as sales. */
  readonly isPerThing?: true;
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
  return all.map(({ numerators, denominators, pieces, ...rest }) => ({
    ...rest,
    numerators: numerators.filter((_, i) => hasData[i]),
    denominators: denominators.filter((_, i) => hasData[i]),
    ...(pieces === undefined ? {} : { pieces: pieces.filter((_, i) => hasData[i]) }),
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
  if (series.some((each) => totalsOf(each).denominator === 0)) return withoutInterval(null, 'no data');
  const estimate = signedSum(series, signs);
  if (series[0].numerators.length < 2)
    return withoutInterval(estimate, 'an interval needs two replications with data');
  const pivot = spreadOf(series, signs);
  if (pivot === null) return withoutInterval(estimate, 'all data lie in one replication');
  const whole = series.some(({ pieces }) => pieces !== undefined)
    ? piecedPivot(series, signs, estimate)
    : pivot;
  return { ...whole, ...perFewIn(series, signs) };
}

/** Ratios to few things; nothing where there are none. */
function perFewIn(series: readonly RatioSeries[], signs: readonly number[]): { perFew?: readonly PerFew[] } {
  const isToFew = (of: RatioSeries): boolean =>
    of.isPerThing === true && areFewThings(totalsOf(of).denominator);
  if (!series.some(isToFew)) return {};
  const parts = series.map((each, s): PerFew => {
    const { numerator, denominator } = totalsOf(each);
    const total = pivotOf(numerator / each.numerators.length, each.numerators);
    return { weight: signs[s], total, things: denominator };
  });
  return { perFew: parts };
}

/** Σ sign·ratio; data in every series. */
function signedSum(series: readonly RatioSeries[], signs: readonly number[]): number {
  let sum = 0;
  series.forEach((each, s) => {
    const { numerator, denominator } = totalsOf(each);
    sum += (signs[s] * numerator) / denominator;
  });
  return sum;
}

/** By the spread alone; null where all data lie in one replication. At least two of them, and data in every series. */
function spreadOf(series: readonly RatioSeries[], signs: readonly number[]): Pivot | null {
  const count = series[0].numerators.length;
  const estimate = signedSum(series, signs);
  const pseudo: number[] = Array.from({ length: count }, () => estimate);
  for (let s = 0; s < series.length; s += 1) {
    const change = changes(series[s]);
    if (change === null) return null;
    change.forEach((value, i) => (pseudo[i] -= (count - 1) * signs[s] * value));
  }
  return pivotOf(estimate, pseudo);
}

/** The same with each piece at its mean worth, and what the pieces themselves may come to. */
function piecedPivot(series: readonly RatioSeries[], signs: readonly number[], estimate: number): Pivot {
  const valued = spreadOf(series.map(withPiecesAt('expected')), signs) as Pivot;
  const rest = spreadOf(series.map(withPiecesAt(null)), signs) as Pivot;
  return { ...valued, estimate, pieced: { centre: valued.estimate, rest, ...sidesOf(series, signs) } };
}

const withPiecesAt =
  (worth: 'expected' | null) =>
  ({ numerators, denominators, pieces }: RatioSeries): RatioSeries => ({
    numerators: numerators.map((value, i) => {
      const piece = pieces?.[i];
      return piece === undefined ? value : value - piece.paid + (worth === null ? 0 : piece.expected);
    }),
    denominators,
  });

/** Pieces that two arms have in common cancel within a replication: what is left of it adds or takes away. */
function sidesOf(series: readonly RatioSeries[], signs: readonly number[]): Pick<Pieced, 'more' | 'fewer'> {
  const more = { expected: 0, squares: 0, greatest: 0 };
  const fewer = { expected: 0, squares: 0, greatest: 0 };
  const weights = series.map((of, s) => signs[s] / totalsOf(of).denominator);
  series[0].numerators.forEach((_, i) => {
    let expected = 0;
    let squares = 0;
    series.forEach(({ pieces }, s) => {
      const piece = pieces?.[i];
      if (piece === undefined) return;
      const weight = weights[s];
      expected += weight * piece.expected;
      squares += weight * Math.abs(weight) * piece.squares;
      const side = weight > 0 ? more : fewer;
      side.greatest = Math.max(side.greatest, Math.abs(weight) * piece.greatest);
    });
    const side = expected > 0 ? more : fewer;
    side.expected += Math.abs(expected);
    side.squares += Math.abs(squares);
  });
  return { more, fewer };
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

/** `ratioInterval` of what has no pieces. */
export function jackknifeRatio(
  numerators: readonly number[],
  denominators: readonly number[],
  level: number,
): Estimate {
  return ratioInterval({ numerators, denominators }, level);
}

/**
 * Σ numerators ÷ Σ denominators with its jackknife interval at `level`. When no event was seen in any replication there is an estimate, 0, but no
 * interval, unless what may come comes in pieces: see `shareInterval`.
 */
export function ratioInterval(series: RatioSeries, level: number): Estimate {
  const found = pivotOfSigned([series], [1]);
  if (!isPivot(found)) return found;
  if (series.numerators.some((value) => value !== 0)) return pivotEstimate(found, level, 'jackknife');
  if (found.pieced === undefined)
    return withoutInterval(0, 'no event was seen and the measure has no upper limit');
  return { ...pivotEstimate(found, level, 'jackknife'), method: 'exact-zero' };
}

/** The difference ratio − control ratio with its jackknife interval: both of one replication are left out together. */
export function jackknifeDifference(series: RatioSeries, control: RatioSeries, level: number): Estimate {
  const found = pivotOfSigned([series, control], [1, -1]);
  return isPivot(found) ? pivotEstimate(found, level, 'jackknife') : found;
}
