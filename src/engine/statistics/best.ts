/** Rankings: multiple comparisons with the best (Hsu 1984), paired by replication. */
import type { WorseDirection } from './verdict.ts';
import { invariant } from '../kernel/invariant.ts';
import { meanDifferencePivot } from './meanPivot.ts';
import type { PiecedValue } from './pieces.ts';
import { lacksSpread } from './pivot.ts';
import { pivotEnds } from './pivotEnds.ts';
import type { Pivot } from './pivot.ts';

/** One arm beside the best of the others. */
export interface ComparisonWithBest {
  /** Mean − mean of the best of the others; positive is better, whatever direction the metric has. */
  readonly estimate: number;
  /** Never positive; 0: no other arm can be better. Null: it has no such end (`lacksSpread`). */
  readonly low: number | null;
  /** Never negative; 0: some other arm is better, or exactly as good. Null: it has no such end. */
  readonly high: number | null;
  /** Arms that came out the same in every replication are best together. */
  readonly standing: 'best' | 'not best' | 'undecided';
}

/** By replication. */
type Arm = readonly PiecedValue[];

/**
 * Compares each arm with the best of the others. All intervals hold at once with probability `level`, provided that the
 * one-sided paired intervals do (Bonferroni over the k − 1 comparisons that involve the true best).
 * `arms[a][r]` is what arm a came to in replication r; all replications must have data; at least two arms and replications.
 */
export function compareWithBest(
  arms: readonly Arm[],
  worse: WorseDirection,
  level: number,
): ComparisonWithBest[] {
  invariant(arms.length >= 2 && arms[0].length >= 2, 'a ranking needs two arms and two replications');
  // A two-sided interval at this level has the wanted one-sided level at each end.
  const twoSided = 1 - (2 * (1 - level)) / (arms.length - 1);
  const better = (one: Arm, other: Arm): Pivot =>
    worse === 'up' ? meanDifferencePivot(other, one) : meanDifferencePivot(one, other);
  const pairs = arms.map((arm, i) =>
    arms.map((other, j) => (i === j ? null : pairEnds(better(arm, other), twoSided))),
  );
  const isBeaten = pairs.map((row) => row.some((pair) => pair !== null && pair.high <= 0 && pair.low < 0));
  return pairs.map((row, i) => {
    const rivals = row.filter((_, j) => !isBeaten[j]);
    const low = Math.min(0, least(rivals, 'low'));
    const standing = isBeaten[i] ? 'not best' : low === 0 ? 'best' : 'undecided';
    const ends = { low: finite(low), high: finite(Math.max(0, least(row, 'high'))) };
    return { estimate: least(row, 'estimate'), ...ends, standing };
  });
}

/** Ends are infinite where the pair has no interval. */
interface PairEnds {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

const least = (row: readonly (PairEnds | null)[], figure: keyof PairEnds): number =>
  row.reduce((so, pair) => (pair === null ? so : Math.min(so, pair[figure])), Infinity);

const finite = (end: number): number | null => (Number.isFinite(end) ? end : null);

function pairEnds(pivot: Pivot, level: number): PairEnds {
  const { estimate } = pivot;
  if (lacksSpread(pivot)) return { estimate, low: -Infinity, high: Infinity };
  return { estimate, ...pivotEnds(pivot, level) };
}
