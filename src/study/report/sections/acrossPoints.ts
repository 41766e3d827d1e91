/** How far the outcome moves over the design points: the range of each arm's effect, and where its verdict holds. */
import { drawChart } from '../charts/drawChart.ts';
import { intervalChart } from '../charts/intervalChart.ts';
import { ChartWidth, rangeOf } from '../charts/theme.ts';
import { decimalsOf, figure } from '../../wording/figures.ts';
import { answeredMetric, lostMetric } from '../../results/weighedMetrics.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable, foldedTable } from '../page/dataTable.ts';
import { figureBlock, panels } from '../page/figureBlock.ts';
import { markup } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import type { ReportContext, StyledArm } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';
import { verdictOf } from '../../wording/verdict.ts';
import type { Verdict } from '../../wording/verdict.ts';
import { settingsList } from './arms.ts';
import { armRows, measureOf, preventedBy, unitOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

/** There is more than one design point. */
export async function acrossPoints(context: ReportContext): Promise<Html> {
  const views = context.results.designPoints.map(({ id }): PointView => ({ context, point: id }));
  const comparison =
    context.others.length === 0 || context.control === undefined ? markup`` : await compared(context, views);
  return markup`${comparison}
${foldedTable({
  caption: texts().across.table,
  columns: [{ head: texts().heads.designPoint }, { head: texts().heads.sets, isText: true }],
  rows: context.results.designPoints.map(({ id, settings }) => [id, settingsList(settings)]),
})}`;
}

async function compared(context: ReportContext, views: readonly PointView[]): Promise<Html> {
  const axisTitle = texts().charts.prevented;
  const rowsOf = (arm: StyledArm) =>
    views.map((view) => ({
      label: view.point,
      colour: arm.colour,
      shape: arm.shape,
      ...preventedBy(view, arm, { metric: answeredMetric }),
    }));
  const range = rangeOf(
    context.others.flatMap(rowsOf).flatMap(({ estimate, low, high }) => [estimate, low, high]),
  );
  const figures = context.others.map(async (arm) => {
    const spec = intervalChart({ rows: rowsOf(arm), axisTitle, range }, ChartWidth.narrow);
    return figureBlock({
      caption: arm.id,
      drawing: await drawChart(spec, texts().across.label(arm.id)),
    });
  });
  return markup`<p>${rankingText(views)}</p>
<p class="note">
${texts().across.help}
</p>
${panels(await Promise.all(figures))}
${dataTable({
  caption: texts().across.ranges(texts().words.designPoints(figure(views.length))),
  columns: [
    { head: texts().heads.arm },
    { head: texts().heads.prevented, isNumber: true },
    { head: texts().heads.verdicts },
    { head: texts().heads.lost, isNumber: true },
    { head: texts().heads.verdicts },
  ],
  rows: context.others.map((arm) => [
    armMark(arm),
    ...rangeCells(views, arm, { metric: answeredMetric, sign: -1 }),
    ...rangeCells(views, arm, { metric: lostMetric, sign: 1 }),
  ]),
})}`;
}

function rangeCells(
  views: readonly PointView[],
  arm: StyledArm,
  of: { readonly metric: string; readonly sign: 1 | -1 },
): readonly HtmlPart[] {
  const differences = views.map((view) => measureOf(view, arm, { metric: of.metric })?.versusControl ?? null);
  const factor = unitOf(views[0], of.metric).factor * of.sign;
  const known = differences.flatMap((d) => (d === null || d.estimate === null ? [] : [d.estimate * factor]));
  const decimals = decimalsOf(...known);
  const range =
    known.length === 0
      ? texts().words.noData
      : texts().words.to(figure(Math.min(...known), decimals), figure(Math.max(...known), decimals));
  const counts = new Map<Verdict, number>();
  for (const difference of differences) {
    const word = verdictOf(of.metric, difference);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [
    range,
    [...counts]
      .map(([word, count]) => texts().across.wordAt(texts().words[word], figure(count)))
      .join(texts().words.listed),
  ];
}

/** Share of the design points at which the arms stand in the order of the first. */
function rankingText(views: readonly PointView[]): string {
  const orderAt = (view: PointView): string =>
    JSON.stringify(
      armRows(view, { metric: answeredMetric })
        .map(({ label, estimate }) => ({ label, estimate: estimate ?? Infinity }))
        .toSorted((a, b) =>
          a.estimate === b.estimate ? (a.label < b.label ? -1 : 1) : a.estimate - b.estimate,
        )
        .map(({ label }) => label),
    );
  const orders = views.map(orderAt);
  const same = orders.filter((order) => order === orders[0]).length;
  return texts().across.ranking(figure(same), texts().words.designPoints(figure(views.length)));
}
