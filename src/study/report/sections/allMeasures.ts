/** Every measure of the results, in the units of the catalogue, so that nothing is left out that was measured. */
import { skewedMetrics } from '../../answers/skewedMeasures.ts';
import type { Measure, Results } from '../../results/results.ts';
import { findMetric } from '../../../model/measures/catalogue.ts';
import { metricText, unitText } from '../../wording/displayUnits.ts';
import { figure } from '../../wording/figures.ts';
import { lookupTable } from '../page/dataTable.ts';
import { breakable, markup, nothing } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { estimateCell, intervalCell } from '../page/valueCell.ts';
import type { ReportContext } from '../reportContext.ts';
import { siteName } from '../../results/siteName.ts';
import { className } from '../../wording/className.ts';
import { texts } from '../../wording/speaking.ts';
import { wordOf } from '../../wording/wordOf.ts';
import { differenceCells, differenceHeads, valueHeads } from './pointView.ts';
import { rangeCells } from './rangeCells.ts';

/** A page with more rows is a burden to open; the rest is in results.json. */
const rowsAtMost = 12_000;

export function allMeasures({ results }: ReportContext): Html {
  const hasPoints = results.designPoints.length > 1;
  const skewed = skewedMetrics(results);
  const shown = results.measures.slice(0, rowsAtMost);
  const left = results.measures.length - shown.length;
  const more = left === 0 ? nothing : markup`<p>${texts().tables.measuresLeft(figure(left))}</p>`;
  return markup`${more}${lookupTable({
    caption: texts().tables.measures,
    columns: [
      { head: texts().heads.metric },
      ...(hasPoints ? [{ head: texts().heads.designPoint }] : []),
      { head: texts().heads.arm },
      { head: texts().heads.classOrSite },
      ...valueHeads(results),
      { head: texts().heads.unit },
      ...differenceHeads(results),
      { head: texts().heads.withData, isNumber: true },
      { head: texts().heads.method },
    ],
    rows: shown.map((measure) => [
      ...rowOf(results, measure, hasPoints),
      methodText(measure, {
        isSkewed: measure.class === null && measure.place === null && skewed.includes(measure.metric),
      }),
    ]),
    isFilterable: true,
  })}`;
}

function rowOf(results: Results, measure: Measure, hasPoints: boolean): readonly HtmlPart[] {
  const metric = findMetric(measure.metric);
  return [
    markup`<span title="${metricText(measure.metric)}">${breakable(measure.metric)}</span>`,
    ...(hasPoints ? [measure.designPoint] : []),
    measure.arm,
    aboutWhat(results, measure),
    measure.estimate === null ? markup`<i>${noDataText(measure)}</i>` : estimateCell(measure),
    intervalCell(measure),
    ...rangeCells(results, measure, { of: 'value', factor: 1 }),
    unitText(metric?.unit ?? '', results.world.currency),
    ...differenceCells(results, measure, 1),
    figure(measure.n),
  ];
}

function methodText({ method }: Measure, { isSkewed }: { isSkewed: boolean }): string {
  const named = wordOf(texts().methods, method);
  return isSkewed ? [named, texts().tables.skewed].join(texts().words.listed) : named;
}

function aboutWhat(results: Results, { class: id, place, arm }: Measure): string {
  if (id !== null) return className(id);
  return place === null ? texts().words.all : siteName(results, arm, place);
}

const noDataText = ({ undefinedBecause }: Measure): string =>
  typeof undefinedBecause === 'string' && undefinedBecause !== ''
    ? `${texts().words.noData}: ${wordOf(texts().reasons, undefinedBecause)}`
    : texts().words.noData;
