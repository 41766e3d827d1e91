/** Intervals of which half the width would tell neither end. */

interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** One end lies more than twice as far from the estimate as the other: behind ± a reader would take the nearer one for farther than it is. */
export const isUneven = ({ estimate, low, high }: Interval): boolean =>
  Math.max(estimate - low, high - estimate) > 2 * Math.min(estimate - low, high - estimate);
