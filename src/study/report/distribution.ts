/** Describes values as they were seen: order statistics and spread. Nothing is inferred from it, and it never feeds `results.json`. */
import { quantileSorted, sampleStandardDeviation } from 'simple-statistics';

/** Quartiles lie between neighbours in proportion (type 7 of Hyndman and Fan 1996). */
export interface Distribution {
  readonly count: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly greatest: number;
  /** Null of a single value. */
  readonly standardDeviation: number | null;
}

/** Of the values that there are; null where there is none. */
export function distributionOf(values: readonly (number | null)[]): Distribution | null {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  return {
    count: sorted.length,
    least: sorted[0],
    lowerQuartile: quantileSorted(sorted, 0.25),
    median: quantileSorted(sorted, 0.5),
    upperQuartile: quantileSorted(sorted, 0.75),
    greatest: sorted[sorted.length - 1],
    standardDeviation: sorted.length < 2 ? null : sampleStandardDeviation(sorted),
  };
}
