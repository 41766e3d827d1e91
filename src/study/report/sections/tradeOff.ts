/** What an arm prevents against what it costs wanted callers. */
import { answeredMetric, lostMetric } from '../../results/weighedMetrics.ts';
import { drawBoth } from '../charts/drawChart.ts';
import { tradeOffChart } from '../charts/tradeOffChart.ts';
import { changeByArm } from '../../answers/changeByArm.ts';
import type { Estimated } from '../../wording/figures.ts';
import { armMark } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { figureBlock } from '../page/figureBlock.ts';
import { joined, markup, nothing } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { estimateCell, intervalCell } from '../page/valueCell.ts';
import { membersText, paretoFront } from '../paretoFront.ts';
import type { StyledArm } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';
import { armsInOrder, measureOf, noData, preventedBy, unitOf, wordOf } from './pointView.ts';
import type { PointView } from './pointView.ts';
import { weights } from './weights.ts';
import { rangeCells, rangeHeads } from './rangeCells.ts';

/** There must be an arm beside the control. */
export async function tradeOff(view: PointView): Promise<Html> {
  const { others } = view.context;
  const chart = {
    marks: others.map((arm) => ({
      label: arm.id,
      colour: arm.colour,
      shape: arm.shape,
      prevented: preventedBy(view, arm, { metric: answeredMetric }),
      lost: lostBy(view, arm),
    })),
    xTitle: texts().charts.prevented,
    yTitle: texts().charts.lost,
  };
  if (chart.marks.every(({ prevented, lost: cost }) => prevented.estimate === null || cost.estimate === null))
    return markup`<p>${texts().charts.noData}</p>\n${table(view)}`;
  if (chart.marks.every(({ prevented, lost: cost }) => isNothing(prevented) && isNothing(cost)))
    return markup`<p>${texts().tradeOff.nothing}</p>\n${frontNote(view)}\n${table(view)}\n${weights(view)}`;
  const drawing = await drawBoth((width) => tradeOffChart(chart, width), texts().tradeOff.label);
  return markup`${figureBlock({
    caption: texts().tradeOff.caption,
    notes: [markup`${texts().tradeOff.help}`, joined(others.map(armMark), ' ')],
    drawing,
  })}
${frontNote(view)}
${table(view)}
${weights(view)}`;
}

/** Every mark of a drawing would lie where its lines of zero cross. */
const isNothing = ({ estimate, low, high }: Estimated): boolean =>
  estimate === 0 && (low ?? 0) === 0 && (high ?? 0) === 0;

/** Which arms are on the Pareto front; in brackets how sure that is. */
function frontNote({ context: { results }, point }: PointView): Html {
  const front = paretoFront(results, point);
  if (front === null) return nothing;
  return markup`<p>${texts().tradeOff.front(membersText(front))}</p>`;
}

function lostBy(view: PointView, arm: StyledArm): Estimated {
  const measure = measureOf(view, arm, { metric: lostMetric });
  return (measure === undefined ? null : changeByArm(measure)) ?? noData;
}

function table(view: PointView): Html {
  const { context } = view;
  const { results } = context;
  return tableBehind({
    caption: texts().tradeOff.table,
    columns: [
      { head: texts().heads.arm },
      { head: texts().heads.prevented, isNumber: true },
      { head: texts().heads.interval, isNumber: true },
      ...rangeHeads(results, texts().heads.range),
      { head: texts().heads.word },
      { head: texts().heads.lost, isNumber: true },
      { head: texts().heads.interval, isNumber: true },
      ...rangeHeads(results, texts().heads.range),
      { head: texts().heads.word },
    ],
    rows: armsInOrder(view)
      .filter(({ isControl }) => !isControl)
      .map((arm) => {
        const word = (metric: string): Html => {
          const measure = measureOf(view, arm, { metric });
          return measure === undefined ? markup`${texts().words.noData}` : wordOf(measure);
        };
        const range = (metric: string, factor: number): readonly string[] =>
          rangeCells(results, measureOf(view, arm, { metric }), { of: 'difference', factor });
        const prevented = preventedBy(view, arm, { metric: answeredMetric });
        const cost = lostBy(view, arm);
        return [
          armMark(arm),
          estimateCell(prevented),
          intervalCell(prevented),
          ...range(answeredMetric, -unitOf(view, answeredMetric).factor),
          word(answeredMetric),
          estimateCell(cost),
          intervalCell(cost),
          ...range(lostMetric, 1),
          word(lostMetric),
        ];
      }),
  });
}
