/** Numerator and denominator of a ratio of totals, mergeable. */

/** Plain data, so that a worker can send it. */
export interface RatioTotals {
  numerator: number;
  denominator: number;
}

/** Nothing counted. */
export function emptyRatio(): RatioTotals {
  return { numerator: 0, denominator: 0 };
}

/** Adds to both totals in place. */
export function addToRatio(totals: RatioTotals, numerator: number, denominator: number): void {
  totals.numerator += numerator;
  totals.denominator += denominator;
}

/** New totals of both; exact while the counts are integers. */
export function mergeRatios(a: RatioTotals, b: RatioTotals): RatioTotals {
  return { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator };
}

/** Numerator ÷ denominator; null, "no data", when the denominator is zero. */
export function ratioOf(totals: RatioTotals): number | null {
  return totals.denominator === 0 ? null : totals.numerator / totals.denominator;
}
