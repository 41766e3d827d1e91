/** The report as Markdown for the summary of a CI step: verdict first, arms by primary measures, replay line. */
import { printable } from '../failures/printable.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { Results } from '../results/results.ts';
import { displayUnit } from '../wording/displayUnits.ts';
import { counted, estimateText, figure, intervalText, percent, scaled } from '../wording/figures.ts';
import { headline } from './headline.ts';
import { reportContext } from './reportContext.ts';
import type { ReportContext } from './reportContext.ts';
import { rangeCells } from './sections/rangeCells.ts';
import { statusLine } from './statusLine.ts';
import { verdictOf } from '../wording/verdict.ts';

/** Design points with a table of their own; a summary of a step may not grow without bound. */
const pointsShown = 12;

/** The report as Markdown, for a pull request or the summary of a job; English. */
export function markdownReport(results: Results): string {
  const context = reportContext(results);
  const points = results.designPoints.slice(0, pointsShown);
  const left = results.designPoints.length - points.length;
  const [first] = points;
  const assumed = results.assumptions.filter(({ status }) => status === 'assumed').length;
  return [
    `**${statusLine(results)}** ${first === undefined ? '' : headline(context, first.id)}`,
    '',
    `## ${plain(results.title['en'] ?? results.title['zh'] ?? results.id)}`,
    '',
    `Brackets: ${percent(results.level)} intervals, each for itself, simulation error only; words: the paired difference from the control, whose intervals hold together. ${figure(assumed)} of ${figure(results.assumptions.length)} parameters are assumed. ${rangeWords(results)}`,
    ...points.flatMap(({ id }) => ['', ...pointTable(context, id)]),
    ...(left > 0 ? ['', `${counted(left, 'further design point')}: see results.json.`] : []),
    '',
    `Seed ${results.seed}. Replay:`,
    '',
    ...fenced(results.replay),
    '',
  ].join('\n');
}

function rangeWords({ assumptionRange: range, status }: Results): string {
  if (range === null) {
    const why = status === 'interrupted' ? ': the run was interrupted' : ' (`--assumptions 200`)';
    return `The range over assumptions was not computed${why}.`;
  }
  return `Braces: range over ${counted(range.points, 'point')} of the assumed parameters.`;
}

const primary = metricCatalogue.filter(({ isPrimary }) => isPrimary);

function pointTable(context: ReportContext, point: string): readonly string[] {
  const { results, arms } = context;
  const units = primary.map(({ id }) => displayUnit(id, results.world.currency));
  const heads = primary.map(({ says }, i) =>
    `${says}, ${plain(units[i].unit)}`.replace(/ per subscriber and day, /, ', '),
  );
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    ...(results.designPoints.length > 1 ? [`### ${plain(point)}`, ''] : []),
    row(['arm', ...heads]),
    row(['---', ...heads.map(() => '--:')]),
    ...arms.map((arm) =>
      row([
        plain(arm.id),
        ...primary.map(({ id }, i) => cellOf(context, { metric: id, point, arm: arm.id }, units[i].factor)),
      ]),
    ),
  ];
}

/** Estimate, interval, and against the control in a word. */
function cellOf(
  context: ReportContext,
  key: { metric: string; point: string; arm: string },
  factor: number,
): string {
  const measure = context.find(key);
  if (measure === undefined || measure.estimate === null) return 'no data';
  const value = scaled(measure, factor);
  const interval = measure.low === null ? '' : ` (${intervalText(value)})`;
  const [range = '\u2013'] = rangeCells(context.results, measure, { of: 'value', factor });
  const moves = range === '\u2013' ? '' : ` {${range}}`;
  const word = verdictOf(key.metric, measure.versusControl);
  const emphasis = word === 'better' || word === 'worse' ? ` **${word}**` : ` ${word}`;
  return `${estimateText(value)}${interval}${moves}${measure.versusControl === null ? '' : emphasis}`;
}

/** A stranger's text as text: no mark of Markdown or HTML in it works. */
function plain(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>()#+!|~&$]/g, '\\$&');
}

/** A code block whose fence is longer than any run of backticks in it. */
function fenced(text: string): readonly string[] {
  const clean = printable(text);
  const longest = Math.max(2, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}sh`, clean, fence];
}
