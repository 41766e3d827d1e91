/** One measure by arm: over all classes, then class by class, then as a table. */
import { answeredMetric } from '../../results/weighedMetrics.ts';
import { drawBoth, drawChart } from '../charts/drawChart.ts';
import { intervalChart } from '../charts/intervalChart.ts';
import { ChartWidth } from '../charts/theme.ts';
import { armMark } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { figureBlock, panels } from '../page/figureBlock.ts';
import { markup, nothing } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { areRanked } from '../rankedArms.ts';
import {
  armRows,
  armsInOrder,
  classesWith,
  differenceCells,
  differenceHeads,
  measureOf,
  unitOf,
  valueCells,
  valueHeads,
} from './pointView.ts';
import type { PointView } from './pointView.ts';
import { className } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';

export interface ShownMeasure {
  readonly metric: string;
  /** What it is, without the unit. */
  readonly title: 'answeredTitle' | 'profitTitle';
  /** How to read the chart. */
  readonly help: 'answeredHelp' | 'profitHelp';
}

/** What still reaches people. */
export const stillAnswered: ShownMeasure = {
  metric: answeredMetric,
  title: 'answeredTitle',
  help: 'answeredHelp',
};

/** Whether it still pays. */
export const operatorsProfit: ShownMeasure = {
  metric: 'operator.profit.perDay',
  title: 'profitTitle',
  help: 'profitHelp',
};

export async function measureByArm(view: PointView, shown: ShownMeasure): Promise<Html> {
  const { unit } = unitOf(view, shown.metric);
  const title = texts().charts[shown.title];
  const rows = armRows(view, { metric: shown.metric });
  if (rows.every(({ estimate }) => estimate === null)) return markup`<p>${texts().charts.noData}</p>`;
  const drawing = await drawBoth(
    (width) => intervalChart({ rows, axisTitle: unit }, width),
    texts().charts.byArm(title),
  );
  const caption = texts().words.inUnit(title, unit);
  const help = markup`${texts().charts.together} ${texts().charts.simulationOnly} ${texts().charts[shown.help]}${rankNote(view)}`;
  return markup`${figureBlock({ caption, notes: [help], drawing })} ${await byClass(view, shown)}
${table(view, shown, caption)}`;
}

const rankNote = ({ context }: PointView): string =>
  areRanked(context.results) ? ` ${texts().charts.ranked}` : '';

async function byClass(view: PointView, { metric, title }: ShownMeasure): Promise<Html> {
  const classes = classesWith(view, metric);
  if (classes.length < 2) return nothing;
  const axisTitle = unitOf(view, metric).unit;
  const figures = classes.map(async (id) => {
    const spec = intervalChart({ rows: armRows(view, { metric, class: id }), axisTitle }, ChartWidth.narrow);
    const drawing = await drawChart(spec, texts().charts.classByArm(texts().charts[title], className(id)));
    return figureBlock({ caption: className(id), drawing });
  });
  return markup`<p class="note">${texts().charts.eachClass}</p>
${panels(await Promise.all(figures))}`;
}

function table(view: PointView, { metric }: ShownMeasure, caption: string): Html {
  const { context } = view;
  const { results } = context;
  const { factor } = unitOf(view, metric);
  const classes = classesWith(view, metric);
  const groups = classes.length < 2 ? [null] : [null, ...classes];
  return tableBehind({
    caption,
    columns: [
      { head: texts().heads.arm },
      { head: texts().heads.class },
      ...valueHeads(results),
      ...differenceHeads(results),
    ],
    rows: groups.flatMap((group) =>
      armsInOrder(view).map((arm) => {
        const measure = measureOf(view, arm, { metric, class: group });
        const only = classes.length === 1 ? classes[0] : null;
        const id = group ?? only;
        const name = id === null ? texts().words.allUnwanted : className(id);
        return [
          armMark(arm),
          name,
          ...valueCells(results, measure, factor),
          ...differenceCells(results, measure, factor),
        ];
      }),
    ),
  });
}
