/** How much a parameter moves a response, so that they can be put in order; and what no share of a variance can be. */
import type { SensitivityOutcome, SensitivityResponse } from '../results/sensitivityOutcome.ts';

/** By parameter: swing, μ* or total share; null where there is none. */
function movesOf({ effects }: SensitivityResponse): readonly (number | null)[] {
  if (effects.design === 'tornado')
    return effects.swings.map(({ atLow, atHigh }) => swingOf([atLow, atHigh, effects.asWritten]));
  if (effects.design === 'morris') return effects.moves.map(({ muStar }) => muStar.estimate);
  return effects.shares.map(({ total }) => total.estimate);
}

/** From the least to the greatest of what is there: a response may turn between the ends. */
function swingOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}

/** Ordinals of the parameters, those first that move some response most beside what moves it most. */
export function rankedParameters({ varied, responses }: SensitivityOutcome): readonly number[] {
  const moves = responses.map(movesOf);
  const most = moves.map((each) => Math.max(0, ...each.filter((value) => value !== null)));
  const weight = varied.map((_, i) =>
    Math.max(0, ...moves.map((each, of) => (most[of] > 0 ? Math.max(0, each[i] ?? 0) / most[of] : 0))),
  );
  return varied.map((_, i) => i).toSorted((a, b) => weight[b] - weight[a] || a - b);
}

/** The rows of the design where some estimated share of a variance is none that a share can be, which is their error; else null. */
export function rowsOfImpossibleShares({ responses }: SensitivityOutcome): number | null {
  for (const { effects } of responses) {
    if (effects.design !== 'sobol') return null;
    const shares = effects.shares.flatMap(({ first, total }) => [first.estimate, total.estimate]);
    if (shares.some((share) => share !== null && (share < 0 || share > 1))) return effects.rows;
  }
  return null;
}
