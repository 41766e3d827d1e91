/** A game of two strategies against three arms, and a sensitivity analysis, as results hold them. */
import type { GameOutcome, GameRule } from '../../../../src/study/results/gameOutcome.ts';
import type { Results } from '../../../../src/study/results/results.ts';

export interface GameNames {
  readonly operators: string;
  /** The first is `base`. */
  readonly strategies: readonly [string, string];
  readonly arms: readonly [string, string, string];
  /** Of the parameter that is varied. */
  readonly path: string;
  readonly unit: string;
}

export const usualGame: GameNames = {
  operators: 'robots',
  strategies: ['base', 'random'],
  arms: ['none', 'daily-cap', 'labels'],
  path: 'callers.robots.pacing.lines',
  unit: 'lines',
};

const around = (estimate: number) => ({ estimate, low: estimate - 0.01, high: estimate + 0.01 });

const rule = (arm: string, answer: string, recovered: number | null): GameRule => ({
  arm,
  answer,
  candidates: [answer],
  unanswered: around(0.05),
  answered: around(0.08),
  lossAdded: around(0.03),
  profitAdded: around(20),
  recoveredShare: recovered === null ? null : around(recovered),
  standing: 'best',
});

export function gameFixture({ operators, strategies, arms }: GameNames = usualGame): GameOutcome {
  const [base, answer] = strategies;
  const [control, stopped, best] = arms;
  return {
    operators,
    class: operators,
    loss: { 'unwanted.answered.perSubscriberDay': 1 },
    profit: 'operator.profit.perDay',
    chosenOn: 10,
    estimatedOn: 10,
    strategies,
    played: {
      cells: [{ arm: control, strategy: base, loss: around(0.1), profit: around(5), answered: around(0.1) }],
      rules: [rule(control, base, null), rule(stopped, answer, 0.92), rule(best, base, 0)],
      committed: best,
      naive: stopped,
      regret: around(0.02),
      worstCase: {
        arms: [{ arm: best, share: 1 }],
        strategies: [{ strategy: answer, share: 1 }],
        value: 0.08,
        loss: around(0.08),
        against: { strategy: answer, loss: around(0.08) },
      },
      growth: [
        { arms: [control], strategies: [base], value: 0.1 },
        { arms: [control, best], strategies: [base, answer], value: 0.08 },
      ],
      asked: 4,
    },
  };
}

export const sensitivityFixture = ({ arms, path, unit }: GameNames = usualGame): NonNullable<
  Results['sensitivity']
> => ({
  design: 'tornado',
  metric: 'unwanted.answered.perSubscriberDay',
  replications: 2,
  factor: 2,
  points: 3,
  impossible: 0,
  varied: [{ path, unit, low: 1, high: 4, isDeclared: false }],
  responses: [
    {
      arm: arms[0],
      isDifference: false,
      effects: { design: 'tornado', asWritten: 0.1, swings: [{ path, atLow: 0.05, atHigh: 0.2 }] },
    },
  ],
});
