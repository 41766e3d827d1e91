/** How many replications an undecided comparison still needs. */

/** Its interval holds 0 and reaches beyond −δ … δ. */
export interface UndecidedDifference {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Replications so far. */
  readonly count: number;
  /** Differences up to this one do not matter. */
  readonly delta: number;
}

/**
 * Replications beyond those so far after which the interval would lie on one side of 0, or within −δ … δ, whichever comes first, if estimate and
 * spread stay as they are: a half-width shrinks with the root of their number. Null where no number would do, or nothing can be said of it.
 */
export function moreReplications({ estimate, low, high, count, delta }: UndecidedDifference): number | null {
  const half = Math.max(estimate - low, high - estimate);
  const size = Math.abs(estimate);
  const room = Math.max(size, delta - size);
  const wanted = Math.ceil(count * (half / room) * (half / room)) + 1;
  return Number.isSafeInteger(wanted) ? wanted - count : null;
}
