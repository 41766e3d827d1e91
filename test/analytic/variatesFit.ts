/** Goodness of fit for the tests of variates: distances between draws, taken through their distribution function, and the uniform law, and limits for them. */

/** Standard normal quantile of 1 − 10⁻⁴: the chance with which each limit below is passed by a perfect generator. */
export const limitDeviations = 3.719;

/** Kolmogorov–Smirnov: the greatest distance between the distribution of `units` and the uniform one on (0, 1). */
export function kolmogorovDistance(units: Float64Array): number {
  const sorted = units.slice().sort();
  const n = sorted.length;
  return sorted.reduce((distance, unit, at) => Math.max(distance, unit - at / n, (at + 1) / n - unit), 0);
}

/** Distance passed with probability 10⁻⁴: P(D > d) ≈ 2 exp(−2nd²). */
export function kolmogorovLimit(count: number): number {
  return Math.sqrt(Math.log(2 / 1e-4) / (2 * count));
}

/** Anderson–Darling: the distance of `units` from the uniform law, weighted towards both ends. */
export function andersonDarling(units: Float64Array): number {
  const sorted = units.slice().sort();
  const n = sorted.length;
  let sum = 0;
  sorted.forEach((unit, at) => {
    sum += (2 * at + 1) * Math.log(unit) + (2 * (n - at) - 1) * Math.log1p(-unit);
  });
  return -n - sum / n;
}

/** Passed with probability below 10⁻⁴: the limiting law is Σ χ²₁ / (j(j + 1)); two million sums of it passed 8.2 at a rate of 10⁻⁴. */
export const andersonLimit = 8.5;

/** Pearson's sum over cells; cells of expectation below 5 are joined to their neighbour on the left. */
export function chiSquare(
  seen: ArrayLike<number>,
  expected: ArrayLike<number>,
): { sum: number; freedom: number } {
  let sum = 0;
  let cells = 0;
  let joinedSeen = 0;
  let joinedExpected = 0;
  let restExpected = 0;
  for (let cell = 0; cell < expected.length; cell++) restExpected += expected[cell]!;
  for (let cell = 0; cell < expected.length; cell++) {
    joinedSeen += seen[cell]!;
    joinedExpected += expected[cell]!;
    restExpected -= expected[cell]!;
    const isLast = cell === expected.length - 1;
    if (isLast || (joinedExpected >= 5 && restExpected >= 5)) {
      sum += (joinedSeen - joinedExpected) ** 2 / joinedExpected;
      cells++;
      joinedSeen = 0;
      joinedExpected = 0;
    }
  }
  return { sum, freedom: cells - 1 };
}

/** Chi-square passed with probability 10⁻⁴, by Wilson & Hilferty (1931). */
export function chiSquareLimit(freedom: number): number {
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + limitDeviations * Math.sqrt(spread)) ** 3;
}

/** First four moments about the mean, the first about zero. */
export function moments(draws: Float64Array): {
  mean: number;
  variance: number;
  third: number;
  fourth: number;
} {
  const n = draws.length;
  const mean = draws.reduce((sum, x) => sum + x, 0) / n;
  const about = (power: number): number => draws.reduce((sum, x) => sum + (x - mean) ** power, 0) / n;
  return { mean, variance: about(2), third: about(3), fourth: about(4) };
}
