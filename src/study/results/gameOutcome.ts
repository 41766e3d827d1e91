/** What a game comes to: part of `results.json`. */
import type { Estimate } from '../../engine/statistics/estimate.ts';

/** Mean over the fresh replications, with its interval. */
export type GameEstimate = Pick<Estimate, 'estimate' | 'low' | 'high'>;

export interface GameCell {
  readonly arm: string;
  readonly strategy: string;
  /** What the regulator loses: the weighted sum of its metrics. */
  readonly loss: GameEstimate;
  /** What an operator earns. */
  readonly profit: GameEstimate;
  /** Unwanted calls answered. */
  readonly answered: GameEstimate;
}

/** How an arm fares when operators answer it. */
export interface GameRule {
  readonly arm: string;
  /** The strategy that earns most against it. */
  readonly answer: string;
  /** All that may earn most on the replications that chose; the one worst for the regulator was taken. */
  readonly candidates: readonly string[];
  /** With `base`, and with the answer. */
  readonly unanswered: GameEstimate;
  readonly answered: GameEstimate;
  /** Answer less `base`, paired. */
  readonly lossAdded: GameEstimate;
  readonly profitAdded: GameEstimate;
  /**
   * Of the unwanted calls answered that the arm takes away from the control arm while operators stay at `base`, the share that comes
   * back with the answer; null of the control arm, and where the arm is not shown to take any away.
   */
  readonly recoveredShare: GameEstimate | null;
  /** Loss under the answers beside the best of the other arms: negative is better. */
  readonly standing: 'best' | 'not best' | 'undecided';
}

/** The zero-sum game over the same lists: operators who want to harm whatever it costs them. */
export interface WorstCase {
  readonly arms: readonly { readonly arm: string; readonly share: number }[];
  readonly strategies: readonly { readonly strategy: string; readonly share: number }[];
  /** Of the game between the means of the replications that chose. */
  readonly value: number;
  /** Both mixtures against each other on the fresh replications. */
  readonly loss: GameEstimate;
  /** The arms’ mixture against the single strategy that was worst for it when it was chosen. */
  readonly against: { readonly strategy: string; readonly loss: GameEstimate };
}

/** A round of the growth of both sides’ choices from the control arm and `base`. */
export interface GrowthRound {
  readonly arms: readonly string[];
  readonly strategies: readonly string[];
  readonly value: number;
}

/** The zero-sum game alone, of which no more was simulated than its growth asked for. */
export interface GrownGame {
  /** Pairs that both sides mix, on fresh replications. */
  readonly cells: readonly Pick<GameCell, 'arm' | 'strategy' | 'loss'>[];
  readonly worstCase: WorstCase;
  readonly growth: readonly GrowthRound[];
  /** Pairs of arm and strategy; how many of them the growth asked for. */
  readonly pairs: number;
  readonly asked: number;
  /** Arms simulated, replication by replication, and what the whole table would have taken. */
  readonly simulated: number;
  readonly ofWhole: number;
}

export interface GameOutcome {
  readonly operators: string;
  readonly class: string;
  readonly loss: Readonly<Record<string, number>>;
  readonly profit: string;
  /** Replications on which answers, arm and mixtures were chosen: the first ones. */
  readonly chosenOn: number;
  /** Fresh replications on which everything was estimated. */
  readonly estimatedOn: number;
  readonly strategies: readonly string[];
  /** Only of a game that is solved for its worst case alone; null where it is not solved. `played` is null then. */
  readonly grown?: GrownGame | null;
  /** Null where a pay-off has no data. */
  readonly played: {
    readonly cells: readonly GameCell[];
    readonly rules: readonly GameRule[];
    /** The arm that loses least against its answer, and the one that would have been taken had nobody answered. */
    readonly committed: string;
    readonly naive: string;
    /** Loss of the naive arm less that of the committed one, each under its answer; null when they are the same. */
    readonly regret: GameEstimate | null;
    readonly worstCase: WorstCase;
    readonly growth: readonly GrowthRound[];
    /** Of all pairs of arm and strategy, how many the growth asked for. */
    readonly asked: number;
  } | null;
}

/** The metric that the loss is, where it is one alone; null where it is weighed: such a loss has no unit. */
export function lossMetric({ loss }: Pick<GameOutcome, 'loss'>): string | null {
  const [[metric, weight], ...others] = Object.entries(loss).filter(([, each]) => each > 0);
  return others.length > 0 || weight !== 1 ? null : metric;
}
