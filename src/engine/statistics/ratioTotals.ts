/** Numerator and denominator of a ratio of totals. */

export interface RatioTotals {
  readonly numerator: number;
  readonly denominator: number;
}

/** Numerator ÷ denominator; null, "no data", when the denominator is zero. */
export function ratioOf({ numerator, denominator }: RatioTotals): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
