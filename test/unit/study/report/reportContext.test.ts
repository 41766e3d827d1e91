import { expect, test } from 'vitest';
import { reportContext } from '../../../../src/study/report/reportContext.ts';
import { resultsFixture } from './resultsFixture.ts';

test('thirty arms and the control all look different', () => {
  const ids = Array.from({ length: 31 }, (_, i) => `arm-${i}`);
  const looks = reportContext(resultsFixture({ arms: ids })).arms.map(
    ({ colour, shape }) => `${colour} ${shape}`,
  );
  expect(new Set(looks).size).toBe(31);
});

test('an arm keeps its look when one is added after it', () => {
  const looksOf = (arms: readonly string[]) =>
    reportContext(resultsFixture({ arms })).arms.map(({ colour, shape }) => `${colour} ${shape}`);
  expect(looksOf(['none', 'a', 'b', 'c']).slice(0, 3)).toEqual(looksOf(['none', 'a', 'b']));
});

test('names that contain each other or separators are not mixed up', () => {
  const context = reportContext(resultsFixture({ arms: ['none', 'a|b', 'a'], unwanted: ['b|c', 'c'] }));
  const key = { metric: 'unwanted.answered.perSubscriberDay', designPoint: 'base', arm: 'a', class: 'b|c' };
  expect(context.find(key)).toMatchObject({ arm: 'a', class: 'b|c' });
});
