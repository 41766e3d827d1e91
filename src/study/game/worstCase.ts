/** The zero-sum game as the results tell it: what both sides mix, and what it comes to on fresh replications. */
import { meanPivot } from '../../engine/statistics/meanPivot.ts';
import { weightedSum } from '../../engine/statistics/pieces.ts';
import type { PiecedValue } from '../../engine/statistics/pieces.ts';
import type { Pivot } from '../../engine/statistics/pivot.ts';
import { pivotEstimate } from '../../engine/statistics/student.ts';
import { within } from '../../engine/statistics/within.ts';
import type { Range } from '../../engine/statistics/within.ts';
import { seenEnds } from '../results/seenEnds.ts';
import type { Growth } from './doubleOracle.ts';
import type { GameEstimate, GrowthRound, WorstCase } from '../results/gameOutcome.ts';
import type { PairedPayoffs, Payoff } from './leaderFollower.ts';

export interface BothSides {
  readonly arms: readonly string[];
  readonly strategies: readonly string[];
}

/** How sure an interval is, and what its pay-off can be. */
export interface IntervalTerms {
  readonly level: number;
  readonly range: Range;
}

/** At least two replications. */
export const estimated = (payoff: Payoff, terms: IntervalTerms): GameEstimate =>
  estimateOf(meanPivot(payoff), terms);

export function estimateOf(pivot: Pivot, { level, range }: IntervalTerms): GameEstimate {
  const found = pivotEstimate(pivot, level, 'student');
  return seenEnds({ estimate: found.estimate, ...within(range, found) });
}

/** `range`: of a loss; `losses`: on fresh replications; `worstColumn`: the strategy that was worst for the arms' mixture when it was chosen. */
export function worstCaseOf(
  { arms, strategies, ...terms }: BothSides & IntervalTerms,
  { solution }: Growth,
  { losses, worstColumn }: { readonly losses: PairedPayoffs; readonly worstColumn: number },
): WorstCase {
  return {
    arms: arms.map((arm, row) => ({ arm, share: solution.rows[row] })),
    strategies: strategies.map((strategy, column) => ({ strategy, share: solution.columns[column] })),
    value: solution.value,
    loss: estimated(mixed(losses, solution.rows, solution.columns), terms),
    against: {
      strategy: strategies[worstColumn],
      loss: estimated(mixed(losses, solution.rows, onlyAt(worstColumn, strategies.length)), terms),
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
function mixed(losses: PairedPayoffs, rows: readonly number[], columns: readonly number[]): Payoff {
  const mean = (of: readonly PiecedValue[], shares: readonly number[]): PiecedValue =>
    weightedSum(of.map((each, at) => ({ weight: shares[at], of: each })));
  return losses[0][0].map((_, replication) =>
    mean(
      losses.map((ofArm) =>
        mean(
          ofArm.map((payoff) => payoff[replication]),
          columns,
        ),
      ),
      rows,
    ),
  );
}
