/**
 * Double oracle (McMahan, Gordon and Blum 2003): both sides begin with one choice, solve the small zero-sum game, and each adds its best
 * answer to the other's mixture, until neither has a better one. Only the pay-offs on the way are asked for.
 */
import { expected, solveZeroSum } from './zeroSum.ts';
import type { ZeroSumSolution } from './zeroSum.ts';

export interface PartlyKnownGame {
  readonly rows: number;
  readonly columns: number;
  /** What the row player loses and the column player gains; null: not known yet. */
  loss(row: number, column: number): number | null;
}

export interface WholeGame extends PartlyKnownGame {
  loss(row: number, column: number): number;
}

export interface Pair {
  readonly row: number;
  readonly column: number;
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
  /** Pairs whose pay-off was asked for, in the order of rows, then columns. */
  readonly asked: readonly Pair[];
}

/** An answer must be better by more than this share of the largest pay-off seen, or the two would add for ever. */
const leastGain = 1e-9;

export function doubleOracle(game: WholeGame, from: Pair): Growth {
  const grown = growFrom(game, from);
  if ('needs' in grown) throw new TypeError('a game that is known as a whole lacks a pay-off');
  return grown;
}

/** The growth, or the pairs that its next round needs: ask again when they are known. */
export function growFrom(game: PartlyKnownGame, from: Pair): Growth | { readonly needs: readonly Pair[] } {
  const rows = [from.row];
  const columns = [from.column];
  const steps: GrowthStep[] = [];
  for (;;) {
    const asked = pairsOf(game, rows, columns);
    const needs = asked.filter(({ row, column }) => game.loss(row, column) === null);
    if (needs.length > 0) return { needs };
    const loss = (row: number, column: number): number => game.loss(row, column) ?? NaN;
    const solution = solveZeroSum(rows.map((row) => columns.map((column) => loss(row, column))));
    steps.push({ rows: [...rows], columns: [...columns], value: solution.value });
    const least = leastGain * Math.max(...asked.map(({ row, column }) => Math.abs(loss(row, column))));
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
    const isRowBetter = !rows.includes(row) && ofRow(row) < solution.value - least;
    const isColumnBetter = !columns.includes(column) && ofColumn(column) > solution.value + least;
    if (!isRowBetter && !isColumnBetter)
      return { steps, solution: spread(solution, { game, rows, columns }), asked };
    if (isRowBetter) rows.push(row);
    if (isColumnBetter) columns.push(column);
  }
}

/** What both sides look at to find their best answers: each of their choices against all of the other's. */
function pairsOf(
  game: PartlyKnownGame,
  rows: readonly number[],
  columns: readonly number[],
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < game.rows; row++)
    for (let column = 0; column < game.columns; column++)
      if (rows.includes(row) || columns.includes(column)) pairs.push({ row, column });
  return pairs;
}

/** The first of the greatest. */
function bestOf(count: number, gain: (at: number) => number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (gain(at) > gain(best)) best = at;
  return best;
}

function spread(
  { rows, columns, value }: ZeroSumSolution,
  of: {
    readonly game: PartlyKnownGame;
    readonly rows: readonly number[];
    readonly columns: readonly number[];
  },
): ZeroSumSolution {
  const over = (count: number, chosen: readonly number[], shares: readonly number[]): readonly number[] =>
    Array.from({ length: count }, (_, at) => shares[chosen.indexOf(at)] ?? 0);
  return {
    rows: over(of.game.rows, of.rows, rows),
    columns: over(of.game.columns, of.columns, columns),
    value,
  };
}
