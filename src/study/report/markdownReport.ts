/** The report as Markdown for the summary of a CI step: verdict first, arms by primary measures, replay line. */
import { printable } from '../failures/printable.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { idleArms } from '../answers/idleRules.ts';
import { idleText } from '../answers/idleRuleWords.ts';
import { skewedMetrics } from '../answers/skewedMeasures.ts';
import type { Measure, Results } from '../results/results.ts';
import { displayUnit, metricName } from '../wording/displayUnits.ts';
import type { DisplayUnit } from '../wording/displayUnits.ts';
import { counted, estimateText, figure, intervalText, percent, scaled } from '../wording/figures.ts';
import { texts } from '../wording/speaking.ts';
import { headline } from './headline.ts';
import { operatorMeasures, operatorMeasuresAt, shownMeasure } from './operatorMeasures.ts';
import { reportContext } from './reportContext.ts';
import type { ReportContext } from './reportContext.ts';
import { ruleCells } from './ruleCells.ts';
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
    ...points.flatMap(({ id }) => ['', ...pointTables(context, id)]),
    ...skewedNote(
      results,
      points.map(({ id }) => id),
    ),
    ...ruleTable(results),
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

const primary = metricCatalogue.filter(({ isPrimary }) => isPrimary).map(({ id }) => id);

function pointTables(context: ReportContext, point: string): readonly string[] {
  const { results } = context;
  const ofOperators = operatorMeasuresAt(results, point);
  return [
    ...(results.designPoints.length > 1 ? [`### ${plain(point)}`, ''] : []),
    ...armTable(context, point, primary),
    ...(ofOperators.length === 0
      ? []
      : ['', 'All classes of operators together:', '', ...armTable(context, point, ofOperators)]),
    ...idleRuleList(context, point),
  ];
}

/** So that equal arms are not read without their reason. */
function idleRuleList({ results, find }: ReportContext, point: string): readonly string[] {
  const idle = idleArms({ results, find, point });
  if (idle.length === 0) return [];
  const items = idle.map((of) => `- ${plain(`${of.arm}${idleText(of)}`)}`);
  const { head, why } = texts().rules.idle;
  return ['', head, '', ...items, '', why];
}

/** How sure the library is of the rules that are played. */
function ruleTable(results: Results): readonly string[] {
  const rules = ruleCells(results);
  if (rules.length === 0) return [];
  const { heads, library } = texts();
  return [
    '',
    `${library.table}:`,
    '',
    row([library.rule, library.jurisdiction, library.says, library.inForce, heads.status]),
    row(['---', '---', '---', '---', '---']),
    ...rules.map((rule) =>
      row([rule.use, rule.jurisdiction, rule.title, rule.inForce, rule.status].map(plain)),
    ),
    '',
    library.doubt,
  ];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function armTable(context: ReportContext, point: string, metrics: readonly string[]): readonly string[] {
  const { results, arms } = context;
  const heads = metrics.map((metric) => headOf(results, metric));
  return [
    row(['arm', ...heads]),
    row(['---', ...heads.map(() => '--:')]),
    ...arms.map(({ id: arm }) =>
      row([
        plain(arm),
        ...metrics.map((metric) =>
          cellOf(
            results,
            shownMeasure(metric, (one) => context.find({ metric: one, designPoint: point, arm })),
          ),
        ),
      ]),
    ),
  ];
}

const unitOf = ({ world }: Results, metric: string): DisplayUnit => displayUnit(metric, world.currency);

const headOf = (results: Results, metric: string): string =>
  `${metricName(metric)}, ${plain(unitOf(results, metric).unit)}`;

/** Of the columns above, those whose intervals say too much. */
function skewedNote(results: Results, points: readonly string[]): readonly string[] {
  const skewed = skewedMetrics(results);
  const shown = [
    ...primary,
    ...operatorMeasures.filter((metric) =>
      points.some((point) => operatorMeasuresAt(results, point).includes(metric)),
    ),
  ];
  const names = shown.filter((metric) => skewed.includes(metric)).map(metricName);
  return names.length === 0 ? [] : ['', texts().caution.skewed(names.join('; '))];
}

/** Estimate, interval, and against the control in a word. */
function cellOf(results: Results, measure: Measure | undefined): string {
  if (measure === undefined || measure.estimate === null) return 'no data';
  const { factor } = unitOf(results, measure.metric);
  const value = scaled(measure, factor);
  const interval = measure.low === null ? '' : ` (${intervalText(value)})`;
  const [range = '\u2013'] = rangeCells(results, measure, { of: 'value', factor });
  const moves = range === '\u2013' ? '' : ` {${range}}`;
  const word = verdictOf(measure.metric, measure.versusControl);
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
