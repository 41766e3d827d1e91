/** Which assumption moves the answer: parameters as rows, those first that move it most. */
import type { Results } from '../../study/results/results.ts';
import { counted, decimalsOf, figure, scaled } from '../../study/wording/figures.ts';
import type { Estimated } from '../../study/wording/figures.ts';
import { rankedParameters, rowsOfImpossibleShares } from '../../study/sensitivity/ranking.ts';
import { smallDesignOf } from '../../study/sensitivity/designSize.ts';
import type { SensitivityOutcome, SensitivityResponse } from '../../study/results/sensitivityOutcome.ts';
import { faintLines } from './foldLines.ts';
import { plusMinus } from './gameTable.ts';
import { gridLines } from './gridLines.ts';
import type { Grid, GridStyle } from './gridLines.ts';
import { metricUnit } from './metricUnit.ts';
import { directionOf } from './direction.ts';

/** More rows than these move little; the results hold them all. */
const rowsShown = 12;

export function sensitivityLines(
  found: SensitivityOutcome,
  results: Results,
  style: GridStyle,
): readonly string[] {
  const { name, unit, factor } = metricUnit(found.metric, results);
  const faint = (text: string): readonly string[] => faintLines(text, style);
  const left = found.varied.length - rowsShown;
  return [
    style.strong(`what moves ${name}, ${unit}`),
    ...faint(explained(found)),
    ...(found.impossible > 0
      ? faint(`${found.impossible} of ${found.points} points left out: no world`)
      : []),
    '',
    ...gridLines(gridOf(found, factor), style),
    ...(left > 0 ? faint(`${left} more ${left === 1 ? 'moves' : 'move'} it no more than these`) : []),
    ...notes(found).flatMap(faint),
    '',
  ];
}

/** What is not to be taken at its word. */
function notes(found: SensitivityOutcome): readonly string[] {
  const rows = rowsOfImpossibleShares(found);
  const small = smallDesignOf(found);
  return [
    ...(rows === null
      ? []
      : [`shares below 0 or above 100 % are the error of ${counted(rows, 'row')}: more rows narrow it`]),
    ...(small === null
      ? []
      : [`intervals of fewer than ${small.fewest} ${small.of} hold less often than they say`]),
  ];
}

function gridOf(found: SensitivityOutcome, factor: number): Grid {
  const { design, responses, varied } = found;
  const written = responses.map(({ effects }) =>
    effects.design === 'tornado' ? valueText(effects.asWritten, factor) : '',
  );
  return {
    heads: responses.map(({ arm, isDifference }) => [
      isDifference ? `${arm} less control` : arm,
      cellHead[design],
    ]),
    rows: [
      ...(design === 'tornado' ? [{ name: 'all as written', cells: written }] : []),
      ...rankedParameters(found)
        .slice(0, rowsShown)
        .map((i) => ({
          name: varied[i].path,
          cells: responses.map((response) => cellOf(response, i, factor)),
        })),
    ],
    corner: 'parameter',
  };
}

const cellHead = {
  tornado: 'at low end → at high end',
  morris: 'μ*, σ',
  sobol: 'alone, with others',
} as const;

function explained({ design, varied, replications, points }: SensitivityOutcome): string {
  const played = `${counted(points, 'point')} of ${counted(varied.length, 'parameter')}, ${counted(replications, 'replication')} each`;
  if (design === 'tornado') return `one parameter at a time at either end of its range; ${played}`;
  if (design === 'morris')
    return `elementary effects (Morris), ↑ rises with the parameter, ↓ falls, ↕ either: μ* mean size of a change over the whole range, σ its spread; ${played}`;
  return `shares of the variance (Sobol): what a parameter does alone, and alone and together with others; ${played}`;
}

const valueText = (value: number | null, factor: number, decimals?: number): string =>
  value === null ? 'no data' : figure(value * factor, decimals);

function cellOf({ effects }: SensitivityResponse, i: number, factor: number): string {
  if (effects.design === 'tornado') {
    const { atLow, atHigh } = effects.swings[i];
    const decimals = decimalsOf((atLow ?? 0) * factor, (atHigh ?? 0) * factor);
    return `${valueText(atLow, factor, decimals)} → ${valueText(atHigh, factor, decimals)}`;
  }
  if (effects.design === 'morris') {
    const { muStar, mu, sigma } = effects.moves[i];
    const size = scaled(muStar, factor);
    if (isNothing(size)) return '0';
    const spread = sigma === null ? '–' : figure(sigma * factor);
    return `${directionOf(mu, muStar.estimate)}${plusMinus(size)}, σ ${spread}`;
  }
  const { first, total } = effects.shares[i];
  return `${share(first)}, ${share(total)}`;
}

function share(of: Estimated): string {
  if (of.estimate === null) return 'no data';
  const percents = scaled(of, 100);
  return `${isNothing(percents) ? '0' : plusMinus(percents)} %`;
}

/** What binary fractions leave behind of nothing. */
const leastShown = 0.5e-8;

const isNothing = ({ estimate, low, high }: Estimated): boolean =>
  estimate !== null && Math.max(...[estimate, low ?? 0, high ?? 0].map(Math.abs)) < leastShown;
