/** The table of estimates: every figure of the results with its interval, as CSV for spreadsheets and statistics programs. */
import { findMetric } from '../../model/measures/catalogue.ts';
import type { Measure, Results } from './results.ts';
import { tableCell } from './tableCell.ts';

export const estimateTableHead =
  'designPoint,arm,metric,class,place,unit,estimate,low,high,level,method,replications,numerator,denominator,difference,differenceLow,differenceHigh,verdict,undefinedBecause';

/**
 * A row for each measure, in the order of the results. `class` and `place` are empty where all are meant, `low` and `high` where there is no interval;
 * `difference` is that from the control arm, and is empty in the control itself. Units are those of the metrics: shares run from 0 to 1.
 */
export function estimateTable(results: Results): string {
  return `${estimateTableHead}\n${results.measures.map((measure) => `${rowOf(measure, results)}\n`).join('')}`;
}

function rowOf(measure: Measure, { level, world: { currency } }: Results): string {
  const { metric, versusControl: difference } = measure;
  const unit = (findMetric(metric)?.unit ?? '').replace(/^currency/, () => currency);
  const texts = [measure.designPoint, measure.arm, metric, measure.class ?? '', measure.place ?? '', unit];
  return [
    ...texts.map(tableCell),
    ...[measure.estimate, measure.low, measure.high, level].map(numberCell),
    tableCell(measure.method),
    ...[measure.n, measure.numerator, measure.denominator].map(numberCell),
    ...[difference?.estimate, difference?.low, difference?.high].map(numberCell),
    ...[difference?.verdict, measure.undefinedBecause].map((text) => tableCell(text ?? '')),
  ].join(',');
}

const numberCell = (value: number | null | undefined): string => (value ?? '').toString();
