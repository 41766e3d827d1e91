/** What the answer depends on: which assumption moves it, and where another arm becomes the best. */
import type { SensitivityOutcome, SensitivityResponse } from '../../results/sensitivityOutcome.ts';
import { rankedParameters, rowsOfImpossibleShares } from '../../sensitivity/ranking.ts';
import { smallDesignOf } from '../../sensitivity/designSize.ts';
import type { Turnover, TurnoverCorner } from '../../results/turnover.ts';
import { drawChart } from '../charts/drawChart.ts';
import { intervalChart } from '../charts/intervalChart.ts';
import type { IntervalRow } from '../charts/intervalChart.ts';
import { ChartWidth } from '../charts/theme.ts';
import { displayUnit, metricName, metricText, unitText } from '../../wording/displayUnits.ts';
import { openTurnovers } from '../../wording/openTurnovers.ts';
import { figure, scaled } from '../../wording/figures.ts';
import { tableBehind } from '../page/dataTable.ts';
import type { Column } from '../page/dataTable.ts';
import { figureBlock, panels } from '../page/figureBlock.ts';
import { breakable, markup, nothing } from '../page/markup.ts';
import type { Html, HtmlPart } from '../page/markup.ts';
import { withIntervalCell } from '../page/valueCell.ts';
import type { ReportContext } from '../reportContext.ts';
import { texts } from '../../wording/speaking.ts';

/** What to type to get it. */
const howTo = 'ringfence run \u2026 --sensitivity tornado';

/** Bars of a chart; the table holds them all. */
const rowsDrawn = 10;

export async function sensitivitySection(context: ReportContext): Promise<Html> {
  const { sensitivity, assumptionRange } = context.results;
  const turnovers = assumptionRange === null ? [] : openTurnovers(assumptionRange);
  const moves =
    sensitivity === undefined ? notComputed(context.results.status) : await analysis(context, sensitivity);
  const turned = turnovers.length === 0 ? nothing : turnoverList(turnovers, context.results.world.currency);
  return markup`${moves}
${turned}`;
}

function notComputed(status: ReportContext['results']['status']): Html {
  const { sensitivity: words } = texts();
  return status === 'interrupted'
    ? markup`<p>${words.interrupted}</p>`
    : markup`<p>${words.none} <code>${howTo}</code> ${words.noneHelp}</p>`;
}

async function analysis(context: ReportContext, found: SensitivityOutcome): Promise<Html> {
  const { sensitivity: words, words: counts } = texts();
  const played = words.played(
    counts.points(figure(found.points)),
    counts.parameters(figure(found.varied.length)),
    counts.replications(figure(found.replications)),
  );
  const impossible = found.impossible === 0 ? '' : words.impossible(figure(found.impossible));
  const figures = found.responses.map(async (response) => {
    const title = responseTitle(found, response);
    const spec = intervalChart(chartOf(context, found, response), ChartWidth.narrow);
    return figureBlock({ caption: title, drawing: await drawChart(spec, words.chart(title)) });
  });
  return markup`<p>${words[found.design]} ${played}${impossible}${beyondText(found)}${smallText(found)}</p>
${panels(await Promise.all(figures))}
${found.responses.map((response) => table(context, found, response))}`;
}

function beyondText(found: SensitivityOutcome): string {
  const rows = rowsOfImpossibleShares(found);
  return rows === null ? '' : texts().sensitivity.beyond(figure(rows));
}

function smallText(found: SensitivityOutcome): string {
  const small = smallDesignOf(found);
  return small === null ? '' : texts().sensitivity.small[small.of](figure(small.fewest));
}

function responseTitle({ metric }: SensitivityOutcome, { arm, isDifference }: SensitivityResponse): string {
  const { sensitivity: words } = texts();
  return isDifference
    ? words.ofDifference(metricName(metric), arm)
    : words.ofControl(metricName(metric), arm);
}

const factorOf = (
  { results }: ReportContext,
  { metric, design }: SensitivityOutcome,
): { factor: number; unit: string } =>
  design === 'sobol' ? { factor: 100, unit: '%' } : displayUnit(metric, results.world.currency);

/** A bar from one end to the other with the value as written as its mark, or an index with its interval. */
function chartOf(context: ReportContext, found: SensitivityOutcome, response: SensitivityResponse) {
  const { factor, unit } = factorOf(context, found);
  const arm = context.arms.find(({ id }) => id === response.arm) ?? context.arms[0];
  const rows = rankedParameters(found)
    .slice(0, rowsDrawn)
    .map((i): IntervalRow => ({
      label: shortPath(found.varied[i].path),
      colour: arm?.colour ?? 'var(--control)',
      shape: arm?.shape ?? 'M-1,-1H1V1H-1Z',
      ...scaled(spanOf(response, i), factor),
      ...textOf(response, i, factor),
    }));
  return { rows, axisTitle: axisTitle(found, unit) };
}

/** What the marks are, where it is not the measure itself. */
function axisTitle({ design }: SensitivityOutcome, unit: string): string {
  const { axis } = texts().sensitivity;
  if (design === 'tornado') return unit;
  return design === 'morris' ? axis.morris(unit) : axis.sobol;
}

/** Of a bar both ends: its mark, the value as written, is that of all bars. */
function textOf({ effects }: SensitivityResponse, i: number, factor: number): Pick<IntervalRow, 'text'> {
  if (effects.design !== 'tornado') return {};
  const { atLow, atHigh } = effects.swings[i];
  return { text: [atLow, atHigh].map((value) => valueText(value, factor)).join(' \u2192 ') };
}

const valueText = (value: number | null, factor: number): string =>
  value === null ? texts().words.noData : figure(value * factor);

/** The last names tell more than the first. */
const shortPath = (path: string): string => (path.length <= 38 ? path : `\u2026${path.slice(-37)}`);

function spanOf({ effects }: SensitivityResponse, i: number) {
  if (effects.design === 'morris') return effects.moves[i].muStar;
  if (effects.design === 'sobol') return effects.shares[i].total;
  const { atLow, atHigh } = effects.swings[i];
  const known = [atLow, atHigh].filter((value) => value !== null);
  const estimate = effects.asWritten;
  if (known.length === 0 || estimate === null) return { estimate, low: null, high: null };
  return { estimate, low: Math.min(estimate, ...known), high: Math.max(estimate, ...known) };
}

function table(context: ReportContext, found: SensitivityOutcome, response: SensitivityResponse): Html {
  const { heads, sensitivity: words } = texts();
  const { factor, unit } = factorOf(context, found);
  const { currency } = context.results.world;
  const title = responseTitle(found, response);
  return tableBehind({
    caption: words.tableOf(unit === '%' ? title : texts().words.inUnit(title, unit)),
    columns: [
      { head: heads.parameter },
      { head: heads.from, isNumber: true },
      { head: heads.until, isNumber: true },
      { head: heads.unit },
      ...effectHeads(response),
    ],
    rows: rankedParameters(found).map((i) => {
      const { path, low, high, unit: ofParameter } = found.varied[i];
      const range = [figure(low), figure(high), unitText(ofParameter, currency)];
      return [breakable(path), ...range, ...effectCells(response, i, factor)];
    }),
  });
}

function effectHeads({ effects }: SensitivityResponse): readonly Column[] {
  const { sensitivity: words } = texts();
  const heads = {
    tornado: [words.low, words.high],
    morris: ['μ*', 'μ', 'σ'],
    sobol: [words.first, words.total],
  }[effects.design];
  return heads.map((head) => ({ head, isNumber: true }));
}

function effectCells({ effects }: SensitivityResponse, i: number, factor: number): readonly HtmlPart[] {
  const text = (value: number | null): string => valueText(value, factor);
  if (effects.design === 'tornado') return [text(effects.swings[i].atLow), text(effects.swings[i].atHigh)];
  if (effects.design === 'sobol') {
    const { first, total } = effects.shares[i];
    return [withIntervalCell(scaled(first, factor)), withIntervalCell(scaled(total, factor))];
  }
  const { muStar, mu, sigma } = effects.moves[i];
  return [withIntervalCell(scaled(muStar, factor)), text(mu), text(sigma)];
}

function turnoverList(turnovers: readonly Turnover[], currency: string): Html {
  const { sensitivity: words } = texts();
  return markup`<h3>${words.turnover}</h3>
<ul>${turnovers.map((turnover) => markup`<li>${turnoverText(turnover, currency)}</li>`)}</ul>`;
}

function turnoverText({ metric, best, points, winners, corner }: Turnover, currency: string): string {
  const { sensitivity: words, words: counts } = texts();
  const name = metricText(metric);
  const all = counts.points(figure(points));
  const others = winners.filter(({ arm }) => arm !== best);
  if (others.length === 0) return words.stays(name, best, all);
  const elsewhere = others.map(({ arm, points: at }) => words.at(arm, figure(at)));
  const first = words.turns({
    metric: name,
    arm: best,
    others: elsewhere.join(counts.listed),
    points: all,
  });
  return `${first}${corner === null ? words.noCorner : cornerText(corner, currency)}`;
}

function cornerText({ conditions, inside, outside }: TurnoverCorner, currency: string): string {
  const { sensitivity: words } = texts();
  const where = conditions.map(({ path, unit, side, at }) =>
    words[side](path, `${figure(at)} ${unitText(unit, currency)}`.trim()),
  );
  return words.corner({
    where: where.join(words.and),
    inside: figure(inside.turned),
    of: figure(inside.points),
    outside: figure(outside.turned),
    rest: figure(outside.points),
  });
}
