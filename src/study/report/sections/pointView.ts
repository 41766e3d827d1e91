/** One design point as the sections see it, and what several of them take from it. */
import type { MeasureKey } from '../../results/measureIndex.ts';
import type { Measure, Results } from '../../results/results.ts';
import type { IntervalRow } from '../charts/intervalChart.ts';
import { displayUnit } from '../../wording/displayUnits.ts';
import type { DisplayUnit } from '../../wording/displayUnits.ts';
import { scaled } from '../../wording/figures.ts';
import type { Estimated } from '../../wording/figures.ts';
import type { Column } from '../page/dataTable.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { estimateCell, intervalCell } from '../page/valueCell.ts';
import { verdictWord } from '../page/verdictWord.ts';
import type { ReportContext, StyledArm } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';
import { inOrder } from '../rankedArms.ts';
import { verdictOf } from '../../wording/verdict.ts';
import { rangeCells, rangeHeads } from './rangeCells.ts';

export interface PointView {
  readonly context: ReportContext;
  readonly point: string;
}

export const noData: Estimated = { estimate: null, low: null, high: null };

/** Which measure of every arm: all of a key but point and arm. */
export type MeasureOfArms = Omit<MeasureKey, 'designPoint' | 'arm'>;

export function measureOf(view: PointView, arm: StyledArm, of: MeasureOfArms): Measure | undefined {
  return view.context.find({ ...of, designPoint: view.point, arm: arm.id });
}

/** Classes that have the metric, in their order: of unwanted calls also wanted ones, some of whose calls nobody wants. */
export const classesWith = (view: PointView, metric: string): readonly string[] =>
  view.context.results.classes
    .map(({ id }) => id)
    .filter((id) =>
      view.context.arms.some((arm) => measureOf(view, arm, { metric, class: id }) !== undefined),
    );

export function unitOf(view: PointView, metric: string): DisplayUnit {
  return displayUnit(metric, view.context.results.world.currency);
}

/** Arms as they are shown: as declared, or ranked where they are many. */
export const armsInOrder = ({ context, point }: PointView): readonly StyledArm[] =>
  inOrder(context.arms, { results: context.results, point });

/** The same without the control. */
export const othersInOrder = ({ context, point }: PointView): readonly StyledArm[] =>
  inOrder(context.others, { results: context.results, point });

/** A row of a chart for every arm, in the metric's display unit. */
export function armRows(view: PointView, of: MeasureOfArms): readonly IntervalRow[] {
  const { factor } = unitOf(view, of.metric);
  return armsInOrder(view).map((arm) => ({
    label: arm.id,
    colour: arm.colour,
    shape: arm.shape,
    ...scaled(measureOf(view, arm, of) ?? noData, factor),
  }));
}

/** What an arm prevents: the control's amount less its own, so that more is better. */
export function preventedBy(view: PointView, arm: StyledArm, of: MeasureOfArms): Estimated {
  return scaled(measureOf(view, arm, of)?.versusControl ?? noData, -unitOf(view, of.metric).factor);
}

export const valueHeads = (results: Results): readonly Column[] => [
  { head: texts().heads.estimate, isNumber: true },
  { head: texts().heads.intervalAt(levelText(results.level)), isNumber: true },
  ...rangeHeads(results, texts().heads.range),
];

export const differenceHeads = (results: Results): readonly Column[] => [
  { head: texts().heads.difference, isNumber: true },
  { head: texts().heads.differenceInterval(levelText(results.level)), isNumber: true },
  ...rangeHeads(results, texts().heads.differenceRange),
  { head: texts().heads.word },
];

const levelText = (level: number): string => `${Number((level * 100).toPrecision(6))} %`;

export function valueCells(
  results: Results,
  measure: Measure | undefined,
  factor: number,
): readonly HtmlPart[] {
  const value = scaled(measure ?? noData, factor);
  return [estimateCell(value), intervalCell(value), ...rangeCells(results, measure, { of: 'value', factor })];
}

export function differenceCells(
  results: Results,
  measure: Measure | undefined,
  factor: number,
): readonly HtmlPart[] {
  const ranges = rangeCells(results, measure, { of: 'difference', factor });
  if (measure === undefined || measure.versusControl === null)
    return ['\u2013', '\u2013', ...ranges, '\u2013'];
  const difference = scaled(measure.versusControl, factor);
  return [estimateCell(difference), intervalCell(difference), ...ranges, wordOf(measure)];
}

/** The verdict of a measure's difference. */
export const wordOf = (measure: Measure): Html =>
  verdictWord(verdictOf(measure.metric, measure.versusControl));
