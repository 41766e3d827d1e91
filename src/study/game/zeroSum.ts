/**
 * Solves a finite zero-sum game by linear programming (von Neumann 1928; Dantzig 1951): how one who loses and one who gains the same
 * amount mix when each fears the worst.
 */
import { solve } from 'yalps';
import type { Constraint } from 'yalps';

/** `losses[row][column]`: the row player loses it, the column player gains it. Rows of one length, nothing infinite. */
export type LossMatrix = readonly (readonly number[])[];

export interface ZeroSumSolution {
  /** Probability of each row: no column makes the row player lose more than `value` on average. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly value: number;
}

/** Coefficients below it count as nothing to the solver; the matrix is brought to the range 1 … 2 before. */
const precision = 1e-12;

export function solveZeroSum(losses: LossMatrix): ZeroSumSolution {
  const all = losses.flat();
  const least = Math.min(...all);
  const width = Math.max(...all) - least || 1;
  const gains = losses[0].map((_, column) => losses.map((row) => 1 + (row[column] - least) / width));
  const costs = losses.map((row) => row.map((loss) => 2 - (loss - least) / width));
  return {
    rows: securest(costs),
    ...withValue(losses, securest(gains)),
  };
}

/** The value as the columns' mixture secures it: one sum, the same whichever side is asked. */
function withValue(
  losses: LossMatrix,
  columns: readonly number[],
): Pick<ZeroSumSolution, 'columns' | 'value'> {
  const secured = losses.map((row) => expected(row, columns));
  return { columns, value: Math.min(...secured) };
}

/** Mean of the values under the probabilities. */
export function expected(values: readonly number[], probabilities: readonly number[]): number {
  let sum = 0;
  values.forEach((value, i) => (sum += value * probabilities[i]));
  return sum;
}

/** Mixture of the rows of a matrix of gains whose least mean gain over the columns is greatest. All gains above 0. */
function securest(gains: LossMatrix): readonly number[] {
  const against = gains[0].map((_, column) => `column-${column}`);
  const constraints = new Map<string, Constraint>([
    ...against.map((name) => [name, { max: 0 }] as const),
    ['whole', { equal: 1 }],
  ]);
  const variables = new Map<string, ReadonlyMap<string, number>>([
    ['value', new Map([...against.map((name) => [name, 1] as const), ['secured', 1] as const])],
    ...gains.map(
      (row, i) =>
        [
          `row-${i}`,
          new Map([...row.map((gain, column) => [against[column], -gain] as const), ['whole', 1] as const]),
        ] as const,
    ),
  ]);
  const model = { direction: 'maximize', objective: 'secured', constraints, variables } as const;
  const found = solve(model, { precision, includeZeroVariables: true });
  if (found.status !== 'optimal') throw new RangeError(`the game could not be solved: ${found.status}`);
  const shares = new Map(found.variables);
  return normed(gains.map((_, i) => Math.max(0, shares.get(`row-${i}`) ?? 0)));
}

function normed(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((so, share) => so + share, 0);
  return shares.map((share) => share / sum);
}
