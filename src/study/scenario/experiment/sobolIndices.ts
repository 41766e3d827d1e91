/**
 * Shares of the variance (Sobol 1993) by Saltelli's design: of each of N rows two independent places A and B, and for each dimension A with
 * that dimension from B. First order by Saltelli et al. 2010, total by Jansen 1999; intervals by bootstrap over the rows.
 */
import { childKey, keyOfSeed, keyOfText } from '../../../engine/random/key.ts';
import { permute } from '../../../engine/random/permute.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import type { Estimate } from '../../../engine/statistics/estimate.ts';
import type { Place } from './morris.ts';

/** `rows` × (`dimensions` + 2) places, row by row: A, B, then A with one dimension of B each. */
export function sobolPlaces(rows: number, dimensions: number, seed: number): readonly Place[] {
  const key = childKey(keyOfSeed(seed, -1), keyOfText('sensitivity/sobol'));
  // Each of the two is a Latin hypercube of its own: every dimension visits each Nth part of its range once.
  const at = (matrix: number, row: number, dimension: number): number => {
    const own = childKey(key, { low: dimension, high: matrix });
    return (permute(row, rows, own.low, own.high) + unitAt(own.low, own.high, row, 1)) / rows;
  };
  return Array.from({ length: rows }, (_, row) => {
    const a = Array.from({ length: dimensions }, (__, i) => at(0, row, i));
    const b = Array.from({ length: dimensions }, (__, i) => at(1, row, i));
    return [a, b, ...a.map((___, i) => a.with(i, b[i]))];
  }).flat();
}

type Index = Pick<Estimate, 'estimate' | 'low' | 'high'>;

export interface SobolIndices {
  /** Share of the variance that knowing this dimension alone would take away. */
  readonly first: Index;
  /** Share that would be left if all others were known: what it does alone and together with others. */
  readonly total: Index;
}

/** Responses of one row: at A, at B, and at A with each dimension of B. */
interface Row {
  readonly a: number;
  readonly b: number;
  readonly mixed: readonly number[];
}

const resamples = 1000;

/** By dimension; `responses` in the order of `sobolPlaces`, null where there is none: its row is left out. */
export function sobolIndices(
  responses: readonly (number | null)[],
  dimensions: number,
  of: { readonly level: number; readonly seed: number },
): { readonly indices: readonly SobolIndices[]; readonly rows: number } {
  const rows = wholeRows(responses, dimensions);
  const estimate = indicesOf(
    rows,
    rows.map((_, i) => i),
    dimensions,
  );
  const key = childKey(keyOfSeed(of.seed, -1), keyOfText('sensitivity/bootstrap'));
  const drawn = Array.from({ length: rows.length < 2 ? 0 : resamples }, (_, sample) =>
    indicesOf(
      rows,
      rows.map((__, i) => Math.floor(unitAt(key.low, key.high, i, sample) * rows.length)),
      dimensions,
    ),
  );
  const indices = Array.from({ length: dimensions }, (_, i) => ({
    first: withEnds(
      estimate[i].first,
      drawn.map((each) => each[i].first),
      of.level,
    ),
    total: withEnds(
      estimate[i].total,
      drawn.map((each) => each[i].total),
      of.level,
    ),
  }));
  return { indices, rows: rows.length };
}

function wholeRows(responses: readonly (number | null)[], dimensions: number): readonly Row[] {
  const width = dimensions + 2;
  const rows: Row[] = [];
  for (let from = 0; from + width <= responses.length; from += width) {
    const values = responses.slice(from, from + width).filter((value) => value !== null);
    if (values.length === width) rows.push({ a: values[0], b: values[1], mixed: values.slice(2) });
  }
  return rows;
}

type Point = { readonly first: number | null; readonly total: number | null };

function indicesOf(rows: readonly Row[], chosen: readonly number[], dimensions: number): readonly Point[] {
  const n = chosen.length;
  let sum = 0;
  for (const i of chosen) sum += rows[i].a + rows[i].b;
  // Centred on the common mean: the estimator of the first order is exact either way and varies less.
  const mean = n === 0 ? 0 : sum / (2 * n);
  let squares = 0;
  for (const i of chosen) {
    const [a, b] = [rows[i].a - mean, rows[i].b - mean];
    squares += a * a + b * b;
  }
  const variance = n < 1 ? 0 : squares / (2 * n);
  return Array.from({ length: dimensions }, (_, dimension) => {
    if (variance === 0) return { first: null, total: null };
    let together = 0;
    let apart = 0;
    for (const i of chosen) {
      const { a, b, mixed } = rows[i];
      together += (b - mean) * (mixed[dimension] - a);
      apart += (a - mixed[dimension]) * (a - mixed[dimension]);
    }
    return { first: together / n / variance, total: apart / (2 * n) / variance };
  });
}

/** Percentiles of the resamples. */
function withEnds(estimate: number | null, drawn: readonly (number | null)[], level: number): Index {
  const sorted = drawn.filter((value) => value !== null).toSorted((x, y) => x - y);
  if (estimate === null || sorted.length < 2) return { estimate, low: null, high: null };
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return {
    estimate,
    low: Math.min(estimate, at((1 - level) / 2)),
    high: Math.max(estimate, at((1 + level) / 2)),
  };
}
