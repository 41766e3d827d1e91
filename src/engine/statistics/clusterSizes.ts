/** Clusters by size: how many there are of each size, so that a bound over a hundred thousand callers costs no more than their sizes. */

/** Plain data, so that a worker can send it. Sizes are above 0 and fall; `counts[i]` clusters have `sizes[i]`. */
export interface ClusterSizes {
  readonly sizes: readonly number[];
  readonly counts: readonly number[];
}

/** One cluster for each size given; a size of 0 is no cluster. */
export function clusterSizesOf(each: Iterable<number>): ClusterSizes {
  const counts = new Map<number, number>();
  for (const size of each) if (size > 0) counts.set(size, (counts.get(size) ?? 0) + 1);
  return sorted(counts);
}

/** The clusters of all of them together. */
export function mergeClusterSizes(all: readonly ClusterSizes[]): ClusterSizes {
  const merged = new Map<number, number>();
  for (const { sizes, counts } of all)
    sizes.forEach((size, i) => merged.set(size, (merged.get(size) ?? 0) + counts[i]));
  return sorted(merged);
}

function sorted(counts: ReadonlyMap<number, number>): ClusterSizes {
  const falling = [...counts].toSorted(([a], [b]) => b - a);
  return { sizes: falling.map(([size]) => size), counts: falling.map(([, count]) => count) };
}
