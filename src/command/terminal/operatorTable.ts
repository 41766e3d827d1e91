/** Under the measures of a point: what its operators do and earn, where that is what is compared. */
import { operatorMeasures, operatorMeasuresAt } from '../../study/report/operatorMeasures.ts';
import type { OperatorMeasure } from '../../study/report/operatorMeasures.ts';
import type { Results } from '../../study/results/results.ts';
import { faintLines } from './foldLines.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { measuresGrid } from './measureColumns.ts';
import type { MeasureColumn } from './measureColumns.ts';

const columnOf = (
  currency: string,
): Readonly<Record<OperatorMeasure, Pick<MeasureColumn, 'head' | 'factor' | 'digits'>>> => ({
  'operator.profit.perDay': { head: ['profit', `${currency} a day`], factor: 1, digits: 2 },
  'operator.attempts.perDay': { head: ['calls', 'a day'], factor: 1, digits: 1 },
  'operator.leads.perDay': { head: ['leads', 'a day'], factor: 1, digits: 2 },
  'operator.costPerLead': { head: ['cost of a lead', currency], factor: 1, digits: 2 },
  'operator.dialerDropRate': { head: ['dropped', '% of answered'], factor: 100, digits: 2 },
  'operator.occupancy': { head: ['busy', '% of time'], factor: 100, digits: 1 },
});

const columnsOf = ({ world }: Results, shown: readonly OperatorMeasure[]): readonly MeasureColumn[] =>
  shown.map((metric) => ({ metric, ...columnOf(world.currency)[metric] }));

/** Columns that stand in the table of some point. */
export const operatorColumns = (results: Results): readonly MeasureColumn[] =>
  columnsOf(
    results,
    operatorMeasures.filter((metric) =>
      results.designPoints.some(({ id }) => operatorMeasuresAt(results, id).includes(metric)),
    ),
  );

/** Empty where nothing of operators is compared, or there are none. */
export function operatorLines(results: Results, point: string, style: GridStyle): readonly string[] {
  const shown = operatorMeasuresAt(results, point);
  if (shown.length === 0) return [];
  return [
    '',
    ...faintLines('an operator’s day, all classes of operators together', style),
    ...gridLines(measuresGrid(results, point, columnsOf(results, shown)), style),
  ];
}
