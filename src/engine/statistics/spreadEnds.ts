/** Intervals and p values by the spread of the replications alone. */
import { pow } from '../elementary/pow.ts';
import { noTails } from './pivot.ts';
import type { Pivot } from './pivot.ts';
import { tQuantile, tTwoSidedTail } from './quantiles.ts';

/** Up to this size of the skewness the interval is Student's own. */
const largestPlainSkewness = 0.5;

/** The real cube root. */
function cubeRoot(x: number): number {
  return x < 0 ? -pow(-x, 1 / 3) : pow(x, 1 / 3);
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

export interface KnownEnds {
  readonly low: number;
  readonly high: number;
}

/**
 * Student's, whose end on the side of the long tail is moved out to Hall's where the skewness
 * exceeds `largestPlainSkewness`. It is never shorter than Student's.
 */
export function spreadEnds(pivot: Pivot, level: number): KnownEnds {
  const { estimate, standardError, count, skewness, sharedTails: shared = noTails } = pivot;
  const student = studentPoint(level, count);
  const left = [bend(skewness, count), bend(shared.left, count)].filter((a) => a < 0);
  const right = [bend(skewness, count), bend(shared.right, count)].filter((a) => a > 0);
  const below = Math.max(student, ...left.map((a) => bent(student, a)));
  const above = Math.max(student, ...right.map((a) => -bent(-student, a)));
  return { low: estimate - below * standardError, high: estimate + above * standardError };
}

/** The p value of "the true value is `at`": 1 − the greatest level at which `spreadEnds` leave `at` out. */
export function spreadTail(pivot: Pivot, at: number): number {
  const { estimate, standardError, count, skewness, sharedTails: shared = noTails } = pivot;
  const offset = estimate - at;
  if (standardError === 0) return offset === 0 ? 1 : 0;
  const t = offset / standardError;
  const sharedSide = t < 0 ? shared.right : shared.left;
  return Math.max(bentTail(t, bend(skewness, count), count), bentTail(t, bend(sharedSide, count), count));
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
