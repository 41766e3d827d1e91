/** What `compare` prints: the question, the answer, then what it rests on. */
import { printable } from '../../study/failures/printable.ts';
import { answerSentences, questionOf } from '../../study/answers/answerWords.ts';
import { hurtClasses, mostHurtIfNotShown } from '../../study/answers/hurtClasses.ts';
import type { HurtClass } from '../../study/answers/hurtClasses.ts';
import { notBelowNothing } from '../../study/answers/changeByArm.ts';
import { measureIndex } from '../../study/results/measureIndex.ts';
import type { Measure, Results, VersusControl } from '../../study/results/results.ts';
import { lostMetric } from '../../study/results/weighedMetrics.ts';
import { comparedArms } from '../../study/tasks/effectArms.ts';
import {
  counted,
  estimateText,
  figure,
  intervalText,
  percent,
  scaled,
  withInterval,
} from '../../study/wording/figures.ts';
import { texts } from '../../study/wording/speaking.ts';
import { findMetric } from '../../model/measures/catalogue.ts';
import { besideLines } from './besideLines.ts';
import { decompositionLines } from './decompositionLines.ts';
import { faintLines, foldedButLast } from './foldLines.ts';
import { gameLines } from './gameTable.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { idleRuleLines } from './idleRuleLines.ts';
import { lineStyle, standardOutput } from './lineStyle.ts';
import type { Terminal } from './lineStyle.ts';
import { measureColumns } from './measureColumns.ts';
import type { MeasureColumn } from './measureColumns.ts';
import { metricUnit } from './metricUnit.ts';
import { playedRuleLines } from './playedRuleLines.ts';
import { skewedLines } from './skewedLines.ts';
import { tradeOffLines } from './tradeOffLines.ts';
import { print } from './say.ts';

/** Measures of the table; the parts of what is lost stand in the page. */
const columns = measureColumns.slice(0, 4);
/** More design points than this stand in the page only. */
const pointsShown = 12;

/** On standard output, as it is. */
export function printAnswer(results: Results): void {
  print(foldedButLast(answerLines(results, standardOutput())));
}

export function answerLines(results: Results, terminal: Terminal): readonly string[] {
  const style = lineStyle(terminal);
  const { game, designPoints } = results;
  // Of a game the world as written: its other points are in the table of the game.
  const points = (game === undefined ? designPoints : designPoints.slice(0, 1)).map(({ id }) => id);
  return [
    style.strong(printable(questionOf(results, 'en'))),
    '',
    ...(designPoints.length > 1 ? faintLines(texts().page.firstPoint(points[0]), style) : []),
    ...answerSentences(results, points[0]),
    ...lossNote(results, points),
    '',
    ...(game === undefined ? [] : gameLines(game, results, style)),
    ...points.slice(0, pointsShown).flatMap((point) => pointLines(results, point, style)),
    ...(points.length > pointsShown
      ? [`${points.length - pointsShown} more design points stand in the report and in results.json`, '']
      : []),
    ...decompositionLines(results, points[0], style),
    ...tradeOffLines(results, style),
    ...playedRuleLines([results], style),
    ...besideLines(results, style),
    ...(results.assumptionRange === null ? [''] : []),
    ...undecidedLines(results, points),
    ...footer(results, style),
  ];
}

/** One loss is told twice: a reader of both must know why they differ (decision 085). */
function lossNote({ measures }: Results, points: readonly string[]): readonly string[] {
  const isTold = measures.some(
    ({ metric, designPoint, estimate, versusControl }) =>
      metric === lostMetric &&
      points.includes(designPoint) &&
      versusControl !== null &&
      versusControl.adjusted === 'holm' &&
      (estimate ?? 0) > 0,
  );
  if (!isTold) return [];
  return [
    'What is lost has an interval of its own here, and where it says who is hurt. In the tables the intervals hold together, and are wider; all words follow those.',
  ];
}

function pointLines(results: Results, point: string, style: GridStyle): readonly string[] {
  const [control, ...others] = comparedArms(results).map(({ id }) => id);
  if (others.length === 0) return [];
  const find = measureIndex(results.measures);
  const cellsOf = (
    read: (measure: Measure, column: MeasureColumn) => string,
    arm: string,
  ): readonly string[] =>
    columns.map((column) => {
      const measure = find({ metric: column.metric, designPoint: point, arm });
      return measure === undefined ? 'no data' : read(measure, column);
    });
  const rows = others.flatMap((arm) => [
    { name: arm, cells: cellsOf(differenceCell, arm) },
    { name: '', cells: cellsOf(shareCell, arm) },
    { name: '', cells: cellsOf(wordCell, arm) },
  ]);
  const base = { name: `${control} itself`, cells: cellsOf(valueCell, control) };
  const title =
    results.designPoints.length > 1 ? `${point}: difference from ${control}` : `difference from ${control}`;
  return [
    style.strong(title),
    style.faint(familyText(results)),
    '',
    ...gridLines({ heads: columns.map(({ head }) => head), rows: [base, ...rows] }, style),
    '',
    ...hurtLines(results, point, others),
    ...idleRuleLines(results, style)(point),
    '',
  ];
}

/** From so many comparisons on, and below so many replications, a family of skewed measures promises more than it keeps (docs/statistics.md). */
const largeFamily = 10;
const fewReplications = 10;

function familyText({ level, designPoints, replications, arms, pairing }: Results): string {
  const count = (arms.length - 1) * designPoints.length;
  const isShort = count >= largeFamily && replications.done < fewReplications;
  const caution = isShort ? `; fewer than ${fewReplications}: skewed measures hold less often` : '';
  return `${percent(level)} intervals of the simulation error only, holding together over ${count} ${count === 1 ? 'comparison' : 'comparisons'} of a measure; ${counted(replications.done, 'replication')}, ${pairing === undefined ? 'paired' : 'not paired: each arm has seeds of its own'}${caution}`;
}

const valueCell = (measure: Measure, { factor }: MeasureColumn): string =>
  withInterval(scaled(measure, factor));

/** Intervals that hold together; of what is counted against the control, and is 0 there, none reaches below 0. */
function differenceCell({ metric, versusControl }: Measure, { factor }: MeasureColumn): string {
  if (versusControl === null) return 'no data';
  const isCut = findMetric(metric)?.isAgainstControl === true;
  return withInterval(scaled(isCut ? notBelowNothing(versusControl) : versusControl, factor));
}

/** `−25.1 % (−26.0 to −24.2)`. */
function shareCell({ versusControl }: Measure): string {
  const relative = versusControl?.relative ?? null;
  if (relative === null || relative.estimate === null) return '';
  const value = scaled(relative, 100);
  const interval = relative.low === null || relative.high === null ? '' : ` (${intervalText(value)})`;
  return `${estimateText(value)} %${interval}`;
}

function wordCell({ versusControl }: Measure): string {
  if (versusControl === null) return '';
  return `${versusControl.verdict ?? ''}${pairingText(versusControl)}`;
}

/** How many times more replications the same interval would need without common random numbers. */
const pairingText = ({ varianceRatio = null, isPaired }: VersusControl): string =>
  varianceRatio === null || !isPaired
    ? ''
    : `, pairing ×${figure(varianceRatio, varianceRatio < 10 ? 1 : 0)}`;

function hurtLines(results: Results, point: string, arms: readonly string[]): readonly string[] {
  const find = measureIndex(results.measures);
  return arms.map((arm) => {
    const hurt = hurtClasses(results, (metric, of) => find({ metric, designPoint: point, arm, class: of }));
    const shown = hurt.filter(({ isShown }) => isShown).map(lostText);
    const open = mostHurtIfNotShown(hurt);
    const largest = open === null ? '' : `; largest estimate: ${lostText(open)}, undecided`;
    return shown.length === 0
      ? `who is hurt by ${arm}: no class is shown to lose calls${largest}`
      : `who is hurt by ${arm}, lost of 1,000: ${shown.join('; ')}${largest}`;
  });
}

const lostText = ({ class: id, isProtected, lost, gained }: HurtClass): string =>
  `${id}${isProtected ? ' (protected)' : ''} ${withInterval(lost)}${gained === null ? '' : ` beside ${withInterval(gained)} gained`}`;

/** Contrasts that are open, with what would decide them. */
function undecidedLines(results: Results, points: readonly string[]): readonly string[] {
  const arms = comparedArms(results).map(({ id }) => id);
  const open = results.measures.filter(
    ({ metric, arm, designPoint, class: group, place, versusControl }) =>
      versusControl?.verdict === 'undecided' &&
      points.includes(designPoint) &&
      group === null &&
      place === null &&
      arms.includes(arm) &&
      columns.some((column) => column.metric === metric),
  );
  if (open.length === 0) return [];
  const lines = open.slice(0, pointsShown).map(({ metric, arm, designPoint, versusControl }) => {
    const more = versusControl?.moreReplications ?? null;
    const needs =
      more === null
        ? 'no number of replications would tell'
        : `about ${counted(more, 'more replication')} needed`;
    return `  ${arm}${points.length > 1 ? ` at ${designPoint}` : ''}, ${metricUnit(metric, results).name}: ${needs}`;
  });
  const rest = open.length - lines.length;
  return ['undecided:', ...lines, ...(rest > 0 ? [`  and ${rest} more`] : []), ''];
}

function footer(results: Results, style: GridStyle): readonly string[] {
  const { status, replications, seed, replay } = results;
  const needed = replications.stillNeeded ?? null;
  const why =
    status !== 'inconclusive'
      ? []
      : [
          `inconclusive: the half-width was not reached; ${needed === null ? 'no number of replications would reach it' : `about ${counted(needed, 'more replication')} needed`}`,
        ];
  return [
    ...(status === 'interrupted' ? ['status: interrupted'] : []),
    ...why,
    ...skewedLines(results, columns).map((line) => style.faint(line)),
    style.faint(`seed ${seed}   replay: ${replay}`),
  ];
}
