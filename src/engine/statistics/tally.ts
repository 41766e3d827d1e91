/** Mean and spread of observations, mergeable (Welford 1962; merging after Chan, Golub & LeVeque 1979). */

/** Plain data, so that a worker can send it. Merge in replication order: sums of doubles depend on their order. */
export interface Tally {
  count: number;
  mean: number;
  /** Sum of squared deviations from the mean. */
  squares: number;
  /** Least and greatest observation; ∞ and −∞ while there is none. */
  least: number;
  greatest: number;
}

/** No observation. Merging it changes nothing. */
export function emptyTally(): Tally {
  return { count: 0, mean: 0, squares: 0, least: Infinity, greatest: -Infinity };
}

/** Adds one finite observation in place. */
export function addToTally(tally: Tally, value: number): void {
  tally.count += 1;
  const offset = value - tally.mean;
  tally.mean += offset / tally.count;
  tally.squares += offset * (value - tally.mean);
  if (value < tally.least) tally.least = value;
  if (value > tally.greatest) tally.greatest = value;
}

/** A new tally of the observations of both. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  if (a.count === 0) return { ...b };
  if (b.count === 0) return { ...a };
  const count = a.count + b.count;
  const offset = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (offset * b.count) / count,
    squares: a.squares + b.squares + (offset * offset * a.count * b.count) / count,
    least: Math.min(a.least, b.least),
    greatest: Math.max(a.greatest, b.greatest),
  };
}

/** Sample variance (divided by count − 1), null below two observations. */
export function varianceOf(tally: Tally): number | null {
  return tally.count < 2 ? null : tally.squares / (tally.count - 1);
}

/** The tally of a list of values. */
export function tallyOf(values: readonly number[]): Tally {
  const tally = emptyTally();
  for (const value of values) addToTally(tally, value);
  return tally;
}

/** The mean of at least one value. */
export const meanOf = (values: readonly number[]): number => tallyOf(values).mean;
