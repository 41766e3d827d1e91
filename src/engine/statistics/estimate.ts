/** The form of every result of inference: a number with an interval, or the reason why there is none. Never NaN. */

/**
 * How the interval was made: `student` from replication values, `jackknife` from ratios of totals, `exact-zero` an exact
 * bound over clusters for an event that was never seen, or always; `exact-equal` an exact bound for a share that is the same in every
 * replication; `all-equal` no width, since every replication gave this very value and nothing limits what a rare one may give; `none` no interval.
 */
export type EstimateMethod = 'student' | 'jackknife' | 'exact-zero' | 'exact-equal' | 'all-equal' | 'none';

/** Why there is no estimate, or no interval. */
export type UndefinedReason =
  | 'no data'
  | 'an interval needs two replications with data'
  | 'all data lie in one replication'
  | 'fewer than six replications, none of which differs'
  | 'no event was seen and the measure has no upper limit'
  | 'it is 0 by definition';

/** Both ends are null exactly when the method is `none`; with an interval, low ≤ estimate ≤ high. */
export interface Estimate {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: EstimateMethod;
  /** Null exactly when there is an interval. */
  readonly undefinedBecause: UndefinedReason | null;
}

/** A result without an interval. */
export function withoutInterval(estimate: number | null, undefinedBecause: UndefinedReason): Estimate {
  return { estimate, low: null, high: null, method: 'none', undefinedBecause };
}
