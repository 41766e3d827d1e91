/**
 * Plays a game on the pay-offs that were simulated. Everything that is chosen (answers, the arm, mixtures) is chosen on the first
 * replications, and everything that is said of it is estimated on the others, so that the luck which made a choice look good does not
 * enter what is said of it.
 */
import { compareWithBest } from '../../engine/statistics/best.ts';
import { jackknifeRatio } from '../../engine/statistics/jackknife.ts';
import { pairedValues, studentInterval } from '../../engine/statistics/student.ts';
import { doubleOracle } from './doubleOracle.ts';
import type { GameEstimate, GameOutcome, GameRule } from '../results/gameOutcome.ts';
import { leaderFollower, mean } from './leaderFollower.ts';
import type { Commitment, PairedPayoffs } from './leaderFollower.ts';
import type { Payoffs } from './payoffs.ts';
import { estimated, growthRounds, worstCaseOf } from './worstCase.ts';
import { expected } from './zeroSum.ts';

export interface Play {
  readonly payoffs: Payoffs;
  /** The control first. */
  readonly arms: readonly string[];
  /** `base` first. */
  readonly strategies: readonly string[];
  /** Replications that choose: at least 2, and at least 2 fewer than there are. */
  readonly chosenOn: number;
  readonly level: number;
}

export type PlayedGame = NonNullable<GameOutcome['played']>;

export function playGame(play: Play): PlayedGame {
  const { payoffs, arms, strategies, chosenOn, level } = play;
  const choosing = slice(payoffs, 0, chosenOn);
  const fresh = slice(payoffs, chosenOn);
  const commitment = leaderFollower(choosing.losses, choosing.profits, level);
  const naive = leastAt(choosing.losses.map((ofArm) => mean(ofArm[0])));
  const underAnswer = fresh.losses.map((ofArm, arm) => ofArm[commitment.answers[arm].strategy]);
  const worst = worstCase(play, choosing, fresh);
  return {
    cells: arms.flatMap((arm, row) =>
      strategies.map((strategy, column) => ({
        arm,
        strategy,
        loss: estimated(fresh.losses[row][column], level),
        profit: estimated(fresh.profits[row][column], level),
        answered: estimated(fresh.answered[row][column], level),
      })),
    ),
    rules: rulesOf(play, fresh, commitment),
    committed: arms[commitment.rule],
    naive: arms[naive],
    regret:
      naive === commitment.rule
        ? null
        : estimated(pairedValues(underAnswer[naive], underAnswer[commitment.rule]), level),
    ...worst,
  };
}

function slice(payoffs: Payoffs, from: number, to?: number): Payoffs {
  const part = (table: PairedPayoffs): PairedPayoffs =>
    table.map((ofArm) => ofArm.map((values) => values.slice(from, to)));
  return { losses: part(payoffs.losses), profits: part(payoffs.profits), answered: part(payoffs.answered) };
}

/** The first of the least. */
const leastAt = (values: readonly number[]): number => values.indexOf(Math.min(...values));

function rulesOf(
  { arms, strategies, level }: Play,
  { losses, profits, answered }: Payoffs,
  { answers }: Commitment,
): readonly GameRule[] {
  const standings = compareWithBest(
    losses.map((ofArm, arm) => ofArm[answers[arm].strategy]),
    'up',
    level,
  );
  return arms.map((arm, row) => {
    const { strategy, candidates } = answers[row];
    return {
      arm,
      answer: strategies[strategy],
      candidates: candidates.map((at) => strategies[at]),
      unanswered: estimated(losses[row][0], level),
      answered: estimated(losses[row][strategy], level),
      lossAdded: estimated(pairedValues(losses[row][strategy], losses[row][0]), level),
      profitAdded: estimated(pairedValues(profits[row][strategy], profits[row][0]), level),
      recoveredShare: row === 0 ? null : recovered(answered[0][0], answered[row], { strategy, level }),
      standing: standings[row].standing,
    };
  });
}

/** What comes back, as a share of what the arm takes away from the control while nobody answers. */
function recovered(
  control: readonly number[],
  ofArm: readonly (readonly number[])[],
  { strategy, level }: { readonly strategy: number; readonly level: number },
): GameEstimate | null {
  const taken = pairedValues(control, ofArm[0]);
  const { low } = studentInterval(taken, level);
  if (low === null || low <= 0) return null;
  const back = pairedValues(ofArm[strategy], ofArm[0]);
  // Nothing comes back where the answer is to stay: that is no rare event without a bound, but nought by definition.
  if (strategy === 0) return { estimate: 0, low: 0, high: 0 };
  const { estimate, low: least, high } = jackknifeRatio(back, taken, level);
  return { estimate, low: least, high };
}

function worstCase(
  { arms, strategies, level }: Play,
  choosing: Payoffs,
  fresh: Payoffs,
): Pick<PlayedGame, 'worstCase' | 'growth' | 'asked'> {
  const means = choosing.losses.map((ofArm) => ofArm.map(mean));
  const growth = doubleOracle(
    { rows: arms.length, columns: strategies.length, loss: (row, column) => means[row][column] },
    { row: 0, column: 0 },
  );
  const againstMixture = strategies.map((_, column) =>
    expected(
      means.map((ofArm) => ofArm[column]),
      growth.solution.rows,
    ),
  );
  const worstColumn = againstMixture.indexOf(Math.max(...againstMixture));
  return {
    worstCase: worstCaseOf({ arms, strategies, level }, growth, { losses: fresh.losses, worstColumn }),
    growth: growthRounds({ arms, strategies }, growth),
    asked: growth.asked.length,
  };
}
