/** Intervals and p values from a pivot: by the spread of its replications, and by how few pieces or things it hangs on. */
import { areFew, countEnds, piecesApart } from './pieces.ts';
import type { Distances } from './pieces.ts';
import { isCounted } from './pivot.ts';
import type { PerFew, Pieced, Pivot } from './pivot.ts';
import { spreadEnds, spreadTail } from './spreadEnds.ts';
import type { KnownEnds } from './spreadEnds.ts';

/** The interval at `level` by the spread and, where few pieces came or few things were counted, by their number: each end is the farther one. */
export function pivotEnds(pivot: Pivot, level: number): KnownEnds {
  const { perFew, ...rest } = pivot;
  if (perFew === undefined) return endsOfPieces(rest, level);
  const spread = endsOfPieces(rest, level);
  const apart = perFew.map((part) => apartOf(part, level));
  return {
    low: Math.min(spread.low, pivot.estimate - rootOfSquares(...apart.map(({ below }) => below))),
    high: Math.max(spread.high, pivot.estimate + rootOfSquares(...apart.map(({ above }) => above))),
  };
}

function endsOfPieces(pivot: Pivot, level: number): KnownEnds {
  const { estimate, pieced } = pivot;
  if (pieced === undefined) return spreadEnds(pivot, level);
  const spread = spreadEnds({ ...pivot, estimate: pieced.centre }, level);
  const counted = areFew(pieced.more, pieced.fewer) ? pieceEnds(pieced, level) : spread;
  return {
    low: Math.min(estimate, spread.low, counted.low),
    high: Math.max(estimate, spread.high, counted.high),
  };
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

/** How far the weighted ratio may lie below and above: the ends of total and number hold at once (Bonferroni). */
function apartOf({ weight, total, things }: PerFew, level: number): Distances {
  const both = (1 + level) / 2;
  const [{ low, high }, number] = [spreadEnds(total, both), countEnds(things, both)];
  const least = (total.count * low) / (low < 0 ? number.low : number.high);
  const most = (total.count * high) / (high < 0 ? number.high : number.low);
  const ratio = (total.count * total.estimate) / things;
  const [below, above] = [Math.abs(weight) * (ratio - least), Math.abs(weight) * (most - ratio)];
  return weight > 0 ? { below, above } : { below: above, above: below };
}

const rootOfSquares = (...parts: readonly number[]): number =>
  Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0));

/** The p value of "the true value is `at`": 1 − the greatest level at which the interval leaves `at` out. */
export function pivotTail(pivot: Pivot, at = 0): number {
  return isCounted(pivot) ? tailOfEnds(pivot, at) : spreadTail(pivot, at);
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
