/** What the measures of one arm come to at a point of a range or of a sensitivity analysis. */
import { ratioOf } from '../../engine/statistics/ratioTotals.ts';
import type { MeasureRow } from '../../model/measures/metric.ts';
import type { TaskResult } from '../tasks/messages.ts';

/** Which measure a row is of. */
export const measureKey = ({
  metric,
  class: group,
  place,
}: Pick<MeasureRow, 'metric' | 'class' | 'place'>): string => `${metric}|${group ?? ''}|${place ?? ''}`;

/**
 * Ratios of totals over the replications of a point, by measure; null without data. Points may differ in rows: a class without unwanted
 * calls has none of them. `ordinal`: of the arm as played.
 */
export function pointRatios(
  replications: readonly TaskResult[],
  ordinal: number,
): ReadonlyMap<string, number | null> {
  const rows = replications.map(({ outcomes }) => outcomes[ordinal].rows);
  return new Map(
    rows[0].map((row, at) => {
      let numerator = 0;
      let denominator = 0;
      for (const each of rows) {
        numerator += each[at].numerator;
        denominator += each[at].denominator;
      }
      return [measureKey(row), ratioOf({ numerator, denominator })];
    }),
  );
}
