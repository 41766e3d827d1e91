import { expect, test } from 'vitest';
import type { Results } from '../../../../src/study/results/results.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { gameFixture, sensitivityFixture } from './gameFixture.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';

test('a game and a sensitivity analysis have their sections, with what each arm is worth once it is answered', async () => {
  const game = gameFixture();
  const sensitivity = sensitivityFixture();
  const points = ['base', 'strategy=random'];
  const text = bodyText(await htmlReport(resultsFixture({ points, changes: { game, sensitivity } })));
  expect(text).toContain(
    'daily-cap: the best evasion, random, recovers 92.0 (91.0 to 93.0) % of the answered unwanted calls that the arm stops while nobody answers.',
  );
  expect(text).toContain(
    'Under the best answers labels loses least; no other can be better. Had nobody answered, daily-cap',
  );
  expect(text).toContain(
    'Loss of a regulator who mixes as below: 8.0 (7.0 to 9.0), calls per 100 people and day; with one arm alone it may be more. Both sides began with the control and the base strategy, and added their best answers in 1 further round.',
  );
  expect(text).toContain('What the regulator mixes in the worst case arm share labels 100.0 %');
  expect(text).toContain('What the operators mix in the worst case strategy share random 100.0 %');
  expect(text).toContain('callers.robots.pacing.lines 1 4 lines 5 20');
  expect(text).not.toContain('Design point strategy=random');
});

test('what an operator gains has the unit of what it wants much of', async () => {
  const game = { ...gameFixture(), profit: 'operator.occupancy' };
  const text = bodyText(await htmlReport(resultsFixture({ changes: { game } })));
  expect(text).toMatch(/operator gains, % none .* 2,000\.0 \(1,999\.0 to 2,001\.0\) daily-cap/);
  expect(text).toMatch(/profit, % interval none .* 500\.0 499\.0 to 501\.0/);
});

test('who goes on as before gains 0 by definition: that is no lack of spread', async () => {
  const game = gameFixture();
  const { played } = game;
  if (played === null) throw new Error('the game is not played');
  const none = { estimate: 0, low: 0, high: 0 };
  const [first, ...others] = played.rules;
  const rules = [{ ...first, recoveredShare: none, profitAdded: none }, ...others];
  const changes = { game: { ...game, played: { ...played, rules } } };
  const text = bodyText(await htmlReport(resultsFixture({ changes })));
  expect(text).toMatch(/none 5\.0 \(4\.0 to 6\.0\) base base 8\.0 \(7\.0 to 9\.0\) 0 0 daily-cap/);
});

const [arm] = sensitivityFixture().responses;
const index = (estimate: number) => ({ estimate, low: estimate - 0.1, high: estimate + 0.1 });
const path = 'callers.robots.pacing.lines';

const pageOf = (changes: Partial<Results>): Promise<string> => htmlReport(resultsFixture({ changes }));

test('a bar of a tornado has both of its ends beside it', async () => {
  expect(await pageOf({ sensitivity: sensitivityFixture() })).toContain('5 \u2192 20');
});

test('the unit of a parameter has the currency of the world, and Chinese words on a Chinese page', async () => {
  const [varied] = sensitivityFixture().varied;
  const moneyed = { ...sensitivityFixture(), varied: [{ ...varied, unit: 'currency/min' }] };
  expect(bodyText(await pageOf({ sensitivity: moneyed }))).toContain(`${path} 1 4 CNY/min 5 20`);
  const chinese = await htmlReport(resultsFixture({ changes: { sensitivity: sensitivityFixture() } }), 'zh');
  expect(bodyText(chinese)).toContain(`${path} 1 4 条线路 5 20`);
});

test('shares of the variance say of what they are, and which are error', async () => {
  const shares = (total: number): NonNullable<Results['sensitivity']> => ({
    ...sensitivityFixture(),
    design: 'sobol',
    responses: [
      {
        ...arm,
        effects: { design: 'sobol', rows: 64, shares: [{ path, first: index(0.5), total: index(total) }] },
      },
    ],
  });
  const note = 'Shares below 0 or above 100 % are the error of 64 rows: more rows narrow it.';
  const usual = await pageOf({ sensitivity: shares(0.9) });
  expect(usual).toContain('% of the variance, total');
  expect(usual).not.toContain(note);
  expect(await pageOf({ sensitivity: shares(1.1) })).toContain(note);
  expect(usual).not.toContain('hold less often');
});

test('elementary effects say which of their figures is drawn', async () => {
  const moves = [{ path, muStar: index(0.5), mu: 0.4, sigma: 0.1, n: 10 }];
  const effects = { design: 'morris', walks: 9, moves } as const;
  const sensitivity = {
    ...sensitivityFixture(),
    design: 'morris',
    responses: [{ ...arm, effects }],
  } as const;
  const page = await pageOf({ sensitivity });
  expect(page).toContain('μ*, calls per 100 people and day');
  expect(page).toContain('Intervals of fewer than 10 walks hold less often than they say.');
});

test('who goes on as before is drawn once, and who answers twice', async () => {
  const text = await pageOf({ game: gameFixture() });
  for (const label of ['none: nobody answers', 'daily-cap: nobody answers', 'daily-cap: random'])
    expect(text).toContain(label);
  expect(text).not.toContain('none: base');
});

test('of strategies that may earn most alike none is said to earn most', async () => {
  const { played, ...game } = gameFixture();
  if (played === null) throw new TypeError('the fixture is played');
  const [control, ...others] = played.rules;
  const told = async (candidates: readonly string[]): Promise<string> => {
    const rules = [{ ...control, answer: candidates[0], candidates }, ...others];
    return bodyText(await pageOf({ game: { ...game, played: { ...played, rules } } }));
  };
  expect(await told(['random'])).toContain('none: random earns most.');
  const open = await told(['random', 'base', 'slow']);
  expect(open).toContain('none: random may earn most, as base, slow may; which of them does is not decided.');
  expect(open).toContain('labels: no strategy listed is shown to earn more than going on as before.');
});

test('an interrupted run says that it was, not how to ask for what it did not come to', async () => {
  const text = bodyText(await pageOf({ status: 'interrupted' }));
  expect(text.split('not computed: the run was interrupted.')).toHaveLength(2);
  expect(text.split('Not computed: the run was interrupted.')).toHaveLength(3);
  expect(text).not.toContain('--sensitivity tornado');
});
