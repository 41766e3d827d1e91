/** Every arm against every class: what it prevents of unwanted ones, what it costs wanted ones. */
import { changeByArm } from '../../answers/changeByArm.ts';
import { answeredMetric, lostMetric } from '../../results/weighedMetrics.ts';
import { scaled } from '../../wording/figures.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import type { StyledArm } from '../reportContext.ts';
import { protectedClassName } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { measureOf, othersInOrder, unitOf, wordOf } from './pointView.ts';
import type { PointView } from './pointView.ts';

/** As many columns, beside the one that heads the rows, as a page of paper holds. */
const columnsAtMost = 8;

interface MatrixClass {
  readonly id: string;
  readonly metric: string;
  readonly name: string;
}

/** There must be an arm beside the control. */
export function matrix(view: PointView): Html {
  const others = othersInOrder(view);
  const classes = classesOf(view);
  const isTurned = classes.length > columnsAtMost && others.length < classes.length;
  const parts = isTurned
    ? inParts(others).map((arms) => turnedTable(view, arms, classes))
    : inParts(classes).map((some) => tableOfArms(view, some));
  return markup`<p class="note">${texts().matrix.help}</p>
<div class="matrix">${parts}</div>`;
}

function classesOf({ context }: PointView): readonly MatrixClass[] {
  const { words } = texts();
  return context.results.classes.map(({ id, isUnwanted, isProtected }) => ({
    id,
    metric: isUnwanted ? answeredMetric : lostMetric,
    name: words.classOf(protectedClassName({ id, isProtected }), isUnwanted ? words.unwanted : words.wanted),
  }));
}

/** Parts of about the same length, none longer than a page is wide. */
function inParts<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  const count = Math.max(1, Math.ceil(all.length / columnsAtMost));
  const length = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, i) => all.slice(i * length, (i + 1) * length));
}

function tableOfArms(view: PointView, classes: readonly MatrixClass[]): Html {
  return dataTable({
    caption: texts().matrix.caption,
    columns: [{ head: texts().heads.arm }, ...classes.map(({ name }) => ({ head: name }))],
    rows: othersInOrder(view).map((arm) => [armMark(arm), ...classes.map((of) => cellOf(view, arm, of))]),
  });
}

function turnedTable(view: PointView, arms: readonly StyledArm[], classes: readonly MatrixClass[]): Html {
  return dataTable({
    caption: texts().matrix.caption,
    columns: [{ head: texts().heads.class }, ...arms.map(({ id }) => ({ head: id }))],
    rows: classes.map((of) => [of.name, ...arms.map((arm) => cellOf(view, arm, of))]),
  });
}

function cellOf(view: PointView, arm: StyledArm, { id, metric }: MatrixClass): HtmlPart {
  const measure = measureOf(view, arm, { metric, class: id });
  const change = measure === undefined ? null : changeByArm(measure);
  if (measure === undefined || change === null) return texts().words.noData;
  return markup`${withIntervalCell(scaled(change, unitOf(view, metric).factor))} ${wordOf(measure)}`;
}
