/** What an arm prevents against what it costs wanted callers. */
import { drawBoth } from '../charts/drawChart.ts';
import { tradeOffChart } from '../charts/tradeOffChart.ts';
import { estimateText, intervalText } from '../figures.ts';
import { armMark } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { figureBlock } from '../page/figureBlock.ts';
import { markup, joined } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { StyledArm } from '../reportContext.ts';
import { measureOf, noData, preventedBy, unitOf, wordOf } from './pointView.ts';
import type { PointView } from './pointView.ts';
import { rangeCells, rangeHeads } from './rangeCells.ts';

const answered = 'unwanted.answered.perSubscriberDay';
const lost = 'wanted.lost.perThousand';

/** There must be an arm beside the control. */
export async function tradeOff(view: PointView): Promise<Html> {
  const { others } = view.context;
  const chart = {
    marks: others.map((arm) => ({
      label: arm.id,
      colour: arm.colour,
      shape: arm.shape,
      prevented: preventedBy(view, arm, { metric: answered }),
      lost: lostBy(view, arm),
    })),
    xTitle: 'prevented per 100 people and day',
    yTitle: 'wanted calls lost per 1,000',
  };
  if (chart.marks.every(({ prevented, lost: cost }) => prevented.estimate === null || cost.estimate === null))
    return markup`<p>No data in any arm.</p>\n${table(view)}`;
  const drawing = await drawBoth(
    (width) => tradeOffChart(chart, width),
    'Unwanted answered calls prevented against wanted calls lost, one mark an arm',
  );
  return markup`${figureBlock({
    caption: 'What an arm prevents, and what it costs',
    notes: [
      markup`Against the control, which stands where the lines of zero cross. Best is far right and low.
      Crosses: intervals, simulation error only.`,
      joined(others.map(armMark), ' '),
    ],
    drawing,
  })}
${table(view)}`;
}

const lostBy = (view: PointView, arm: StyledArm) =>
  measureOf(view, arm, { metric: lost })?.versusControl ?? noData;

function table(view: PointView): Html {
  const { context } = view;
  const { results } = context;
  return tableBehind({
    caption: 'Prevented and lost against the control; intervals: simulation error only',
    columns: [
      { head: 'arm' },
      { head: 'unwanted answered prevented, per 100 people and day', isNumber: true },
      { head: 'interval', isNumber: true },
      ...rangeHeads(results, 'range over assumptions'),
      { head: 'in a word' },
      { head: 'wanted calls lost, per 1,000', isNumber: true },
      { head: 'interval', isNumber: true },
      ...rangeHeads(results, 'range over assumptions'),
      { head: 'in a word' },
    ],
    rows: context.others.map((arm) => {
      const word = (metric: string): Html => {
        const measure = measureOf(view, arm, { metric });
        return measure === undefined ? markup`no data` : wordOf(measure);
      };
      const range = (metric: string, factor: number): readonly string[] =>
        rangeCells(results, measureOf(view, arm, { metric }), { of: 'difference', factor });
      const prevented = preventedBy(view, arm, { metric: answered });
      const cost = lostBy(view, arm);
      return [
        armMark(arm),
        estimateText(prevented),
        intervalText(prevented),
        ...range(answered, -unitOf(view, answered).factor),
        word(answered),
        estimateText(cost),
        intervalText(cost),
        ...range(lost, 1),
        word(lost),
      ];
    }),
  });
}
