/** Whom it hurts: wanted calls that no longer get through, by class and by reason, arm by arm. */
import { drawChart } from '../charts/drawChart.ts';
import { stackedChart } from '../charts/stackedChart.ts';
import type { StackedRow } from '../charts/stackedChart.ts';
import { ChartWidth } from '../charts/theme.ts';
import { boundedText } from '../../wording/figures.ts';
import { armMark, colourKey } from '../page/armMark.ts';
import { tableBehind } from '../page/dataTable.ts';
import { figureBlock, panels } from '../page/figureBlock.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { estimateCell } from '../page/valueCell.ts';
import type { StyledArm } from '../reportContext.ts';
import { gainedMetric, lostMetric } from '../../results/weighedMetrics.ts';
import { protectedClassName } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { measureOf, noData, othersInOrder, valueCells, valueHeads, wordOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

const gained = { metric: gainedMetric, name: 'gained' } as const;

/** In the order of the stack. */
const reasons = [
  { metric: 'wanted.lost.byRejection', name: 'rejected', colour: 'var(--loss-0)' },
  { metric: 'wanted.lost.byLabel', name: 'labelled', colour: 'var(--loss-1)' },
  { metric: 'wanted.lost.byTrust', name: 'trust', colour: 'var(--loss-2)' },
  { metric: 'wanted.lost.otherwise', name: 'otherwise', colour: 'var(--loss-3)' },
] as const;

interface WantedClass {
  readonly id: string;
  readonly isProtected: boolean;
}

const wantedClasses = ({ context }: PointView): readonly WantedClass[] =>
  context.results.classes.filter(({ isUnwanted }) => !isUnwanted);

/** There must be an arm beside the control. */
export async function losses(view: PointView): Promise<Html> {
  const rowsOfArms = othersInOrder(view).map((arm) => ({ arm, rows: rowsOf(view, arm) }));
  const longest = longestOf(rowsOfArms.flatMap(({ rows }) => rows));
  const figures = rowsOfArms.map(({ arm, rows }) => armFigure(arm, rows, longest));
  return markup`<p class="note">
${texts().losses.help} <em>${texts().losses.gainedWord}</em>${texts().losses.gainedHelp}
${texts().losses.otherwiseHelp} ${texts().losses.lines}
</p>
<p class="note">
${reasons.map(({ name, colour }) => colourKey(colour, texts().losses[name]))}
</p>
${panels(await Promise.all(figures))} ${table(view)}
<p class="note">${texts().losses.bounds}</p>`;
}

const lengthOf = ({ parts }: StackedRow): number => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

const reachOf = (row: StackedRow): number => Math.max(lengthOf(row), row.high ?? 0);

/** Of what was seen: how many a small class may lose of which none was seen lost would leave no bar to be seen. */
function longestOf(rows: readonly StackedRow[]): number {
  const seen = rows.filter((row) => lengthOf(row) > 0);
  return Math.max(0, ...(seen.length > 0 ? seen : rows).map(reachOf));
}

function rowsOf(view: PointView, arm: StyledArm): readonly StackedRow[] {
  return wantedClasses(view).map((wanted) => {
    const of = (metric: string) => measureOf(view, arm, { metric, class: wanted.id }) ?? noData;
    const { low, high } = of(lostMetric);
    return {
      label: protectedClassName(wanted),
      low,
      high,
      parts: reasons.map(({ metric }) => of(metric).estimate),
      text: boundedText(of(lostMetric)),
    };
  });
}

async function armFigure(arm: StyledArm, rows: readonly StackedRow[], longest: number): Promise<Html> {
  const hasData = rows.some(({ parts }) => parts.some((part) => part !== null));
  // Where none was seen, the intervals alone say how many there may be.
  if (rows.every((row) => reachOf(row) === 0)) {
    const text = hasData ? texts().losses.none : texts().losses.noDemand;
    return figureBlock({ caption: arm.id, drawing: markup`<p class="note">${text}</p>` });
  }
  const colours = reasons.map(({ colour }) => colour);
  const spec = stackedChart({ rows, colours, axisTitle: texts().charts.lost, longest }, ChartWidth.narrow);
  const isUnhurt = rows.every((row) => lengthOf(row) === 0);
  return figureBlock({
    caption: arm.id,
    notes: isUnhurt ? [markup`${texts().losses.none}`] : [],
    drawing: await drawChart(spec, texts().losses.label(arm.id)),
  });
}

function table(view: PointView): Html {
  const { context } = view;
  return tableBehind({
    caption: texts().losses.table,
    columns: [
      { head: texts().heads.arm },
      { head: texts().heads.class },
      ...valueHeads(context.results),
      { head: texts().heads.againstControl },
      ...[...reasons, gained].map(({ name }) => ({ head: texts().losses[name], isNumber: true })),
    ],
    rows: othersInOrder(view).flatMap((arm) =>
      [null, ...wantedClasses(view)].map((wanted) => {
        const of = (metric: string) => measureOf(view, arm, { metric, class: wanted?.id ?? null });
        const measure = of(lostMetric);
        return [
          armMark(arm),
          wanted === null ? texts().words.allWanted : protectedClassName(wanted),
          ...valueCells(context.results, measure, 1),
          measure === undefined ? texts().words.noData : wordOf(measure),
          ...[...reasons, gained].map(({ metric }) => estimateCell(of(metric) ?? noData)),
        ];
      }),
    ),
  });
}
