/** Intervals of figures whose calls come in clusters: callers, of which each is independent of the others. */
import type { Estimate } from '../../engine/statistics/estimate.ts';
import { pivotEnds } from '../../engine/statistics/pivot.ts';

/** A figure with its interval, or why there is none. */
export interface Interval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: 'jackknife' | 'student' | 'exact' | 'greenwood' | 'none';
  readonly undefinedBecause: string | null;
}

export const noInterval = (estimate: number | null, undefinedBecause: string): Interval => ({
  estimate,
  low: null,
  high: null,
  method: 'none',
  undefinedBecause,
});

/** An estimate of the statistics over replications, read over callers. */
export function overClusters(
  estimate: Estimate,
  limits: readonly [number, number] = [0, Infinity],
): Interval {
  const { low, high, method, undefinedBecause } = estimate;
  return {
    estimate: estimate.estimate,
    low: low === null ? null : Math.max(limits[0], low),
    high: high === null ? null : Math.min(limits[1], high),
    method: method === 'exact-zero' ? 'exact' : method,
    undefinedBecause:
      undefinedBecause?.replaceAll('replications', 'callers').replaceAll('replication', 'caller') ?? null,
  };
}

/** Sums of influences of the clusters of one kind. */
interface Group {
  readonly clusters: number;
  readonly squares: number;
  readonly cubes: number;
}

function groupOf(influences: Float64Array, isIn: (cluster: number) => boolean): Group {
  let clusters = 0;
  let squares = 0;
  let cubes = 0;
  for (let cluster = 0; cluster < influences.length; cluster++) {
    if (!isIn(cluster)) continue;
    const influence = influences[cluster];
    clusters++;
    squares += influence * influence;
    cubes += influence * influence * influence;
  }
  return { clusters, squares, cubes };
}

/**
 * The interval of a share-like figure from the influence that each cluster has on it (infinitesimal jackknife; for the area under the ROC
 * that is Obuchowski 1997). Callers of unwanted and of wanted calls are two samples, so the degrees of freedom are Welch's (1947):
 * three campaigns against ten thousand people are three campaigns. A caller of both counts among those of unwanted calls.
 */
export function influenceInterval(
  estimate: number,
  influences: Float64Array,
  of: {
    readonly isUnwanted: (cluster: number) => boolean;
    readonly isWanted: (cluster: number) => boolean;
    readonly level: number;
  },
): Interval {
  const unwanted = groupOf(influences, of.isUnwanted);
  const wanted = groupOf(influences, (cluster) => of.isWanted(cluster) && !of.isUnwanted(cluster));
  if (unwanted.clusters < 2) return noInterval(estimate, 'an interval needs two callers of unwanted calls');
  if (wanted.clusters < 2) return noInterval(estimate, 'an interval needs two callers of wanted calls');
  const groups = [unwanted, wanted];
  const variances = groups.map(({ clusters, squares }) => (squares * clusters) / (clusters - 1));
  const variance = variances[0] + variances[1];
  if (!(variance > 1e-26))
    return noInterval(estimate, 'no caller differs from the others: there is no spread to estimate from');
  const freedom =
    (variance * variance) /
    groups.reduce((total, { clusters }, i) => total + (variances[i] * variances[i]) / (clusters - 1), 0);
  const count = freedom + 1;
  const skewness = ((unwanted.cubes + wanted.cubes) / (variance * Math.sqrt(variance))) * Math.sqrt(count);
  const { low, high } = pivotEnds(
    { estimate, standardError: Math.sqrt(variance), count, skewness },
    of.level,
  );
  return {
    estimate,
    low: Math.max(0, low),
    high: Math.min(1, high),
    method: 'jackknife',
    undefinedBecause: null,
  };
}
