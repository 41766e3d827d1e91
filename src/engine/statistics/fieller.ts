/** The ratio of two means of the same replications: Fieller's interval (Fieller 1954), on the pivot that all intervals here share. */
import { invariant } from '../kernel/invariant.ts';
import { pivotOf } from './pivot.ts';
import { pivotEnds } from './pivotEnds.ts';
import type { Pivot, SharedTails } from './pivot.ts';
import { meanOf } from './tally.ts';

/** Null ends: the interval has none on that side, because the mean below may be 0. */
export interface RatioEstimate {
  /** Null where the mean below is 0. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RatioTerms {
  readonly level: number;
  /** Of the family of differences that the ratio belongs to: see `Pivot`. */
  readonly sharedTails?: SharedTails;
  /** Where the values do not tell all, as of what comes in pieces: the pivots of the mean below, and of "top − ratio · bottom". */
  readonly pivots?: { readonly bottom: Pivot; rest(ratio: number): Pivot };
}

const noRatio: RatioEstimate = { estimate: null, low: null, high: null };

/** Doublings of a step that looks for the end; the last is 2⁶⁰ times the first. */
const mostSteps = 60;
/** Halvings that close in on the end, to twelve digits of the interval's width. */
const halvings = 40;

/**
 * Mean of `tops` ÷ mean of `bottoms`, paired by replication, with all values ρ at which "the mean of top − ρ·bottom is 0" is not rejected at
 * the level. For ρ = 1 that is the interval of the difference, so both always agree on whether the two means differ. At least two replications.
 */
export function ratioOfMeans(
  tops: readonly number[],
  bottoms: readonly number[],
  terms: RatioTerms,
): RatioEstimate {
  const { level } = terms;
  invariant(tops.length === bottoms.length && tops.length >= 2, 'a ratio needs two paired replications');
  const bottom = meanOf(bottoms);
  const estimate = meanOf(tops) / bottom;
  if (!Number.isFinite(estimate)) return noRatio;
  const ends = pivotEnds(terms.pivots?.bottom ?? pivotOf(bottom, bottoms), level);
  // Where the mean below may be 0 the ratio may be anything: no end is an honest one.
  if (ends.low <= 0 && ends.high >= 0) return { estimate, low: null, high: null };
  const holds = (ratio: number): boolean => isZeroPossible(tops, bottoms, { ratio, ...terms });
  // The first step grows with what stands above, so that the search takes the same way in every unit.
  const above = pivotEnds(pivotOf(meanOf(tops), tops), level);
  const scale = Math.max(Math.abs(estimate), (above.high - above.low) / Math.abs(bottom)) || 1;
  return {
    estimate,
    low: endOf(estimate, -scale, holds),
    high: endOf(estimate, scale, holds),
  };
}

function isZeroPossible(
  tops: readonly number[],
  bottoms: readonly number[],
  { ratio, level, pivots, ...family }: RatioTerms & { readonly ratio: number },
): boolean {
  const rests = tops.map((top, i) => top - ratio * bottoms[i]);
  const pivot = pivots?.rest(ratio) ?? pivotOf(meanOf(rests), rests);
  const { low, high } = pivotEnds({ ...pivot, ...family }, level);
  return low <= 0 && high >= 0;
}

/**
 * The last value, going from `start` in the direction of `step`, that still holds; null where none is found that does not. Few and very
 * skewed values can leave gaps: the way is then taken by 1, so that the interval holds 1 exactly where 1 holds.
 */
function endOf(start: number, step: number, holds: (value: number) => boolean): number | null {
  const isOneAhead = (1 - start) * step > 0;
  const isOneHeld = isOneAhead && holds(1);
  const wall = isOneAhead && !isOneHeld ? 1 : Infinity * step;
  const within = (value: number): number => (step > 0 ? Math.min(value, wall) : Math.max(value, wall));
  const from = isOneHeld ? 1 : start;
  let inside = from;
  let outside = within(from + step / 1024);
  for (let i = 0; holds(outside); i++) {
    if (i === mostSteps) return null;
    inside = outside;
    outside = within(from + (outside - from) * 2);
  }
  for (let i = 0; i < halvings; i++) {
    const middle = inside + (outside - inside) / 2;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
