/** How far the outcome moves over the ranges of everything that is assumed, and whether the order of the arms holds. */
import { fewestRangePoints, measureByPoint } from '../../results/rangeOutcome.ts';
import { metricCatalogue } from '../../../model/measures/catalogue.ts';
import type { AssumptionRange, Ranking } from '../../results/rangeOutcome.ts';
import { distributionOf } from '../distribution.ts';
import { displayUnit, metricText, metricWithUnit, unitText } from '../../wording/displayUnits.ts';
import { figure } from '../../wording/figures.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable, foldedTable } from '../page/dataTable.ts';
import { breakable, markup, nothing } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';
import { differenceCells, differenceHeads, valueCells, valueHeads } from './pointView.ts';
import { rangeText } from './rangeCells.ts';

/** What to type to get it. */
export const howToCompute = 'ringfence run \u2026 --assumptions 200';

export function assumptionSection(context: ReportContext): Html {
  const { assumptionRange: range, status } = context.results;
  if (range === null && status === 'interrupted') return markup`<p>${texts().range.interrupted}</p>`;
  if (range === null)
    return markup`<p>${texts().range.notComputed} <code>${howToCompute}</code> ${texts().range.howTo}</p>`;
  return markup`${played(range)}
${figuresTable(context, range)}
${orderTable(range)}
${parameterTable(range, context.results.world.currency)}`;
}

function played({ points, impossible, replications, factor, varied, fixed }: AssumptionRange): Html {
  const declared = varied.filter(({ isDeclared }) => isDeclared).length;
  const { range, words } = texts();
  const sentences = [
    range.played(
      words.points(figure(points)),
      words.parameters(figure(varied.length)),
      words.replications(figure(replications)),
    ),
    impossible === 0 ? '' : range.impossible(words.points(figure(impossible))),
    range.declared(figure(declared)),
    range.factor(figure(factor)),
    range.fixed(figure(fixed.length)),
    points < fewestRangePoints ? range.few(figure(fewestRangePoints)) : '',
  ];
  return markup`<p>
${sentences.join('')}
</p>
<p class="note">${range.noInterval}</p>`;
}

const shown = metricCatalogue.filter(({ isPrimary, id }) => isPrimary || id === 'operator.profit.perDay');

function figuresTable(context: ReportContext, range: AssumptionRange): Html {
  const { results, arms } = context;
  return foldedTable({
    caption: texts().range.figures,
    columns: [
      { head: texts().heads.measure },
      { head: texts().heads.arm },
      ...valueHeads(results),
      { head: texts().heads.middleHalf, isNumber: true },
      ...differenceHeads(results),
    ],
    rows: shown.flatMap(({ id }) => {
      const { factor, unit } = displayUnit(id, results.world.currency);
      return arms.map((arm): readonly HtmlPart[] => {
        const measure = context.find({
          metric: id,
          designPoint: results.designPoints[0]?.id ?? '',
          arm: arm.id,
        });
        return [
          metricWithUnit(id, unit),
          armMark(arm),
          ...valueCells(results, measure, factor),
          middleHalf(range, { metric: id, arm: arm.id }, factor),
          ...differenceCells(results, measure, factor),
        ];
      });
    }),
  });
}

function middleHalf(range: AssumptionRange, of: { metric: string; arm: string }, factor: number): string {
  const found = measureByPoint(range.measures, of);
  const spread = distributionOf(found?.perPoint ?? []);
  if (spread === null) return texts().words.noData;
  return rangeText({ least: spread.lowerQuartile, greatest: spread.upperQuartile }, factor);
}

/** Rounded down, so that only an order that never broke is said to hold everywhere. */
const holds = (share: number | null): string =>
  share === null ? '\u2013' : `${figure(Math.floor(share * 100))} %`;

function orderTable({ rankings }: AssumptionRange): Html {
  if (rankings.length === 0) return nothing;
  const rowOf = ({ metric, order, points, holdsShare, bestHoldsShare }: Ranking): readonly HtmlPart[] => [
    metricText(metric),
    holdsShare === null ? texts().range.alike : order.join(texts().words.listed),
    holds(holdsShare),
    holds(bestHoldsShare),
    figure(points),
  ];
  return dataTable({
    caption: texts().range.order,
    columns: [
      { head: texts().heads.measure },
      { head: texts().heads.order, isText: true },
      { head: texts().heads.orderHolds, isNumber: true },
      { head: texts().heads.bestHolds, isNumber: true },
      { head: texts().heads.pointsWithData, isNumber: true },
    ],
    rows: rankings.map(rowOf),
  });
}

function parameterTable({ varied }: AssumptionRange, currency: string): Html {
  return foldedTable({
    caption: texts().range.parameters,
    columns: [
      { head: texts().heads.parameter },
      { head: texts().heads.from, isNumber: true },
      { head: texts().heads.until, isNumber: true },
      { head: texts().heads.unit },
      { head: texts().heads.rangeKind },
    ],
    rows: varied.map(({ path, low, high, unit, isDeclared }) => [
      breakable(path),
      figure(low),
      figure(high),
      unitText(unit, currency),
      isDeclared ? texts().range.isDeclared : texts().range.byFactor,
    ]),
  });
}
