/**
 * The leader commits to a rule, the followers answer it with the strategy that earns them most (von Stackelberg 1934); where several may
 * earn most, with the one among them that is worst for the leader.
 */
import { compareWithBest } from '../../engine/statistics/best.ts';
import type { PiecedValue } from '../../engine/statistics/pieces.ts';

/** Of one pair, by replication. */
export type Payoff = readonly PiecedValue[];

/** By rule and strategy; replications of all are paired. */
export type PairedPayoffs = readonly (readonly Payoff[])[];

export interface Answer {
  /** Strategy that answers. */
  readonly strategy: number;
  /** Strategies that may earn most, the answer among them, in their order. */
  readonly candidates: readonly number[];
}

export interface Commitment {
  /** By rule. */
  readonly answers: readonly Answer[];
  /** Rule that loses least against its answer; of equal ones the first. */
  readonly rule: number;
}

/** Chooses on these replications; whoever wants to know how good the choices are must estimate them on others. */
export function leaderFollower(losses: PairedPayoffs, profits: PairedPayoffs, level: number): Commitment {
  const answers = losses.map((ofRule, rule) => answerTo(ofRule, profits[rule], level));
  let rule = 0;
  const lossOf = (at: number): number => mean(losses[at][answers[at].strategy]);
  for (let at = 1; at < losses.length; at++) if (lossOf(at) < lossOf(rule)) rule = at;
  return { answers, rule };
}

/** Against one rule. Of two answers that harm alike, the one that earns more. */
function answerTo(losses: PairedPayoffs[number], profits: PairedPayoffs[number], level: number): Answer {
  const candidates = mayBeBest(profits, level);
  let [strategy] = candidates;
  for (const other of candidates) {
    const harm = mean(losses[other]) - mean(losses[strategy]);
    if (harm > 0 || (harm === 0 && mean(profits[other]) > mean(profits[strategy]))) strategy = other;
  }
  return { strategy, candidates };
}

/** Those that comparison with the best cannot rule out. */
function mayBeBest(profits: PairedPayoffs[number], level: number): readonly number[] {
  if (profits.length === 1) return [0];
  const comparisons = compareWithBest(profits, 'down', level);
  return comparisons.flatMap(({ standing }, at) => (standing === 'not best' ? [] : [at]));
}

export function mean(payoff: Payoff): number {
  let sum = 0;
  for (const { value } of payoff) sum += value;
  return sum / payoff.length;
}
