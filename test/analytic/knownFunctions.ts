/** Functions of places 0 … 1 whose shares of variance are known: for the proofs of sensitivity analyses. */
import { exp } from '../../src/engine/elementary/exp.ts';
import type { Place } from '../../src/study/scenario/experiment/morris.ts';

export interface KnownFunction {
  readonly name: string;
  readonly dimensions: number;
  /** By dimension: what it does alone, and alone and together with others. */
  readonly first: readonly number[];
  readonly total: readonly number[];
  readonly at: (place: Place) => number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Σ weight · x: the squares of the weights, and nothing together. */
function weightedSum(name: string, weights: readonly number[]): KnownFunction {
  const squares = weights.map((weight) => weight * weight);
  const shares = squares.map((square) => square / sum(squares));
  const at = (place: Place): number => sum(weights.map((weight, i) => weight * place[i]));
  return { name, dimensions: weights.length, first: shares, total: shares, at };
}

/** Π of independent factors of mean 1 and these variances; their variances are known of each part. */
function product(
  name: string,
  variances: readonly number[],
  factorOf: (x: number, dimension: number) => number,
): KnownFunction {
  const variance = variances.reduce((all, own) => all * (1 + own), 1) - 1;
  return {
    name,
    dimensions: variances.length,
    first: variances.map((own) => own / variance),
    total: variances.map((own) => (own * (variance + 1)) / ((1 + own) * variance)),
    at: (place) => place.reduce((all, x, i) => all * factorOf(x, i), 1),
  };
}

/** Saltelli and Sobol 1995: Π (|4x − 2| + a) ÷ (1 + a). */
const importance = [0, 1, 4.5, 9, 99];
const gFunction = product(
  'g-function',
  importance.map((a) => 1 / (3 * (1 + a) ** 2)),
  (x, i) => (Math.abs(4 * x - 2) + importance[i]) / (1 + importance[i]),
);

/** exp(3x + y): a few great values make most of the variance. */
const rates = [3, 1];
const meanOf = (rate: number): number => (exp(rate) - 1) / rate;
const steep = product(
  'exp(3x + y)',
  rates.map((rate) => meanOf(2 * rate) / meanOf(rate) ** 2 - 1),
  (x, i) => exp(rates[i] * x) / meanOf(rates[i]),
);

/** Ishigami and Homma 1990 with a = 7, b = 0.1; its indices follow from the variances of its parts. */
const ishigami: KnownFunction = {
  name: 'Ishigami',
  dimensions: 3,
  first: [0.3139, 0.4424, 0],
  total: [0.5576, 0.4424, 0.2437],
  at: (place) => {
    const [x, y, z] = place.map((value) => (2 * value - 1) * Math.PI);
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  },
};

export const knownFunctions: readonly KnownFunction[] = [
  weightedSum('3x + 4y', [3, 4]),
  weightedSum('sum of ten', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
  ishigami,
  gFunction,
  steep,
];
