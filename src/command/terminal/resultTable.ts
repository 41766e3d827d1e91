/** The table that a run prints: arms as rows, primary measures first, seed and replay line under it. */
import { styleText } from 'node:util';
import type { Measure, Results } from '../../study/results/results.ts';
import { printable } from '../../study/failures/printable.ts';
import { frontText, paretoFront } from '../../study/report/paretoFront.ts';
import { peopleAtPoints } from '../../study/report/peopleAt.ts';
import { settingTexts } from '../../study/report/plainValue.ts';
import { areRanked, armOrder } from '../../study/report/rankedArms.ts';
import { besideLines } from './besideLines.ts';
import { decimalsOf, figure } from '../../study/wording/figures.ts';
import { faintLines, foldedButLast } from './foldLines.ts';
import { gameLines } from './gameTable.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { measureColumns } from './measureColumns.ts';
import { skewedLines } from './skewedLines.ts';
import { takesColour } from './colour.ts';
import { isUneven } from './uneven.ts';
import { print } from './say.ts';

const fixed = (value: number, digits: number): string => value.toFixed(digits);

/** A bound is rounded away from what it bounds, to two significant digits: it is no estimate. */
const boundText = (value: number): string => {
  const digits = Math.max(0, decimalsOf(value) - 1);
  const steps = 10 ** digits;
  return fixed(Math.ceil(value * steps) / steps, digits);
};

/** The same from below, to two digits of what it leaves of the whole. */
function leastText(value: number, whole: number): string {
  const digits = Math.max(0, decimalsOf(whole - value) - 1);
  const steps = 10 ** digits;
  return fixed(Math.floor(value * steps) / steps, digits);
}

/** `estimate ± half-width`, or with both ends where they lie unevenly; what has no data says so. */
export function cell(measure: Measure | undefined, factor: number, digits: number): string {
  if (measure === undefined || measure.estimate === null) return 'no data';
  const text = fixed(measure.estimate * factor, digits);
  if (measure.low === null || measure.high === null) return text;
  // An exact bound is one-sided: half its width would read as doubt about a zero, or a whole, that was seen.
  if (measure.method === 'exact-zero')
    return measure.estimate === 0
      ? `${text} (≤ ${boundText(measure.high * factor)})`
      : `${text} (≥ ${leastText(measure.low * factor, measure.high * factor)})`;
  if (measure.low === measure.high) return `${text} (no spread seen)`;
  const { estimate, low, high } = measure;
  if (measure.method === 'exact-equal' || isUneven({ estimate, low, high }))
    return `${text} (${fixed(low * factor, digits)} to ${fixed(high * factor, digits)})`;
  return `${text} ± ${fixed(((high - low) / 2) * factor, digits)}`;
}

export interface TableOptions {
  readonly hasColour: boolean;
  /** Width of the terminal; 0: unknown, as in a file: lines of any length. */
  readonly columns: number;
}

/** Lines of the table, one design point after the other; on a narrow terminal the measures stand in several tables. */
export function resultTable(results: Results, { hasColour, columns: room }: TableOptions): readonly string[] {
  const strong = (text: string): string =>
    hasColour ? styleText('bold', text, { validateStream: false }) : text;
  const faint = (text: string): string =>
    hasColour ? styleText('dim', text, { validateStream: false }) : text;
  const lines: string[] = [];
  const { days, start } = results.world;
  lines.push(strong(printable(results.title['en'] ?? results.id)));
  lines.push(
    faint(
      `${peopleText(results)} people, ${days} ${days === 1 ? 'day' : 'days'} from ${start}, ${results.replications.done} of ${results.replications.planned} replications, ± ${results.level * 100} % simulation error only`,
    ),
  );
  if (areRanked(results))
    lines.push(
      faint(`${results.arms.length} arms: the control, then ranked by unwanted answered, fewest first`),
    );
  const style = { strong, faint, room: room > 0 ? room : Infinity };
  for (const point of pointsShown(results)) {
    if (results.designPoints.length > 1) lines.push('', strong(pointText(point)));
    lines.push('', ...pointTables(results, point.id, style), ...frontLines(results, point.id, style));
  }
  const game = results.game === undefined ? [] : gameLines(results.game, results, style);
  return [...lines, '', ...game, ...besideLines(results, style), ...footer(results, faint)];
}

/** Its id, and what it sets. */
function pointText({ id, settings }: Results['designPoints'][number]): string {
  const texts = settingTexts(settings);
  return printable(`${id}  ${texts.length === 0 ? 'the world as written' : texts.join(', ')}`);
}

/** `5000`, or `2000 to 8000` where a factor says how many. */
function peopleText(results: Results): string {
  const { least, most } = peopleAtPoints(results);
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** On standard output, as it is. */
export function printTable(results: Results): void {
  const hasColour = takesColour(process.stdout);
  print(foldedButLast(resultTable(results, { hasColour, columns: process.stdout.columns ?? 0 })));
}

/** Of a game the world as written: its other points are in the table of the game. */
const pointsShown = ({ designPoints, game }: Results): Results['designPoints'] =>
  game === undefined ? designPoints : designPoints.slice(0, 1);

function pointTables(results: Results, point: string, style: GridStyle): readonly string[] {
  const rows = armOrder(results, point).map((id) => ({
    name: id,
    cells: measureColumns.map(({ metric, factor, digits }) =>
      cell(find(results, { metric, point, arm: id }), factor, digits),
    ),
  }));
  return gridLines({ heads: measureColumns.map(({ head }) => head), rows }, style);
}

/** Which arms are on the Pareto front, in how many of the replications. */
function frontLines(results: Results, point: string, style: GridStyle): readonly string[] {
  const front = paretoFront(results, point);
  if (front === null) return [];
  const text = `Pareto front of unwanted answered against wanted lost less gained (of replications): ${frontText(front)}`;
  return ['', ...faintLines(text, { ...style, room: Math.min(style.room, frontColumns) })];
}

/** Widest line of text. */
const frontColumns = 140;

function find(results: Results, key: { metric: string; point: string; arm: string }): Measure | undefined {
  return results.measures.find(
    (m) =>
      m.metric === key.metric &&
      m.designPoint === key.point &&
      m.arm === key.arm &&
      m.class === null &&
      m.place === null,
  );
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

function footer(results: Results, faint: (text: string) => string): readonly string[] {
  const assumed = results.assumptions.filter(({ status }) => status === 'assumed').length;
  const status = results.status === 'complete' ? [] : [statusLine(results)];
  return [
    ...status,
    ...skewedLines(results, measureColumns).map(faint),
    faint(
      `${assumed} of ${results.assumptions.length} parameters are assumed, not measured: see the report.`,
    ),
    `seed ${results.seed}   replay: ${results.replay}`,
  ];
}
