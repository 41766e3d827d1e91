/** The table that a run prints: arms as rows, primary measures first, seed and replay line under it. */
import type { Results } from '../../study/results/results.ts';
import { printable } from '../../study/failures/printable.ts';
import { frontText, paretoFront } from '../../study/report/paretoFront.ts';
import { peopleAtPoints } from '../../study/report/peopleAt.ts';
import { settingTexts } from '../../study/report/plainValue.ts';
import { areRanked } from '../../study/report/rankedArms.ts';
import { besideLines } from './besideLines.ts';
import { figure } from '../../study/wording/figures.ts';
import { faintLines, foldedButLast, proseRoom } from './foldLines.ts';
import { gameLines } from './gameTable.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { idleRuleLines } from './idleRuleLines.ts';
import { lineStyle, standardOutput } from './lineStyle.ts';
import type { Terminal } from './lineStyle.ts';
import { measureColumns, measuresGrid } from './measureColumns.ts';
import { operatorColumns, operatorLines } from './operatorTable.ts';
import { playedRuleLines } from './playedRuleLines.ts';
import { skewedLines } from './skewedLines.ts';
import { print } from './say.ts';

/** Lines of the table, one design point after the other; on a narrow terminal the measures stand in several tables. */
export function resultTable(results: Results, terminal: Terminal): readonly string[] {
  const style = lineStyle(terminal);
  const lines: string[] = [];
  const { days, start } = results.world;
  lines.push(style.strong(printable(results.title['en'] ?? results.id)));
  lines.push(
    style.faint(
      `${peopleText(results)} people, ${days} ${days === 1 ? 'day' : 'days'} from ${start}, ${results.replications.done} of ${results.replications.planned} replications, ± ${results.level * 100} % simulation error only`,
    ),
  );
  if (areRanked(results))
    lines.push(
      style.faint(`${results.arms.length} arms: the control, then ranked by unwanted answered, fewest first`),
    );
  const idleAt = idleRuleLines(results, style);
  for (const point of pointsShown(results)) {
    if (results.designPoints.length > 1) lines.push('', style.strong(pointText(point)));
    lines.push(
      '',
      ...gridLines(measuresGrid(results, point.id, measureColumns), style),
      ...frontLines(results, point.id, style),
      ...operatorLines(results, point.id, style),
      ...idleAt(point.id),
    );
  }
  const game = results.game === undefined ? [] : gameLines(results.game, results, style);
  return [
    ...lines,
    '',
    ...game,
    ...playedRuleLines([results], style),
    ...besideLines(results, style),
    ...footer(results, style),
  ];
}

/** Its id, and what it sets. */
function pointText({ id, settings }: Results['designPoints'][number]): string {
  const texts = settingTexts(settings);
  return printable(`${id}  ${texts.length === 0 ? 'the world as written' : texts.join(', ')}`);
}

/** `5,000`, or `2,000 to 8,000` where a factor says how many. */
function peopleText(results: Results): string {
  const { least, most } = peopleAtPoints(results);
  return least === most ? figure(least) : `${figure(least)} to ${figure(most)}`;
}

/** On standard output, as it is. */
export function printTable(results: Results): void {
  print(foldedButLast(resultTable(results, standardOutput())));
}

/** Of a game the world as written: its other points are in the table of the game. */
const pointsShown = ({ designPoints, game }: Results): Results['designPoints'] =>
  game === undefined ? designPoints : designPoints.slice(0, 1);

/** Which arms are on the Pareto front, in how many of the replications. */
function frontLines(results: Results, point: string, style: GridStyle): readonly string[] {
  const front = paretoFront(results, point);
  if (front === null) return [];
  const text = `Pareto front of unwanted answered against wanted lost less gained (of replications): ${frontText(front)}`;
  return ['', ...faintLines(text, { ...style, room: proseRoom(style) })];
}

/** What a half-width that was not reached still takes. */
function statusLine({ status, replications }: Results): string {
  if (status !== 'inconclusive') return `status: ${status}`;
  const needed = replications.stillNeeded ?? null;
  const more =
    needed === null
      ? 'no number of replications would reach it'
      : `about ${figure(needed)} more replications needed`;
  return `status: inconclusive, the half-width was not reached: ${more}`;
}

function footer(results: Results, style: GridStyle): readonly string[] {
  const assumed = results.assumptions.filter(({ status }) => status === 'assumed').length;
  const status = results.status === 'complete' ? [] : [statusLine(results)];
  return [
    ...status,
    ...skewedLines(results, [...measureColumns, ...operatorColumns(results)]).map((line) =>
      style.faint(line),
    ),
    style.faint(
      `${assumed} of ${results.assumptions.length} parameters are assumed, not measured: see the report.`,
    ),
    `seed ${results.seed}   replay: ${results.replay}`,
  ];
}
