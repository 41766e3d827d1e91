/** What a lost wanted call may weigh before an arm is worth nothing: harms of different people are not added up unless somebody weighed them. */
import { openWeight, tieOf } from '../../answers/tie.ts';
import { answeredMetric } from '../../results/weighedMetrics.ts';
import type { TradeOff } from '../../results/answerForms.ts';
import { figure, scaled, withInterval } from '../../wording/figures.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup, nothing } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import { verdictWord } from '../page/verdictWord.ts';
import { texts } from '../../wording/speaking.ts';
import { measureOf } from './pointView.ts';
import { armsInOrder } from './pointView.ts';
import type { PointView } from './pointView.ts';

/** Nothing for results of a version that did not calculate it. */
export function weights(view: PointView): Html {
  const { results, arms } = view.context;
  const found = (results.answers?.tradeOffs ?? []).filter(({ designPoint }) => designPoint === view.point);
  if (found.length === 0) return nothing;
  const { weights: words, heads } = texts();
  const given = results.answers?.weights ?? null;
  const note =
    given === null
      ? words.unweighed
      : words.weighed(
          Object.entries(given)
            .map(([id, weight]) => `${id} ${figure(weight)}`)
            .join(texts().words.listed),
        );
  return markup`<p>${note}</p>
${dataTable({
  caption: words.table,
  columns: [
    { head: heads.arm },
    { head: words.stopped, isNumber: true },
    { head: words.lost, isNumber: true },
    { head: words.tie, isNumber: true },
    ...(given === null ? [] : [{ head: words.net, isNumber: true }, { head: heads.word }]),
    { head: words.pairing, isNumber: true },
  ],
  rows: asArms(view, found).map((of) => {
    const arm = arms.find(({ id }) => id === of.arm);
    return [
      arm === undefined ? of.arm : armMark(arm),
      withIntervalCell(scaled(of.prevented, 100)),
      withIntervalCell(scaled(of.lost, 100)),
      tieText(of),
      ...(given === null ? [] : netCells(of)),
      arm === undefined ? '\u2013' : gainText(view, arm),
    ];
  }),
})}`;
}

/** As arms are shown elsewhere; of an arm that the results do not have, last. */
function asArms(view: PointView, found: readonly TradeOff[]): readonly TradeOff[] {
  const order = armsInOrder(view).map(({ id }) => id);
  const placeOf = ({ arm }: TradeOff): number => (order.includes(arm) ? order.indexOf(arm) : order.length);
  return found.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function tieText(tradeOff: TradeOff): HtmlPart {
  const { weights: words } = texts();
  const { breakEvenWeight: weight } = tradeOff;
  const tie = tieOf(tradeOff);
  if (tie === 'below') return withIntervalCell(weight);
  if (tie === 'above') return words.above(withInterval(weight));
  if (tie !== 'open') return words.ties[tie];
  const byEstimates = openWeight(tradeOff);
  return byEstimates === null ? words.openAlone : words.open(figure(byEstimates));
}

const netCells = ({ net }: TradeOff): readonly HtmlPart[] =>
  net === null ? ['\u2013', '\u2013'] : [withIntervalCell(scaled(net, 100)), verdictWord(net.verdict)];

/** How many times more replications unwanted calls answered would take without common random numbers. */
function gainText(view: PointView, arm: Parameters<typeof measureOf>[1]): string {
  const contrast = measureOf(view, arm, { metric: answeredMetric })?.versusControl;
  const ratio = contrast?.isPaired === true ? (contrast.varianceRatio ?? null) : null;
  return ratio === null ? '\u2013' : `×${figure(ratio, ratio < 10 ? 1 : 0)}`;
}
