/** The game between arms and operators, in English. */
import type { FilledIn } from '../filledIn.ts';
import { countOf } from './countOf.ts';

export const game = {
  intro: ({
    operators,
    strategies,
    chosen,
    fresh,
  }: FilledIn<'operators' | 'strategies' | 'chosen' | 'fresh'>) =>
    `For each arm, ${operators} take the one of ${strategies} strategies that earns them most; where several may, the one that is worst for people. Answers were chosen on ${chosen} replications and estimated on ${fresh} fresh ones. All this is over the strategies listed: one that nobody thought of may be better.`,
  introOfWorst: ({
    operators,
    strategies,
    chosen,
    fresh,
  }: FilledIn<'operators' | 'strategies' | 'chosen' | 'fresh'>) =>
    `The zero-sum game between the arms and what ${operators} might do whatever it costs them, over the ${strategies} strategies listed. Mixtures grew on ${chosen} replications and are estimated on ${fresh} fresh ones.`,
  simulated: ({ asked, pairs, simulated, whole }: FilledIn<'asked' | 'pairs' | 'simulated' | 'whole'>) =>
    `Only what the growth asked for was simulated: ${asked} of ${pairs} pairs of arm and strategy, ${simulated} of ${whole} arms over all replications.`,
  growth: 'Growth of both sides’ choices, and the value of the game between them where it was chosen',
  round: 'round',
  unsolved: 'Not solved: it needs four replications in which every pay-off has data.',
  recovers: (arm: string, answer: string, share: string) =>
    `${arm}: the best evasion, ${answer}, recovers ${share} % of the answered unwanted calls that the arm stops while nobody answers.`,
  best: (arm: string, answer: string) => `${arm}: ${answer} earns most.`,
  mayBeBest: (arm: string, answer: string, others: string) =>
    `${arm}: ${answer} may earn most, as ${others} may; which of them does is not decided.`,
  stays: (arm: string) => `${arm}: no strategy listed is shown to earn more than going on as before.`,
  nothingStopped: (arm: string) => `${arm} is not shown to stop anything while nobody answers.`,
  committed: (arm: string) => `Under the best answers ${arm} loses least`,
  certain: '; no other can be better.',
  uncertain: '; which one is best is not decided by the fresh replications.',
  regret: (naive: string, amount: string, unit: string) =>
    ` Had nobody answered, ${naive} would have been taken: its answer costs ${amount} more, ${unit}.`,
  rules: 'Each arm under the best answer; intervals: simulation error only',
  unanswered: 'loss, nobody answers',
  answer: 'best answer',
  candidates: 'all that may be best',
  answered: 'loss with the answer',
  comesBack: 'comes back, % of calls stopped',
  gains: 'operator gains',
  cells: 'Every arm against every strategy: loss and profit on the fresh replications',
  loss: 'loss',
  weighted: 'as weighted',
  profit: 'profit',
  nobodyAnswers: (arm: string) => `${arm}: nobody answers`,
  answeredBy: (arm: string, strategy: string) => `${arm}: ${strategy}`,
  worst: 'Worst case',
  worstHelp: (loss: string, unit: string) =>
    `Operators who only want to harm, whatever it costs them, and a regulator who fears just that: a zero-sum game over the same lists, solved by linear programming. Loss of a regulator who mixes as below: ${loss}, ${unit}; with one arm alone it may be more.`,
  worstArms: 'What the regulator mixes in the worst case',
  worstStrategies: 'What the operators mix in the worst case',
  share: 'share',
  rounds: (rounds: string) =>
    `Both sides began with the control and the base strategy, and added their best answers in ${countOf(rounds, 'further round')}.`,
};
