/** The four words for a comparison. */

/** A paired difference as an interval; null ends where there is none. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** What the interval of a difference, value − control, says. */
export type Verdict = 'better' | 'worse' | 'equivalent' | 'undecided';

/** Which direction of the metric is worse. */
export type WorseDirection = 'up' | 'down';

/**
 * Equivalent: the whole interval lies within −δ … δ (this is asked first; with δ = 0 only for exactly [0, 0]).
 * Better or worse: no value of the interval lies on the other side of 0 (an end at exactly 0 comes from Holm's decision
 * and is open). Undecided: all else, and where there is no interval.
 */
export function verdictOf({ low, high }: Interval, worse: WorseDirection, delta = 0): Verdict {
  if (low === null || high === null) return 'undecided';
  if (low >= -delta && high <= delta) return 'equivalent';
  if (low >= 0) return worse === 'up' ? 'worse' : 'better';
  if (high <= 0) return worse === 'up' ? 'better' : 'worse';
  return 'undecided';
}
