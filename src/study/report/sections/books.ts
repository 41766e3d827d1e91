/** The books of the dialers: what an operator earns, finds, tries and pays in a day, by arm and class. */
import { metricWithUnit } from '../../wording/displayUnits.ts';
import { scaled } from '../../wording/figures.ts';
import { armMark } from '../page/armMark.ts';
import { foldedTable } from '../page/dataTable.ts';
import { markup, nothing } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import { className } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { shownMeasure } from '../operatorMeasures.ts';
import { lenders } from './lenders.ts';
import { measureByArm, operatorsProfit } from './measureByArm.ts';
import { measureOf, noData, unitOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

const entries = [
  'operator.profit.perDay',
  'operator.leads.perDay',
  'operator.costPerLead',
  'operator.sales.perDay',
  'operator.attempts.perDay',
  'operator.dialerDropRate',
  'operator.occupancy',
  'operator.evasionCost.perDay',
  'operator.finesPaid.perDay',
  'operator.finesUncollected.perDay',
];

export async function books(view: PointView): Promise<Html> {
  return markup`${await measureByArm(view, operatorsProfit)}
${table(view)}${lenders(view)}`;
}

function table(view: PointView): Html {
  const { results, arms } = view.context;
  const { heads, books: words } = texts();
  const classes = results.classes.filter(({ isUnwanted }) => isUnwanted).map(({ id }) => id);
  // What is nothing everywhere, such as fines where nobody fines, stands among all measures.
  const kept = entries.filter((metric) =>
    arms.some((arm) => (measureOf(view, arm, { metric })?.estimate ?? 0) !== 0),
  );
  if (kept.length === 0) return nothing;
  return markup`<p class="note">${words.help}</p>
${foldedTable({
  caption: words.table,
  columns: [
    { head: heads.arm },
    { head: heads.class },
    ...kept.map((metric) => ({
      head: metricWithUnit(metric, unitOf(view, metric).unit),
      isNumber: true,
    })),
  ],
  rows: arms.flatMap((arm) =>
    classes.map((id) => [
      armMark(arm),
      className(id),
      ...kept.map((metric) => {
        const value = scaled(
          shownMeasure(metric, (one) => measureOf(view, arm, { metric: one, class: id })) ?? noData,
          unitOf(view, metric).factor,
        );
        return withIntervalCell(value);
      }),
    ]),
  ),
})}`;
}
