/** Who called, over all judged calls: what every detector's measures share. */
import { CallCell } from './scoreSpool.ts';
import type { ScoreSpool } from './scoreSpool.ts';

export interface LabelledCalls {
  readonly unwanted: number;
  readonly wanted: number;
  readonly unlabelled: number;
  /** Unwanted and wanted calls by cluster. */
  readonly unwantedOf: Int32Array;
  readonly wantedOf: Int32Array;
  /** Unwanted calls by number. */
  readonly unwantedOfNumber: Int32Array;
  /** Clusters with unwanted calls, and those with wanted ones. */
  readonly unwantedClusters: number;
  readonly wantedClusters: number;
}

/** What detectors are measured on. */
export interface MeasuredCalls {
  readonly spool: ScoreSpool;
  readonly labels: LabelledCalls;
  readonly clusterOfNumber: readonly number[];
  readonly level: number;
}

const some = (counts: Int32Array): number => counts.reduce((total, count) => total + (count > 0 ? 1 : 0), 0);

export function countLabels(
  spool: ScoreSpool,
  units: { readonly clusters: number; readonly numbers: number },
): LabelledCalls {
  const counts = { unwanted: 0, wanted: 0 };
  const unwantedOf = new Int32Array(units.clusters);
  const wantedOf = new Int32Array(units.clusters);
  const unwantedOfNumber = new Int32Array(units.numbers);
  spool.forEachBlock((cells, rows) => {
    for (let row = 0, at = 0; row < rows; row++, at += spool.stride) {
      const label = cells[at + CallCell.label];
      if (label < 0) continue;
      const cluster = cells[at + CallCell.cluster];
      if (label === 1) {
        wantedOf[cluster]++;
        counts.wanted++;
        continue;
      }
      unwantedOf[cluster]++;
      unwantedOfNumber[cells[at + CallCell.number]]++;
      counts.unwanted++;
    }
  });
  return {
    ...counts,
    unlabelled: spool.rows - counts.unwanted - counts.wanted,
    unwantedOf,
    wantedOf,
    unwantedOfNumber,
    unwantedClusters: some(unwantedOf),
    wantedClusters: some(wantedOf),
  };
}
