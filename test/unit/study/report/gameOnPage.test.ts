import { expect, test } from 'vitest';
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
    'Loss: 8.0 (7.0 to 9.0), calls per 100 people and day. Both sides began with the control and the base strategy, and added their best answers in 1 further round.',
  );
  expect(text).toContain('What the regulator mixes in the worst case arm share labels 100.0 %');
  expect(text).toContain('What the operators mix in the worst case strategy share random 100.0 %');
  expect(text).toContain('callers.robots.pacing.lines 1 4 lines 5 20');
  expect(text).not.toContain('Design point strategy=random');
});
