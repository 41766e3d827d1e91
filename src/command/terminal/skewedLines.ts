/** Tells of which measures that a table shows the intervals say too much. */
import { skewedMetrics } from '../../study/answers/skewedMeasures.ts';
import type { Results } from '../../study/results/results.ts';
import type { MeasureColumn } from './measureColumns.ts';

export function skewedLines(results: Results, columns: readonly MeasureColumn[]): readonly string[] {
  const skewed = skewedMetrics(results);
  const told = columns.filter((column) => skewed.includes(column.metric) && isTold(results, column));
  const heads = told.map(({ head }) => head[0]);
  if (heads.length === 0) return [];
  return [
    `skewed: ${heads.join(', ')}: a few replications make most of the spread, and intervals hold less often than they say; more replications help.`,
  ];
}

/** Some interval can be seen in the digits of its column: `0.00 ± 0.00` says too much of nothing. */
const isTold = ({ measures }: Results, { metric, factor, digits }: MeasureColumn): boolean =>
  measures.some(
    (measure) =>
      measure.metric === metric &&
      measure.class === null &&
      measure.low !== null &&
      measure.high !== null &&
      Number((((measure.high - measure.low) / 2) * factor).toFixed(digits)) > 0,
  );
