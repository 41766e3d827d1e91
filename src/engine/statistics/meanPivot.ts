/** Means of replications, and of their paired differences, as pivots that know of single pieces. */
import { invariant } from '../kernel/invariant.ts';
import { ratioSumPivot } from './jackknife.ts';
import type { RatioSeries } from './jackknife.ts';
import { toldPieces } from './pieces.ts';
import type { PiecedValue } from './pieces.ts';
import { pivotOf } from './pivot.ts';
import type { Pivot } from './pivot.ts';
import { meanOf } from './tally.ts';

/** At least two replications. */
export function meanPivot(of: readonly PiecedValue[]): Pivot {
  return pivotOfSigned([of], [1]);
}

/** The mean of `of` less that of `from`: the same replications, at least two. */
export function meanDifferencePivot(of: readonly PiecedValue[], from: readonly PiecedValue[]): Pivot {
  return pivotOfSigned([of, from], [1, -1]);
}

function pivotOfSigned(all: readonly (readonly PiecedValue[])[], signs: readonly number[]): Pivot {
  const series = all.map(ratiosOf);
  if (series.some(({ pieces }) => pieces !== undefined)) {
    const pivot = ratioSumPivot(series, signs);
    invariant(pivot !== null, 'a mean needs two replications');
    return pivot;
  }
  const values = all[0].map((_, i) => all.reduce((sum, each, s) => sum + signs[s] * each[i].value, 0));
  return pivotOf(meanOf(values), values);
}

/** Each replication counts as much as any other. */
function ratiosOf(of: readonly PiecedValue[]): RatioSeries {
  return {
    numerators: of.map(({ value }) => value),
    denominators: of.map(() => 1),
    ...toldPieces(of),
  };
}
