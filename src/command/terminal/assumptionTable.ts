/** Under the table of a run: how far the same figures move over what is assumed, or how to find out. */
import { fewestRangePoints } from '../../study/results/results.ts';
import type { AssumptionRange, Results } from '../../study/results/results.ts';
import { figure } from '../../study/wording/figures.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { measureColumns } from './measureColumns.ts';
import type { MeasureColumn } from './measureColumns.ts';

export function rangeLines({ assumptionRange: range, arms }: Results, style: GridStyle): readonly string[] {
  if (range === null)
    return [style.faint('range over assumptions: not computed; run with --assumptions 200 to see it')];
  const rows = arms.map(({ id }) => ({
    name: id,
    cells: measureColumns.map((column) => rangeCell(range, id, column)),
  }));
  const order = { name: 'order holds', cells: measureColumns.map(({ metric }) => orderCell(range, metric)) };
  const heads = measureColumns.map(({ head }) => head);
  const ofPoints = `${range.points} ${range.points === 1 ? 'point' : 'points'}`;
  return [
    style.strong('range over assumptions'),
    style.faint(
      `least to greatest over ${ofPoints} of ${range.varied.length} parameters, ${range.replications} replications each${range.points < fewestRangePoints ? `; ${fewestRangePoints} points or more say more` : ''}`,
    ),
    ...(range.impossible > 0 ? [style.faint(`${range.impossible} points left out: no world`)] : []),
    '',
    ...gridLines({ heads, rows: arms.length > 1 ? [...rows, order] : rows }, style),
    '',
    ...turnoverLines(range),
  ];
}

/** Of each measure by which some arm is best: whether it stays best, and where it does not. */
function turnoverLines({ turnovers }: AssumptionRange): readonly string[] {
  const lines = turnovers.flatMap(({ metric, best, points, winners, corner }) => {
    const others = winners.filter(({ arm }) => arm !== best);
    if (others.length === 0) return [`${metric}: ${best} is best at all ${points} points`];
    const instead = others.map(({ arm, points: at }) => `${arm} at ${at}`).join(', ');
    const first = `${metric}: ${best} is best here; elsewhere ${instead} of ${points} points`;
    if (corner === null) return [first, '  no one or two assumptions tell where'];
    const where = corner.conditions.map(({ path, side, at, unit }) =>
      `${path} ${side} ${figure(at)} ${unit}`.trim(),
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
  const found = range.measures.find(
    (measure) => measure.metric === metric && measure.arm === arm && measure.perPoint !== null,
  );
  if (found === undefined || found.least === null || found.greatest === null) return 'no data';
  const [least, greatest] = [found.least, found.greatest].map((end) => (end * factor).toFixed(digits));
  return least === greatest ? least : `${least} to ${greatest}`;
}

/** Share of the points at which no two arms change places. */
function orderCell({ rankings }: AssumptionRange, of: string): string {
  const share = rankings.find(({ metric }) => metric === of)?.holdsShare ?? null;
  return share === null ? '–' : `${Math.floor(share * 100)} %`;
}
