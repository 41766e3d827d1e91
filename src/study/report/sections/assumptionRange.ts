/** How far the outcome moves over the ranges of everything that is assumed, and whether the order of the arms holds. */
import { metricCatalogue } from '../../../model/measures/catalogue.ts';
import type { AssumptionRange, Ranking } from '../../experiment/results.ts';
import { distributionOf } from '../distribution.ts';
import { displayUnit, metricOf } from '../displayUnits.ts';
import { counted, figure } from '../figures.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable, tableBehind } from '../page/dataTable.ts';
import { markup, nothing } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import type { ReportContext, StyledArm } from '../reportContext.ts';
import { differenceCells, differenceHeads, valueCells, valueHeads } from './pointView.ts';
import { rangeText } from './rangeCells.ts';

/** What to type to get it. */
export const howToCompute = 'ringfence run \u2026 --assumptions 50';

export function assumptionSection(context: ReportContext): Html {
  const range = context.results.assumptionRange;
  if (range === null)
    return markup`<p>Not computed. <code>${howToCompute}</code> plays 50 points of a Latin hypercube over the ranges of
everything that is assumed, and shows here and beside every interval how far the figures move, and whether the order of the arms holds.</p>`;
  return markup`${played(range)}
${figuresTable(context, range)}
${orderTable(range)}
${parameterTable(range)}`;
}

function played({ points, impossible, replications, factor, varied, fixed }: AssumptionRange): Html {
  const declared = varied.filter(({ isDeclared }) => isDeclared).length;
  const left =
    impossible === 0
      ? nothing
      : markup` At ${counted(impossible, 'further point')} the values would have made no world, such as more callers than
numbers; ${impossible === 1 ? 'it is' : 'they are'} left out.`;
  return markup`<p>
${counted(points, 'point')} of a Latin hypercube over ${counted(varied.length, 'parameter')}, with ${counted(replications, 'replication')} at
each point and the same seeds everywhere.${left} The scenario declares ${declared === 0 ? 'none' : figure(declared)} of the ranges. The others
go from the assumed value divided by ${figure(factor)} to the value times ${figure(factor)} (of shares: the odds), as far as the parameter accepts
that; this width is an assumption too. Assumed words, lists and zeros stayed as they are: ${figure(fixed.length)} of them.
</p>
<p class="note">A value at a point carries the simulation error of its few replications, and more points can only widen a
range. It is no interval: no probability belongs to it.</p>`;
}

const shown = metricCatalogue.filter(({ isPrimary, id }) => isPrimary || id === 'operator.profit.perDay');

function figuresTable(context: ReportContext, range: AssumptionRange): Html {
  const { results, arms } = context;
  return tableBehind({
    caption: 'Primary measures, over all classes',
    columns: [
      { head: 'measure' },
      { head: 'arm' },
      ...valueHeads(results),
      { head: 'middle half of the points', isNumber: true },
      ...differenceHeads(results),
    ],
    rows: shown.flatMap(({ id, says }) => {
      const { factor, unit } = displayUnit(id, results.world.currency);
      return arms.map((arm): readonly HtmlPart[] => {
        const measure = context.find({ metric: id, point: results.designPoints[0]?.id ?? '', arm: arm.id });
        return [
          `${says}, ${unit}`,
          armMark(arm),
          ...valueCells(results, measure, factor),
          middleHalf(range, { metric: id, arm }, factor),
          ...differenceCells(results, measure, factor),
        ];
      });
    }),
  });
}

function middleHalf(range: AssumptionRange, of: { metric: string; arm: StyledArm }, factor: number): string {
  const found = range.measures.find(
    ({ metric, arm, perPoint }) => metric === of.metric && arm === of.arm.id && perPoint !== null,
  );
  const spread = distributionOf(found?.perPoint ?? []);
  if (spread === null) return 'no data';
  return rangeText({ least: spread.lowerQuartile, greatest: spread.upperQuartile }, factor);
}

/** Rounded down, so that only an order that never broke is said to hold everywhere. */
const holds = (share: number | null): string =>
  share === null ? '\u2013' : `${figure(Math.floor(share * 100))} %`;

function orderTable({ rankings }: AssumptionRange): Html {
  if (rankings.length === 0) return nothing;
  const rowOf = ({ metric, order, points, holdsShare, bestHoldsShare }: Ranking): readonly HtmlPart[] => [
    metricOf(metric)?.says ?? metric,
    holdsShare === null ? 'all arms alike' : order.join(', '),
    holds(holdsShare),
    holds(bestHoldsShare),
    figure(points),
  ];
  return dataTable({
    caption: 'Order of the arms, best first, and the share of the points where it holds',
    columns: [
      { head: 'measure' },
      { head: 'order in this experiment', isText: true },
      { head: 'whole order holds', isNumber: true },
      { head: 'best stays best', isNumber: true },
      { head: 'points with data', isNumber: true },
    ],
    rows: rankings.map(rowOf),
  });
}

function parameterTable({ varied }: AssumptionRange): Html {
  return tableBehind({
    caption: 'Ranges of the parameters',
    columns: [
      { head: 'parameter' },
      { head: 'from', isNumber: true },
      { head: 'to', isNumber: true },
      { head: 'unit' },
      { head: 'range' },
    ],
    rows: varied.map(({ path, low, high, unit, isDeclared }) => [
      path,
      figure(low),
      figure(high),
      unit,
      isDeclared ? 'declared' : 'by the factor',
    ]),
  });
}
