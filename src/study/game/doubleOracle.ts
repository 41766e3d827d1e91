/**
 * Double oracle (McMahan, Gordon and Blum 2003): both sides begin with one choice, solve the small zero-sum game, and each adds its best
 * answer to the other's mixture, until neither has a better one. Only the pay-offs on the way are asked for.
 */
import { expected, solveZeroSum } from './zeroSum.ts';
import type { ZeroSumSolution } from './zeroSum.ts';

export interface WholeGame {
  readonly rows: number;
  readonly columns: number;
  /** What the row player loses and the column player gains; asked once for each pair. */
  loss(row: number, column: number): number;
}

/** One round: what each side has, and the value of the game between these. */
export interface GrowthStep {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly value: number;
}

export interface Growth {
  readonly steps: readonly GrowthStep[];
  /** Of the whole game: choices that never entered have probability 0. */
  readonly solution: ZeroSumSolution;
  /** Pairs whose pay-off was asked for. */
  readonly asked: number;
}

/** An answer must be better by more than this share of the largest pay-off seen, or the two would add for ever. */
const leastGain = 1e-9;

export function doubleOracle(
  game: WholeGame,
  from: { readonly row: number; readonly column: number },
): Growth {
  const known = new Map<number, number>();
  let largest = 0;
  const loss = (row: number, column: number): number => {
    const key = row * game.columns + column;
    const value = known.get(key) ?? game.loss(row, column);
    known.set(key, value);
    largest = Math.max(largest, Math.abs(value));
    return value;
  };
  const rows = [from.row];
  const columns = [from.column];
  const steps: GrowthStep[] = [];
  for (;;) {
    const solution = solveZeroSum(rows.map((row) => columns.map((column) => loss(row, column))));
    steps.push({ rows: [...rows], columns: [...columns], value: solution.value });
    const ofRow = (row: number): number =>
      expected(
        columns.map((column) => loss(row, column)),
        solution.columns,
      );
    const ofColumn = (column: number): number =>
      expected(
        rows.map((row) => loss(row, column)),
        solution.rows,
      );
    const row = bestOf(game.rows, (at) => -ofRow(at));
    const column = bestOf(game.columns, ofColumn);
    const isRowBetter = !rows.includes(row) && ofRow(row) < solution.value - leastGain * largest;
    const isColumnBetter =
      !columns.includes(column) && ofColumn(column) > solution.value + leastGain * largest;
    if (!isRowBetter && !isColumnBetter)
      return { steps, solution: spread(solution, { game, rows, columns }), asked: known.size };
    if (isRowBetter) rows.push(row);
    if (isColumnBetter) columns.push(column);
  }
}

/** The first of the greatest. */
function bestOf(count: number, gain: (at: number) => number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (gain(at) > gain(best)) best = at;
  return best;
}

function spread(
  { rows, columns, value }: ZeroSumSolution,
  of: { readonly game: WholeGame; readonly rows: readonly number[]; readonly columns: readonly number[] },
): ZeroSumSolution {
  const over = (count: number, chosen: readonly number[], shares: readonly number[]): readonly number[] =>
    Array.from({ length: count }, (_, at) => shares[chosen.indexOf(at)] ?? 0);
  return {
    rows: over(of.game.rows, of.rows, rows),
    columns: over(of.game.columns, of.columns, columns),
    value,
  };
}
