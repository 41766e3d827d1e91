/** How the primary measures spread over the replications: what was seen, beside what is inferred. */
import { metricCatalogue } from '../../../model/measures/catalogue.ts';
import { distributionOf } from '../distribution.ts';
import type { Distribution } from '../distribution.ts';
import { displayUnit, metricWithUnit } from '../../wording/displayUnits.ts';
import { decimalsOf, figure } from '../../wording/figures.ts';
import { armMark } from '../page/armMark.ts';
import { foldedTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { measureOf } from './pointView.ts';
import type { PointView } from './pointView.ts';
import { texts } from '../../wording/speaking.ts';

const shown = metricCatalogue.filter(({ isPrimary, id }) => isPrimary || id === 'operator.profit.perDay');

export function spread(view: PointView): Html {
  const { results, arms } = view.context;
  const { heads } = texts();
  return markup`<p class="note">${texts().spread.help}</p>
${foldedTable({
  caption: texts().spread.table,
  columns: [
    { head: texts().heads.measure },
    { head: texts().heads.arm },
    ...[
      heads.least,
      heads.lowerQuartile,
      heads.median,
      heads.upperQuartile,
      heads.greatest,
      heads.deviation,
    ].map((head) => ({ head, isNumber: true })),
    { head: heads.withData, isNumber: true },
  ],
  rows: shown.flatMap(({ id }) => {
    const { factor, unit } = displayUnit(id, results.world.currency);
    return arms.map((arm): readonly HtmlPart[] => {
      const values = measureOf(view, arm, { metric: id })?.perReplication ?? [];
      const described = distributionOf(values.map((value) => (value === null ? null : value * factor)));
      return [metricWithUnit(id, unit), armMark(arm), ...cells(described)];
    });
  }),
})}`;
}

function cells(described: Distribution | null): readonly string[] {
  if (described === null) return [...Array.from({ length: 6 }, () => texts().words.noData), '0'];
  const { least, lowerQuartile, median, upperQuartile, greatest, standardDeviation, count } = described;
  const decimals = decimalsOf(least, greatest);
  const values = [least, lowerQuartile, median, upperQuartile, greatest].map((value) =>
    figure(value, decimals),
  );
  return [...values, standardDeviation === null ? '\u2013' : figure(standardDeviation), figure(count)];
}
