/** Ends of an interval, cut to what a measure can be. */

/** Null ends: there is no interval. */
export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

export type Range = readonly [least: number, greatest: number];

/** Of a value less another of the same range. */
export const rangeOfDifferences = ([least, greatest]: Range): Range => [least - greatest, greatest - least];

/** Cuts off what the measure cannot be. */
export const within = ([least, greatest]: Range, { low, high }: Ends): Ends => ({
  low: low === null ? null : Math.max(least, low),
  high: high === null ? null : Math.min(greatest, high),
});
