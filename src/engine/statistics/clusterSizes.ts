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

/** Sizes below this are counted in a table; the few callers above it in a map, so that one with a million calls needs no table of a million rows. */
const tabled = 4096;

/** As `clusterSizesOf`, of whole numbers that stand in a table, most of them mostly 0. Hot path: replication. */
export function tabledClusterSizes(table: Int32Array): ClusterSizes {
  const small = new Uint32Array(tabled);
  const large = new Map<number, number>();
  let largestSmall = 0;
  for (let i = 0; i < table.length; i++) {
    const size = table[i];
    if (size === 0) continue;
    if (size >= tabled) {
      large.set(size, (large.get(size) ?? 0) + 1);
      continue;
    }
    small[size] += 1;
    if (size > largestSmall) largestSmall = size;
  }
  return withSmall(sorted(large), small.subarray(0, largestSmall + 1));
}

/** All of `large` first: sizes fall. */
function withSmall(large: ClusterSizes, small: Uint32Array): ClusterSizes {
  const sizes = [...large.sizes];
  const counts = [...large.counts];
  for (let size = small.length - 1; size > 0; size--) {
    if (small[size] === 0) continue;
    sizes.push(size);
    counts.push(small[size]);
  }
  return { sizes, counts };
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
