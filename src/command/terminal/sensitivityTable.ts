/** Which assumption moves the answer: parameters as rows, those first that move it most. */
import type { Results } from '../../study/results/results.ts';
import { decimalsOf, figure, scaled } from '../../study/wording/figures.ts';
import { rankedParameters } from '../../study/sensitivity/ranking.ts';
import type { SensitivityOutcome, SensitivityResponse } from '../../study/results/sensitivityOutcome.ts';
import { plusMinus } from './gameTable.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { metricUnit } from './metricUnit.ts';

/** More rows than these move little; the results hold them all. */
const rowsShown = 12;

export function sensitivityLines(
  found: SensitivityOutcome,
  results: Results,
  style: GridStyle,
): readonly string[] {
  const { name, unit, factor } = metricUnit(found.metric, results);
  const ranked = rankedParameters(found);
  const left = ranked.length - rowsShown;
  return [
    style.strong(`what moves ${name}, ${unit}`),
    style.faint(explained(found)),
    ...(found.impossible > 0
      ? [style.faint(`${found.impossible} of ${found.points} points left out: no world`)]
      : []),
    '',
    ...gridLines(
      {
        heads: found.responses.map(({ arm, isDifference }) => [
          isDifference ? `${arm} less control` : arm,
          cellHead[found.design],
        ]),
        rows: ranked.slice(0, rowsShown).map((i) => ({
          name: found.varied[i].path,
          cells: found.responses.map((response) => cellOf(response, i, factor)),
        })),
        corner: 'parameter',
      },
      style,
    ),
    ...(left > 0 ? [style.faint(`${left} more move it less`)] : []),
    '',
  ];
}

const cellHead = {
  tornado: 'at low end → at high end',
  morris: 'μ* (σ)',
  sobol: 'alone, with others',
} as const;

function explained({ design, varied, replications, points }: SensitivityOutcome): string {
  const played = `${points} points of ${varied.length} ${varied.length === 1 ? 'parameter' : 'parameters'}, ${replications} replications each`;
  if (design === 'tornado') return `one parameter at a time at either end of its range; ${played}`;
  if (design === 'morris')
    return `elementary effects (Morris): mean size of a move through the range, its spread; ${played}`;
  return `shares of the variance (Sobol): what a parameter does alone, and with others; ${played}`;
}

function cellOf({ effects }: SensitivityResponse, i: number, factor: number): string {
  if (effects.design === 'tornado') {
    const { atLow, atHigh } = effects.swings[i];
    const decimals = decimalsOf((atLow ?? 0) * factor, (atHigh ?? 0) * factor);
    const text = (value: number | null): string =>
      value === null ? 'no data' : figure(value * factor, decimals);
    return `${text(atLow)} → ${text(atHigh)}`;
  }
  if (effects.design === 'morris') {
    const { muStar, sigma } = effects.moves[i];
    return `${plusMinus(scaled(muStar, factor))} (${sigma === null ? '–' : figure(sigma * factor)})`;
  }
  const { first, total } = effects.shares[i];
  return `${share(first.estimate)}, ${plusMinus(scaled(total, 100))} %`;
}

const share = (value: number | null): string => (value === null ? 'no data' : `${figure(value * 100, 0)} %`);
