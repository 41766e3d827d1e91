/** Tells of which measures that a table shows the intervals say too much. */
import { skewedMetrics } from '../../study/answers/skewedMeasures.ts';
import type { Results } from '../../study/results/results.ts';
import type { MeasureColumn } from './measureColumns.ts';

export function skewedLines(results: Results, columns: readonly MeasureColumn[]): readonly string[] {
  const skewed = skewedMetrics(results);
  const heads = columns.filter(({ metric }) => skewed.includes(metric)).map(({ head }) => head[0]);
  if (heads.length === 0) return [];
  return [
    `skewed: ${heads.join(', ')}: a few replications make most of the spread, and intervals hold less often than they say; more replications help.`,
  ];
}
