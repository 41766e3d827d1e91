/** Under the table of a run: how far the same figures move over what is assumed, or how to find out. */
import { fewestRangePoints, measureByPoint } from '../../study/results/rangeOutcome.ts';
import type { AssumptionRange } from '../../study/results/rangeOutcome.ts';
import type { Results } from '../../study/results/results.ts';
import { unitText } from '../../study/wording/displayUnits.ts';
import { counted, figure } from '../../study/wording/figures.ts';
import { openTurnovers } from '../../study/wording/openTurnovers.ts';
import { faintLines, foldLine } from './foldLines.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { measureColumns } from './measureColumns.ts';
import type { MeasureColumn } from './measureColumns.ts';
import { metricUnit } from './metricUnit.ts';

export function rangeLines(results: Results, style: GridStyle): readonly string[] {
  const { assumptionRange: range, arms, status } = results;
  const faint = (text: string): readonly string[] => faintLines(text, style);
  if (range === null) return faint(`range over assumptions: not computed; ${howToGet(status)}`);
  const rows = arms.map(({ id }) => ({
    name: id,
    cells: measureColumns.map((column) => rangeCell(range, id, column)),
  }));
  const order = { name: 'order holds', cells: measureColumns.map(({ metric }) => orderCell(range, metric)) };
  const heads = measureColumns.map(({ head }) => head);
  return [
    style.strong('range over assumptions'),
    ...faint(
      `least to greatest over ${counted(range.points, 'point')} of ${counted(range.varied.length, 'parameter')}, ${counted(range.replications, 'replication')} each${range.points < fewestRangePoints ? `; ${fewestRangePoints} points or more say more` : ''}`,
    ),
    ...(range.impossible > 0 ? faint(`${counted(range.impossible, 'point')} left out: no world`) : []),
    '',
    ...gridLines({ heads, rows: arms.length > 1 ? [...rows, order] : rows }, style),
    '',
    ...turnoverLines(range, results).flatMap((line) => foldLine(line, style.room)),
  ];
}

/** A range comes after the replications and needs all of its points. */
const howToGet = (status: Results['status']): string =>
  status === 'interrupted' ? 'the run was interrupted' : 'run with --assumptions 200 to see it';

/** Of each measure by which some arm is best: whether it stays best, and where it does not. */
function turnoverLines(range: AssumptionRange, results: Results): readonly string[] {
  const lines = openTurnovers(range).flatMap(({ metric, best, points, winners, corner }) => {
    const { name } = metricUnit(metric, results);
    const others = winners.filter(({ arm }) => arm !== best);
    if (others.length === 0) return [`${name}: ${best} is best at all ${counted(points, 'point')}`];
    const instead = others.map(({ arm, points: at }) => `${arm} at ${at}`).join(', ');
    const first = `${name}: ${best} is best here; elsewhere ${instead} of ${counted(points, 'point')}`;
    if (corner === null) return [first, '  no one or two assumptions tell where'];
    const where = corner.conditions.map(({ path, side, at, unit }) =>
      `${path} ${side} ${figure(at)} ${unitText(unit, results.world.currency)}`.trim(),
    );
    const { inside, outside } = corner;
    return [
      first,
      `  where ${where.join(' and ')}: at ${inside.turned} of ${inside.points} points, else at ${outside.turned} of ${outside.points}`,
    ];
  });
  return lines.length === 0 ? [] : [...lines, ''];
}

function rangeCell(range: AssumptionRange, arm: string, { metric, factor, digits }: MeasureColumn): string {
  const found = measureByPoint(range.measures, { metric, arm });
  if (found === undefined || found.least === null || found.greatest === null) return 'no data';
  const [least, greatest] = [found.least, found.greatest].map((end) => figure(end * factor, digits));
  return least === greatest ? least : `${least} to ${greatest}`;
}

/** Share of the points at which no two arms change places. */
function orderCell({ rankings }: AssumptionRange, of: string): string {
  const share = rankings.find(({ metric }) => metric === of)?.holdsShare ?? null;
  return share === null ? '–' : `${Math.floor(share * 100)} %`;
}
