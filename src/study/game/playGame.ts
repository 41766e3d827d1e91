/**
 * Plays a game on the pay-offs that were simulated. Everything that is chosen (answers, the arm, mixtures) is chosen on the first
 * replications, and everything that is said of it is estimated on the others, so that the luck which made a choice look good does not
 * enter what is said of it.
 */
import { compareWithBest } from '../../engine/statistics/best.ts';
import { jackknifeRatio } from '../../engine/statistics/jackknife.ts';
import { meanDifferencePivot } from '../../engine/statistics/meanPivot.ts';
import { pivotEstimate } from '../../engine/statistics/student.ts';
import { rangeOfDifferences } from '../../engine/statistics/within.ts';
import { doubleOracle } from './doubleOracle.ts';
import type { GameEstimate, GameOutcome, GameRule } from '../results/gameOutcome.ts';
import { leaderFollower, mean } from './leaderFollower.ts';
import type { Commitment, PairedPayoffs, Payoff } from './leaderFollower.ts';
import type { Payoffs } from './payoffs.ts';
import type { PayoffRanges } from './payoffRanges.ts';
import { estimated, estimateOf, growthRounds, worstCaseOf } from './worstCase.ts';
import type { IntervalTerms } from './worstCase.ts';
import { expected } from './zeroSum.ts';

export interface Play {
  readonly payoffs: Payoffs;
  readonly ranges: PayoffRanges;
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
  const { payoffs, ranges, arms, strategies, chosenOn, level } = play;
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
        loss: estimated(fresh.losses[row][column], { level, range: ranges.loss }),
        profit: estimated(fresh.profits[row][column], { level, range: ranges.profit }),
        answered: estimated(fresh.answered[row][column], { level, range: ranges.answered }),
      })),
    ),
    rules: rulesOf(play, fresh, commitment),
    committed: arms[commitment.rule],
    naive: arms[naive],
    regret:
      naive === commitment.rule
        ? null
        : added(underAnswer[commitment.rule], underAnswer[naive], { level, range: ranges.loss }),
    ...worst,
  };
}

function slice(payoffs: Payoffs, from: number, to?: number): Payoffs {
  const part = (table: PairedPayoffs): PairedPayoffs =>
    table.map((ofArm) => ofArm.map((payoff) => payoff.slice(from, to)));
  return { losses: part(payoffs.losses), profits: part(payoffs.profits), answered: part(payoffs.answered) };
}

/** The first of the least. */
const leastAt = (values: readonly number[]): number => values.indexOf(Math.min(...values));

function rulesOf(
  { arms, strategies, ranges, level }: Play,
  { losses, profits, answered }: Payoffs,
  { answers }: Commitment,
): readonly GameRule[] {
  const ofLoss = { level, range: ranges.loss };
  const ofProfit = { level, range: ranges.profit };
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
      unanswered: estimated(losses[row][0], ofLoss),
      answered: estimated(losses[row][strategy], ofLoss),
      lossAdded: strategy === 0 ? nothing : added(losses[row][0], losses[row][strategy], ofLoss),
      profitAdded: strategy === 0 ? nothing : added(profits[row][0], profits[row][strategy], ofProfit),
      recoveredShare: row === 0 ? null : recovered(answered[0][0], answered[row], { strategy, level }),
      standing: standings[row].standing,
    };
  });
}

/** Where the answer is to stay, what it changes is no rare event without a bound, but nought by definition. */
const nothing: GameEstimate = { estimate: 0, low: 0, high: 0 };

/** How much more the second is, replication by replication; `range`: of either. */
const added = (from: Payoff, to: Payoff, { level, range }: IntervalTerms): GameEstimate =>
  estimateOf(meanDifferencePivot(to, from), { level, range: rangeOfDifferences(range) });

/** What comes back, as a share of what the arm takes away from the control while nobody answers. */
function recovered(
  control: Payoff,
  ofArm: readonly Payoff[],
  { strategy, level }: { readonly strategy: number; readonly level: number },
): GameEstimate | null {
  const { low } = pivotEstimate(meanDifferencePivot(control, ofArm[0]), level, 'student');
  if (low === null || low <= 0) return null;
  if (strategy === 0) return nothing;
  const back = less(ofArm[strategy], ofArm[0]);
  const { estimate, low: least, high } = jackknifeRatio(back, less(control, ofArm[0]), level);
  return { estimate, low: least, high };
}

const less = (of: Payoff, from: Payoff): readonly number[] => of.map(({ value }, i) => value - from[i].value);

function worstCase(
  { arms, strategies, ranges, level }: Play,
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
    worstCase: worstCaseOf({ arms, strategies, level, range: ranges.loss }, growth, {
      losses: fresh.losses,
      worstColumn,
    }),
    growth: growthRounds({ arms, strategies }, growth),
    asked: growth.asked.length,
  };
}
