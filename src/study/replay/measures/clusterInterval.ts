/** Intervals of figures whose calls come in clusters: callers, of which each is independent of the others. */
import { exp } from '../../../engine/elementary/exp.ts';
import { log } from '../../../engine/elementary/log.ts';
import type { Estimate } from '../../../engine/statistics/estimate.ts';
import { pivotEnds } from '../../../engine/statistics/pivotEnds.ts';

/** A figure with its interval, or why there is none. */
export interface Interval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: 'jackknife' | 'student' | 'exact' | 'all-equal' | 'greenwood' | 'none';
  readonly undefinedBecause: string | null;
}

export const noInterval = (estimate: number | null, undefinedBecause: string): Interval => ({
  estimate,
  low: null,
  high: null,
  method: 'none',
  undefinedBecause,
});

/** An estimate of the statistics over replications, read over callers: of a share, or of an amount, which is never below 0. */
export function overClusters({ estimate, low, high, method, undefinedBecause }: Estimate): Interval {
  return {
    estimate,
    low: low === null ? null : Math.max(0, low),
    high,
    method: method === 'exact-zero' || method === 'exact-equal' ? 'exact' : method,
    undefinedBecause:
      undefinedBecause?.replaceAll('replications', 'callers').replaceAll('replication', 'caller') ?? null,
  };
}

/** Calls of each cluster by label; a cluster without either counts in neither group. */
export interface ClusterCalls {
  readonly unwantedOf: ArrayLike<number>;
  readonly wantedOf: ArrayLike<number>;
}

/** What the clusters of one label say of the error. */
interface Group {
  readonly clusters: number;
  /** Variance of the figure because of them. */
  readonly variance: number;
  /** As many clusters of equal size would say as much: what their degrees of freedom go by. */
  readonly effective: number;
}

/** Leaving a cluster out moves the figure by its influence ÷ (1 − its share of the calls): a heavy cluster pulls its own mean along. */
function groupOf(influences: Float64Array, calls: (cluster: number) => number): Group {
  let clusters = 0;
  let total = 0;
  for (let cluster = 0; cluster < influences.length; cluster++) {
    const count = calls(cluster);
    total += count;
    if (count > 0) clusters++;
  }
  let squares = 0;
  let shares = 0;
  for (let cluster = 0; cluster < influences.length; cluster++) {
    const share = calls(cluster) / total;
    if (share === 0) continue;
    const moved = influences[cluster] / (1 - share);
    squares += moved * moved;
    shares += share * share;
  }
  return { clusters, variance: (squares * (clusters - 1)) / clusters, effective: 1 / shares };
}

/** However unequal clusters are, so many of them are taken to speak. */
export const fewestEffective = 2;

/**
 * The interval of a share-like figure from the influence that each cluster has on it (jackknife over clusters by their influence; for the
 * area under the ROC that is Obuchowski 1997, and `areaInterval` holds its end against few errors), on the log-odds, where a figure near 1 has room. Callers of unwanted and of wanted calls are
 * two samples, so the degrees of freedom are Welch's (1947), each with the effective number of its clusters (Kish 1965): three campaigns
 * against ten thousand people are three campaigns, and less if one of them makes most calls. A caller of both counts among those of
 * unwanted calls.
 */
export function influenceInterval(
  estimate: number,
  influences: Float64Array,
  { unwantedOf, wantedOf, level }: ClusterCalls & { readonly level: number },
): Interval {
  const unwanted = groupOf(influences, (cluster) => unwantedOf[cluster]);
  const wanted = groupOf(influences, (cluster) => (unwantedOf[cluster] > 0 ? 0 : wantedOf[cluster]));
  if (unwanted.clusters < 2) return noInterval(estimate, 'an interval needs two callers of unwanted calls');
  if (wanted.clusters < 2)
    return noInterval(estimate, 'an interval needs two callers of wanted calls that made no unwanted ones');
  const groups = [unwanted, wanted];
  const variance = unwanted.variance + wanted.variance;
  if (!(variance > 1e-26) || estimate <= 0 || estimate >= 1)
    return noInterval(estimate, 'no caller differs from the others: there is no spread to estimate from');
  const freedom =
    (variance * variance) /
    groups.reduce(
      (total, { variance: own, effective }) =>
        total + (own * own) / (Math.max(fewestEffective, effective) - 1),
      0,
    );
  const odds = estimate / (1 - estimate);
  const { low, high } = pivotEnds(
    {
      estimate: log(odds),
      standardError: Math.sqrt(variance) / (estimate * (1 - estimate)),
      count: freedom + 1,
      skewness: 0,
    },
    level,
  );
  return {
    estimate,
    low: shareOfLogOdds(low),
    high: shareOfLogOdds(high),
    method: 'jackknife',
    undefinedBecause: null,
  };
}

const shareOfLogOdds = (logOdds: number): number => 1 / (1 + exp(-logOdds));
