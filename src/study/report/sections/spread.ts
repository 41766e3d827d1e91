/** How the primary measures spread over the replications: what was seen, beside what is inferred. */
import { metricCatalogue } from '../../../model/measures/catalogue.ts';
import { distributionOf } from '../distribution.ts';
import type { Distribution } from '../distribution.ts';
import { displayUnit } from '../displayUnits.ts';
import { decimalsOf, figure } from '../figures.ts';
import { armMark } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { measureOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

const shown = metricCatalogue.filter(({ isPrimary, id }) => isPrimary || id === 'operator.profit.perDay');

export function spread(view: PointView): Html {
  const { results, arms } = view.context;
  return markup`<p class="note">Over all classes. This describes the replications that were played; what follows from them for others
are the intervals above.</p>
${tableBehind({
  caption: 'Values of the replications',
  columns: [
    { head: 'measure' },
    { head: 'arm' },
    ...['least', 'lower quartile', 'median', 'upper quartile', 'greatest', 'standard deviation'].map(
      (head) => ({
        head,
        isNumber: true,
      }),
    ),
    { head: 'replications with data', isNumber: true },
  ],
  rows: shown.flatMap(({ id, says }) => {
    const { factor, unit } = displayUnit(id, results.world.currency);
    return arms.map((arm): readonly HtmlPart[] => {
      const values = measureOf(view, arm, { metric: id })?.perReplication ?? [];
      const described = distributionOf(values.map((value) => (value === null ? null : value * factor)));
      return [`${says}, ${unit}`, armMark(arm), ...cells(described)];
    });
  }),
})}`;
}

function cells(described: Distribution | null): readonly string[] {
  if (described === null) return [...Array.from({ length: 6 }, () => 'no data'), '0'];
  const { least, lowerQuartile, median, upperQuartile, greatest, standardDeviation, count } = described;
  const decimals = decimalsOf(least, greatest);
  const values = [least, lowerQuartile, median, upperQuartile, greatest].map((value) =>
    figure(value, decimals),
  );
  return [...values, standardDeviation === null ? '\u2013' : figure(standardDeviation), figure(count)];
}
