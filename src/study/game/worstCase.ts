/** The zero-sum game as the results tell it: what both sides mix, and what it comes to on fresh replications. */
import { studentInterval } from '../../engine/statistics/student.ts';
import type { Growth } from './doubleOracle.ts';
import type { GameEstimate, GrowthRound, WorstCase } from '../results/gameOutcome.ts';
import type { PairedPayoffs } from './leaderFollower.ts';
import { expected } from './zeroSum.ts';

export interface BothSides {
  readonly arms: readonly string[];
  readonly strategies: readonly string[];
}

export function estimated(values: readonly number[], level: number): GameEstimate {
  const { estimate, low, high } = studentInterval(values, level);
  return { estimate, low, high };
}

/** `losses`: on fresh replications; `worstColumn`: the strategy that was worst for the arms' mixture when it was chosen. */
export function worstCaseOf(
  { arms, strategies, level }: BothSides & { readonly level: number },
  { solution }: Growth,
  { losses, worstColumn }: { readonly losses: PairedPayoffs; readonly worstColumn: number },
): WorstCase {
  return {
    arms: arms.map((arm, row) => ({ arm, share: solution.rows[row] })),
    strategies: strategies.map((strategy, column) => ({ strategy, share: solution.columns[column] })),
    value: solution.value,
    loss: estimated(mixed(losses, solution.rows, solution.columns), level),
    against: {
      strategy: strategies[worstColumn],
      loss: estimated(mixed(losses, solution.rows, onlyAt(worstColumn, strategies.length)), level),
    },
  };
}

export const growthRounds = ({ arms, strategies }: BothSides, { steps }: Growth): readonly GrowthRound[] =>
  steps.map(({ rows, columns, value }) => ({
    arms: rows.map((row) => arms[row]),
    strategies: columns.map((column) => strategies[column]),
    value,
  }));

const onlyAt = (at: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i === at ? 1 : 0));

/** By replication: the mean loss when both sides mix. */
function mixed(
  losses: PairedPayoffs,
  rows: readonly number[],
  columns: readonly number[],
): readonly number[] {
  return losses[0][0].map((_, replication) =>
    expected(
      losses.map((ofArm) =>
        expected(
          ofArm.map((values) => values[replication]),
          columns,
        ),
      ),
      rows,
    ),
  );
}
