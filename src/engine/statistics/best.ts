/** Rankings: multiple comparisons with the best (Hsu 1984), paired by replication. */
import type { WorseDirection } from './verdict.ts';
import { invariant } from '../kernel/invariant.ts';
import { pivotEnds, pivotOf } from './pivot.ts';
import { pairedValues } from './student.ts';

/** One arm beside the best of the others. */
export interface ComparisonWithBest {
  /** Mean − mean of the best of the others; positive is better, whatever direction the metric has. */
  readonly estimate: number;
  /** Never positive; 0: no other arm can be better. */
  readonly low: number;
  /** Never negative; 0: some other arm is better. */
  readonly high: number;
  readonly standing: 'best' | 'not best' | 'undecided';
}

/**
 * Compares each arm with the best of the others. All intervals hold at once with probability `level`, provided that the
 * one-sided paired intervals do (Bonferroni over the k − 1 comparisons that involve the true best).
 * `arms[a][r]` is the value of arm a in replication r; all replications must have data; at least two arms and replications.
 */
export function compareWithBest(
  arms: readonly (readonly number[])[],
  worse: WorseDirection,
  level: number,
): ComparisonWithBest[] {
  invariant(arms.length >= 2 && arms[0].length >= 2, 'a ranking needs two arms and two replications');
  const sign = worse === 'up' ? -1 : 1;
  const signed = arms.map((values) => values.map((value) => sign * value));
  // A two-sided interval at this level has the wanted one-sided level at each end.
  const twoSided = 1 - (2 * (1 - level)) / (arms.length - 1);
  const pairs = signed.map((values, i) =>
    signed.map((others, j) => (i === j ? null : pairOf(values, others, twoSided))),
  );
  const least = (row: readonly (PairEnds | null)[], read: (pair: PairEnds) => number): number =>
    row.reduce((so, pair) => (pair === null ? so : Math.min(so, read(pair))), Infinity);
  const highs = pairs.map((row) =>
    Math.max(
      0,
      least(row, (pair) => pair.high),
    ),
  );
  return pairs.map((row, i) => {
    const rivals = row.filter((_, j) => j !== i && highs[j] > 0);
    const low =
      rivals.length === 0
        ? 0
        : Math.min(
            0,
            least(rivals, (pair) => pair.low),
          );
    const standing = highs[i] === 0 ? 'not best' : low === 0 ? 'best' : 'undecided';
    return { estimate: least(row, (pair) => pair.estimate), low, high: highs[i], standing };
  });
}

interface PairEnds {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

function pairOf(values: readonly number[], others: readonly number[], level: number): PairEnds {
  const differences = pairedValues(values, others);
  let sum = 0;
  for (const difference of differences) sum += difference;
  const estimate = sum / differences.length;
  return { estimate, ...pivotEnds(pivotOf(estimate, differences), level) };
}
