/** Who pays: what unwanted calls and the arms cost callees, honest callers and carriers, and what reaching somebody costs whom. */
import { scaled } from '../../wording/figures.ts';
import type { Estimated } from '../../wording/figures.ts';
import { className } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable, foldedTable } from '../page/dataTable.ts';
import { markup, nothing } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { overIntervalCell, withIntervalCell } from '../page/valueCell.ts';
import type { StyledArm } from '../reportContext.ts';
import { armsInOrder, measureOf, noData, othersInOrder, unitOf, wordOf } from './pointView.ts';
import type { MeasureOfArms, PointView } from './pointView.ts';
import { rangeCells, rangeHeads } from './rangeCells.ts';

const borne = [
  { metric: 'harm.minutes.perSubscriberDay', name: 'time' },
  { metric: 'harm.money.perSubscriberDay', name: 'fraud' },
  { metric: 'wanted.cost.perSubscriberDay', name: 'honest' },
  { metric: 'carriers.unpaidMinutes.perSubscriberDay', name: 'circuits' },
  { metric: 'carriers.income.perSubscriberDay', name: 'income' },
] as const;
const ofOneCall = 'wanted.cost.perCompleted';
/** Of a call that is lost nobody pays the line: less of it is not better. */
const withoutWord: string = 'wanted.cost.perSubscriberDay';
const notCompared = '\u2013';

/** Of these, what anybody bears in any arm. */
const borneIn = (view: PointView): readonly (typeof borne)[number][] =>
  borne.filter(({ metric }) => isSeen(view, { metric }));

const isSeen = (view: PointView, of: MeasureOfArms): boolean =>
  view.context.arms.some((arm) => (measureOf(view, arm, of)?.estimate ?? 0) !== 0);

export const hasPayers = (view: PointView): boolean => borneIn(view).length > 0;

export function payers(view: PointView): Html {
  const { control, others } = view.context;
  const words = texts().payers;
  const isCompared = control !== undefined && others.length > 0;
  const arms = armsInOrder(view);
  return markup`<p class="note">${words.help}</p>
${byArm(view, { caption: words.table, arms, of: 'value' })}${isCompared ? byArm(view, { caption: words.change, arms: othersInOrder(view), of: 'difference' }) : nothing}${byClass(view)}`;
}

function byArm(
  view: PointView,
  {
    caption,
    arms,
    of,
  }: {
    readonly caption: string;
    readonly arms: readonly StyledArm[];
    readonly of: 'value' | 'difference';
  },
): Html {
  const { heads, payers: words, words: common } = texts();
  const { results } = view.context;
  const kept = borneIn(view);
  const cells = of === 'value' ? valueOf : changeOf;
  return dataTable({
    caption,
    columns: [
      { head: heads.arm },
      ...kept.flatMap(({ metric, name }) => [
        { head: common.inUnit(words[name], unitOf(view, metric).unit), isNumber: true },
        ...rangeHeads(results, heads.range),
      ]),
    ],
    rows: arms.map((arm) => [armMark(arm), ...kept.flatMap(({ metric }) => cells(view, arm, { metric }))]),
  });
}

/** A class that makes no wanted calls has no row. */
function byClass(view: PointView): Html {
  const { heads, payers: words, words: common } = texts();
  const { results } = view.context;
  const classes = results.classes.filter(({ id }) => isSeen(view, { metric: ofOneCall, class: id }));
  if (classes.length === 0) return nothing;
  return foldedTable({
    caption: common.inUnit(words.byClass, unitOf(view, ofOneCall).unit),
    columns: [
      { head: heads.arm },
      { head: heads.class },
      { head: words.cost, isNumber: true },
      ...rangeHeads(results, heads.range),
      { head: heads.difference, isNumber: true },
      ...rangeHeads(results, heads.differenceRange),
    ],
    rows: armsInOrder(view).flatMap((arm) =>
      classes.map(({ id }) => {
        const of = { metric: ofOneCall, class: id };
        return [armMark(arm), className(id), ...valueOf(view, arm, of), ...changeOf(view, arm, of)];
      }),
    ),
  });
}

/** Ranges make twice the columns. */
const intervalCellIn = ({ context }: PointView): ((of: Estimated) => Html) =>
  context.results.assumptionRange === null ? withIntervalCell : overIntervalCell;

/** With the range over assumptions beside it, once it was computed. */
function valueOf(view: PointView, arm: StyledArm, of: MeasureOfArms): readonly HtmlPart[] {
  const { factor } = unitOf(view, of.metric);
  const measure = measureOf(view, arm, of);
  return [
    intervalCellIn(view)(scaled(measure ?? noData, factor)),
    ...rangeCells(view.context.results, measure, { of: 'value', factor }),
  ];
}

/** The control has none. */
function changeOf(view: PointView, arm: StyledArm, of: MeasureOfArms): readonly HtmlPart[] {
  const { factor } = unitOf(view, of.metric);
  const measure = measureOf(view, arm, of);
  const range = rangeCells(view.context.results, measure, { of: 'difference', factor });
  if (measure === undefined || measure.versusControl === null) return [notCompared, ...range];
  const change = intervalCellIn(view)(scaled(measure.versusControl, factor));
  return [of.metric === withoutWord ? change : markup`${change} ${wordOf(measure)}`, ...range];
}
