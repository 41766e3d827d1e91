/** What intervals and p values follow from: an estimate, its standard error and the skewness of its replications. */
import { invariant } from '../kernel/invariant.ts';
import type { PieceSum } from './pieces.ts';

/** What an interval at any level follows from. */
export interface Pivot {
  readonly estimate: number;
  readonly standardError: number;
  /** Replications with data; one more than the degrees of freedom. */
  readonly count: number;
  /** Third central moment ÷ standard deviation³ of the replication values, both divided by `count`; 0 without spread. */
  readonly skewness: number;
  /** Tails that the comparisons of a family have in common; each end is then the farther one of those that the two say. */
  readonly sharedTails?: SharedTails;
  /** What comes in single pieces: standard error and skewness are then those of the values with each piece at its mean worth. */
  readonly pieced?: Pieced;
  /** Ratios whose denominators count few things: the spread does not know how few. Absent: there are none. */
  readonly perFew?: readonly PerFew[];
}

/** What a total comes to for each of the few things that its denominator counts, such as the cost of a sale. */
export interface PerFew {
  /** Of the ratio in the estimate. */
  readonly weight: number;
  /** Mean of the numerators. */
  readonly total: Pivot;
  /** Of all replications. */
  readonly things: number;
}

export interface Pieced {
  /** The estimate with each piece at its mean worth: ends lie about this, and hold the estimate. */
  readonly centre: number;
  /** All but the pieces. */
  readonly rest: Pivot;
  /** Pieces that add to the estimate, and that take from it. */
  readonly more: PieceSum;
  readonly fewer: PieceSum;
}

/** Skewness of a family, on either side. */
export interface SharedTails {
  /** Never above 0. */
  readonly left: number;
  /** Never below 0. */
  readonly right: number;
}

export const noTails: SharedTails = { left: 0, right: 0 };

/** Spread below this share of the estimate is rounding, and counts as none. */
const rounding = 1e-13;

/** The pivot of `estimate` from its replication values about their own mean; at least two of them. */
export function pivotOf(estimate: number, values: readonly number[]): Pivot {
  const count = values.length;
  invariant(count >= 2, 'a pivot needs two values');
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / count;
  let squares = 0;
  let cubes = 0;
  let greatest = 0;
  for (const value of values) {
    const offset = value - mean;
    squares += offset * offset;
    cubes += offset * offset * offset;
    greatest = Math.max(greatest, Math.abs(value));
  }
  const spread = Math.sqrt(squares / count);
  if (!(spread > rounding * greatest)) return { estimate, standardError: 0, count, skewness: 0 };
  const standardError = Math.sqrt(squares / (count - 1) / count);
  return { estimate, standardError, count, skewness: cubes / count / (spread * spread * spread) };
}

/** So many equal differences have one sign by chance alone in no more than one of thirty-two cases (sign test at 95 %: 2¹⁻⁶ = 3 %). */
export const fewestEqual = 6;

/**
 * Too few values that do not differ at all: how far from them the next may lie they do not tell. All 0 says what it says: nothing was seen. Pieces
 * bound what came of them, and nothing of the rest.
 */
export function lacksSpread({ estimate, standardError, count, pieced }: Pivot): boolean {
  const known = pieced?.rest.estimate ?? estimate;
  return standardError === 0 && known !== 0 && count < fewestEqual;
}

/** Its ends hang on numbers of pieces or things too, and not on the spread alone. */
export const isCounted = ({ pieced, perFew }: Pivot): boolean => pieced !== undefined || perFew !== undefined;

/**
 * On either side the root of the mean square of the members' skewness, those with the tail on the other side counting 0. Ten values often miss the
 * tail of their own metric; two hundred of the same metric do not.
 */
export function sharedTails(pivots: readonly Pivot[]): SharedTails {
  let left = 0;
  let right = 0;
  let count = 0;
  for (const { standardError, skewness } of pivots) {
    if (standardError > 0) count += 1;
    if (skewness < 0) left += skewness * skewness;
    else right += skewness * skewness;
  }
  // Alone it has nothing but its own.
  if (count < 2) return noTails;
  return { left: -Math.sqrt(left / count), right: Math.sqrt(right / count) };
}
