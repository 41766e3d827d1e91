import { expect, test } from 'vitest';
import type { Results } from '../../../../src/study/results/results.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { bodyText, resultsFixture, withWeeks } from './resultsFixture.ts';

const count = (page: string, piece: string): number => page.split(piece).length - 1;

/** No measures, so that nothing is drawn, for what hangs on none of them. */
const undrawn: Partial<Results> = { measures: [] };

const weekly = htmlReport(withWeeks(resultsFixture()));

test('time paths are drawn where several days were measured, with the days in a table', async () => {
  const perDay = [0.1, 0.08, 0.05].map((estimate) => ({
    estimate,
    low: estimate - 0.01,
    high: estimate + 0.01,
  }));
  const series = ['none', 'daily-cap'].map((arm) => ({
    designPoint: 'base',
    arm,
    metric: 'unwanted.answered.perSubscriberDay',
    perDay,
  }));
  const page = await htmlReport(resultsFixture({ changes: { ...undrawn, series } }));
  expect(bodyText(page)).toContain(
    'day none daily-cap 1 10.0 (9.0 to 11.0) 10.0 (9.0 to 11.0) 2 8.0 (7.0 to 9.0)',
  );
  const section = page.slice(page.indexOf('id="paths"'), page.indexOf('id="profit"'));
  expect(count(section, '<svg role="img"')).toBe(2);
});

test('a measure without data on any day is named and not drawn', async () => {
  const perDay = [1, 2, 3].map(() => ({ estimate: null, low: null, high: null }));
  const series = ['none', 'daily-cap'].map((arm) => ({
    designPoint: 'base',
    arm,
    metric: 'wanted.lost.perThousand',
    perDay,
  }));
  const page = await htmlReport(resultsFixture({ changes: { ...undrawn, series } }));
  const section = page.slice(page.indexOf('id="paths"'), page.indexOf('id="profit"'));
  expect(count(section, '<svg role="img"')).toBe(0);
  expect(bodyText(page)).toMatch(
    /Wanted calls that get through in the control arm and not here.*: no data on any day/,
  );
});

test('weeks are drawn from two on, and the day on which a rule begins is marked', async () => {
  const page = await weekly;
  expect(bodyText(page)).toContain(
    'week none daily-cap labels 1 440 (430 to 450) 440 (430 to 450) 440 (430 to 450) 2 260 (250 to 270)',
  );
  expect(bodyText(page)).toContain('Dashed: on 2020-08-10 rule short begins.');
  const section = page.slice(page.indexOf('id="paths"'), page.indexOf('id="profit"'));
  expect([count(section, '<svg role="img"'), count(section, 'stroke-dasharray="5,4"')]).toEqual([2, 2]);
});

test('the head of a column of numbers stands above them, the first column included', async () => {
  const page = await weekly;
  expect([
    page.includes('<th scope="col" class="number">week</th>'),
    page.includes('<th scope="row" class="number">1</th>'),
  ]).toEqual([true, true]);
});
