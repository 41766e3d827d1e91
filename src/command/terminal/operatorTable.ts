/** Under the measures of a point: what its operators do and earn, where that is what is compared. */
import type { Results } from '../../study/results/results.ts';
import { faintLines } from './foldLines.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { measuresGrid } from './measureColumns.ts';
import type { MeasureColumn } from './measureColumns.ts';

const columnsIn = (currency: string): readonly MeasureColumn[] => [
  { head: ['profit', `${currency} a day`], metric: 'operator.profit.perDay', factor: 1, digits: 2 },
  { head: ['calls', 'a day'], metric: 'operator.attempts.perDay', factor: 1, digits: 1 },
  { head: ['leads', 'a day'], metric: 'operator.leads.perDay', factor: 1, digits: 2 },
  { head: ['cost of a lead', currency], metric: 'operator.costPerLead', factor: 1, digits: 2 },
  { head: ['dropped', '% of answered'], metric: 'operator.dialerDropRate', factor: 100, digits: 2 },
  { head: ['busy', '% of time'], metric: 'operator.occupancy', factor: 100, digits: 1 },
];

/** A scenario that changes callers or rules asks what becomes of the operators; one of detectors does not. */
const comparesOperators = ({ arms, designPoints }: Results): boolean =>
  [...arms, ...designPoints].some(({ settings }) =>
    Object.keys(settings).some((path) => /^(callers|rules)(\.|$)/.test(path)),
  );

/** Empty where nothing of operators is compared, or there are none. */
export function operatorLines(results: Results, point: string, style: GridStyle): readonly string[] {
  if (!comparesOperators(results)) return [];
  const shown = columnsIn(results.world.currency).filter(({ metric }) =>
    results.measures.some((m) => m.metric === metric && m.designPoint === point && m.estimate !== null),
  );
  if (shown.length === 0) return [];
  return [
    '',
    ...faintLines('an operator’s day, all classes of operators together', style),
    ...gridLines(measuresGrid(results, point, shown), style),
  ];
}
