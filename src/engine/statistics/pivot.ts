/** Intervals and p values from an estimate, its standard error and the skewness of its replications. */
import { pow } from '../elementary/pow.ts';
import { invariant } from '../kernel/invariant.ts';
import { areFew, piecesApart } from './pieces.ts';
import type { PieceSum } from './pieces.ts';
import { tQuantile, tTwoSidedTail } from './quantiles.ts';

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

/** Up to this size of the skewness the interval is Student's own. */
const largestPlainSkewness = 0.5;

const noTails: SharedTails = { left: 0, right: 0 };

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

/** Too few values that do not differ at all: how far from them the next may lie they do not tell. All 0 says what it says: nothing was seen. */
export function lacksSpread({ estimate, standardError, count, pieced }: Pivot): boolean {
  return standardError === 0 && estimate !== 0 && count < fewestEqual && pieced === undefined;
}

/** The real cube root. */
function cubeRoot(x: number): number {
  return x < 0 ? -pow(-x, 1 / 3) : pow(x, 1 / 3);
}

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

/** Skewness of the mean: what Hall's transformation is made of; 0 where Student's own interval is kept. */
function bend(skewness: number, count: number): number {
  return Math.abs(skewness) > largestPlainSkewness ? skewness / Math.sqrt(count) : 0;
}

/** Hall's transformation g(T) = T + aT²/3 + a²T³/27 + a/6 of the Student statistic (Hall 1992). */
function straightened(t: number, a: number): number {
  return t + (a * t * t) / 3 + (a * a * t * t * t) / 27 + a / 6;
}

/** Its inverse, a ≠ 0. */
function bent(y: number, a: number): number {
  return (3 / a) * (cubeRoot(1 + a * (y - a / 6)) - 1);
}

/** The last point of Student's distribution: intervals come in long rows of the same level and count. */
const lastPoint = { level: NaN, count: NaN, value: NaN };

function studentPoint(level: number, count: number): number {
  if (lastPoint.level !== level || lastPoint.count !== count) {
    lastPoint.value = tQuantile((1 + level) / 2, count - 1);
    lastPoint.level = level;
    lastPoint.count = count;
  }
  return lastPoint.value;
}

interface KnownEnds {
  readonly low: number;
  readonly high: number;
}

/** The interval at `level` by the spread and, where something comes in pieces and few came, by their number: each end is the farther one. */
export function pivotEnds(pivot: Pivot, level: number): KnownEnds {
  const { estimate, pieced } = pivot;
  if (pieced === undefined) return spreadEnds(pivot, level);
  const spread = spreadEnds({ ...pivot, estimate: pieced.centre }, level);
  const counted = areFew(pieced.more, pieced.fewer) ? pieceEnds(pieced, level) : spread;
  return {
    low: Math.min(estimate, spread.low, counted.low),
    high: Math.max(estimate, spread.high, counted.high),
  };
}

/**
 * Student's, whose end on the side of the long tail is moved out to Hall's where the skewness
 * exceeds `largestPlainSkewness`. It is never shorter than Student's.
 */
function spreadEnds(pivot: Pivot, level: number): KnownEnds {
  const { estimate, standardError, count, skewness, sharedTails: shared = noTails } = pivot;
  const student = studentPoint(level, count);
  const left = [bend(skewness, count), bend(shared.left, count)].filter((a) => a < 0);
  const right = [bend(skewness, count), bend(shared.right, count)].filter((a) => a > 0);
  const below = Math.max(student, ...left.map((a) => bent(student, a)));
  const above = Math.max(student, ...right.map((a) => -bent(-student, a)));
  return { low: estimate - below * standardError, high: estimate + above * standardError };
}

/** Distances of the ends of independent parts add up by their squares (Zou & Donner 2008). */
function pieceEnds({ centre, rest, more, fewer }: Pieced, level: number): KnownEnds {
  const ends = spreadEnds(rest, level);
  const added = piecesApart(more, level);
  const taken = piecesApart(fewer, level);
  return {
    low: centre - rootOfSquares(rest.estimate - ends.low, added.below, taken.above),
    high: centre + rootOfSquares(ends.high - rest.estimate, added.above, taken.below),
  };
}

const rootOfSquares = (...parts: readonly number[]): number =>
  Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0));

/** The p value of "the true value is `at`": 1 − the greatest level at which the interval leaves `at` out. */
export function pivotTail(pivot: Pivot, at = 0): number {
  const { estimate, standardError, count, skewness, sharedTails: shared = noTails } = pivot;
  if (pivot.pieced !== undefined) return tailOfEnds(pivot, at);
  const offset = estimate - at;
  if (standardError === 0) return offset === 0 ? 1 : 0;
  const t = offset / standardError;
  const sharedSide = t < 0 ? shared.right : shared.left;
  return Math.max(bentTail(t, bend(skewness, count), count), bentTail(t, bend(sharedSide, count), count));
}

/** Below this a p value counts as 0. */
const leastTail = 1e-12;
/** Halvings of its logarithm, to nine digits. */
const tailHalvings = 40;

/** The same, found from the ends: they only move out as the level rises. */
function tailOfEnds(pivot: Pivot, at: number): number {
  const isLeftOut = (tail: number): boolean => {
    const { low, high } = pivotEnds(pivot, 1 - tail);
    return at < low || at > high;
  };
  if (isLeftOut(leastTail)) return 0;
  let inside = leastTail;
  let outside = 1;
  for (let i = 0; i < tailHalvings; i += 1) {
    const middle = Math.sqrt(inside * outside);
    if (isLeftOut(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}

/** The same for the Student statistic `t` and one skewness of the mean. */
function bentTail(t: number, a: number, count: number): number {
  const student = tTwoSidedTail(t, count - 1);
  // Right-skewed and below `at` (or the mirror image): the end that was moved out decides.
  const isOnLongSide = a * t < 0;
  if (!isOnLongSide) return student;
  const y = straightened(t, a);
  return y * t <= 0 ? 1 : Math.max(student, tTwoSidedTail(y, count - 1));
}
