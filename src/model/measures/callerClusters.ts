/** How many events each caller had: the clusters of the exact bounds. Hot path: replication. */
import { tabledClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';

/** Callers beyond so many share a cell. A bound over such coarser clusters is wider, never wrong, and the table stays in the cache. */
const cells = 4096;
/** Odd, so that two declarations of a class with a few callers each do not meet. */
const declarationStep = 1023;

export class CallerClusters {
  /** Events by cell; to be read only. */
  readonly events: Int32Array = new Int32Array(cells);

  /** One more event of the caller `entity` of a declaration. */
  add(declaration: number, entity: number): void {
    this.events[(entity + declaration * declarationStep) & (cells - 1)] += 1;
  }

  sizes(): ClusterSizes {
    return clustersOf([this]);
  }
}

/** The clusters of several tables; a caller stands in one of them only. */
export function clustersOf(all: readonly CallerClusters[]): ClusterSizes {
  return tabledClusterSizes(all.map(({ events }) => events));
}
