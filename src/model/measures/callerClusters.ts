/** How many events each caller had: the clusters of the exact bounds. Hot path: replication. */
import { mergeClusterSizes, tabledClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';

/** Callers beyond so many share a cell. A bound over such coarser clusters is wider, never wrong, and the table stays in the cache. */
const cells = 4096;
/** Odd, so that two declarations of a class with a few callers each do not meet. */
const declarationStep = 1023;

export class CallerClusters {
  readonly #events: Int32Array = new Int32Array(cells);
  #sizes: ClusterSizes | null = null;

  /** One more event of the caller `entity` of a declaration; none comes once sizes have been asked for. */
  add(declaration: number, entity: number): void {
    this.#events[(entity + declaration * declarationStep) & (cells - 1)] += 1;
  }

  /** At the end. Measures ask hundreds of times for the same table, which is gone through once. */
  sizes(): ClusterSizes {
    this.#sizes ??= tabledClusterSizes(this.#events);
    return this.#sizes;
  }
}

/** The clusters of several tables; a caller stands in one of them only. */
export function clustersOf(all: readonly CallerClusters[]): ClusterSizes {
  return mergeClusterSizes(all.map((table) => table.sizes()));
}
