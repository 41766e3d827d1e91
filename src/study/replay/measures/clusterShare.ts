/** The interval of a share over the clusters that its calls come in. */
import { clusterSizesOf } from '../../../engine/statistics/clusterSizes.ts';
import { shareInterval } from '../../../engine/statistics/clusters.ts';
import { overClusters } from './clusterInterval.ts';
import type { Interval } from './clusterInterval.ts';

/** Share of events among the calls of clusters that have any. */
export function shareOver(events: ArrayLike<number>, calls: ArrayLike<number>, level: number): Interval {
  const numerators: number[] = [];
  const denominators: number[] = [];
  for (let cluster = 0; cluster < calls.length; cluster++) {
    if (calls[cluster] === 0) continue;
    numerators.push(events[cluster]);
    denominators.push(calls[cluster]);
  }
  const clusters = clusterSizesOf(denominators);
  return overClusters(shareInterval({ numerators, denominators }, level, { clusters }));
}
