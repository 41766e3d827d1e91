import { expect, test } from 'vitest';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';

test('a game and a sensitivity analysis have their sections, with what each arm is worth once it is answered', async () => {
  const around = (estimate: number) => ({ estimate, low: estimate - 0.01, high: estimate + 0.01 });
  const rule = (arm: string, answer: string, recovered: number | null) => ({
    arm,
    answer,
    candidates: [answer],
    unanswered: around(0.05),
    answered: around(0.08),
    lossAdded: around(0.03),
    profitAdded: around(20),
    recoveredShare: recovered === null ? null : around(recovered),
    standing: 'best' as const,
  });
  const game = {
    operators: 'robots',
    class: 'robots',
    loss: { 'unwanted.answered.perSubscriberDay': 1 },
    profit: 'operator.profit.perDay',
    chosenOn: 10,
    estimatedOn: 10,
    strategies: ['base', 'random'],
    played: {
      cells: [{ arm: 'none', strategy: 'base', loss: around(0.1), profit: around(5), answered: around(0.1) }],
      rules: [rule('none', 'base', null), rule('daily-cap', 'random', 0.92), rule('labels', 'base', 0)],
      committed: 'labels',
      naive: 'daily-cap',
      regret: around(0.02),
      worstCase: {
        arms: [{ arm: 'labels', share: 1 }],
        strategies: [{ strategy: 'random', share: 1 }],
        value: 0.08,
        loss: around(0.08),
        against: { strategy: 'random', loss: around(0.08) },
      },
      growth: [
        { arms: ['none'], strategies: ['base'], value: 0.1 },
        { arms: ['none', 'labels'], strategies: ['base', 'random'], value: 0.08 },
      ],
      asked: 4,
    },
  };
  const sensitivity = {
    design: 'tornado' as const,
    metric: 'unwanted.answered.perSubscriberDay',
    replications: 2,
    factor: 2,
    points: 3,
    impossible: 0,
    varied: [{ path: 'callers.robots.pacing.lines', unit: 'lines', low: 1, high: 4, isDeclared: false }],
    responses: [
      {
        arm: 'none',
        isDifference: false,
        effects: {
          design: 'tornado' as const,
          asWritten: 0.1,
          swings: [{ path: 'callers.robots.pacing.lines', atLow: 0.05, atHigh: 0.2 }],
        },
      },
    ],
  };
  const points = ['base', 'strategy=random'];
  const text = bodyText(await htmlReport(resultsFixture({ points, changes: { game, sensitivity } })));
  expect(text).toContain(
    'daily-cap: the best evasion, random, recovers 92.0 (91.0 to 93.0) % of the answered unwanted calls that the arm stops while nobody answers.',
  );
  expect(text).toContain(
    'Under the best answers labels loses least; no other can be better. Had nobody answered, daily-cap',
  );
  expect(text).toContain(
    'Loss: 8.0 (7.0 to 9.0), calls per 100 people and day. Both sides began with the control and the base strategy, and added their best answers in 1 further round.',
  );
  expect(text).toContain('What the regulator mixes in the worst case arm share labels 100.0 %');
  expect(text).toContain('What the operators mix in the worst case strategy share random 100.0 %');
  expect(text).toContain('callers.robots.pacing.lines 1 4 lines 5 20');
  expect(text).not.toContain('Design point strategy=random');
});
