import { expect, test } from 'vitest';
import type { AssumptionRange } from '../../../../src/study/results/rangeOutcome.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';
import { withRange } from './rangeFixture.ts';

const count = (page: string, piece: string): number => page.split(piece).length - 1;

test('what the assumptions move stands beside every interval', async () => {
  const results = withRange(resultsFixture());
  const page = await htmlReport(results);
  const text = bodyText(page);
  expect(text).toContain('3 points of a Latin hypercube over 1 parameter, with 2 replications at each point');
  expect(text).toContain('At 1 point more the values would have made no world');
  expect(text).toContain('The order of the arms by unwanted calls answered holds at 66 % of them.');
  expect(text).toContain('cap, none 66 % 100 % 3');
  expect(text).toContain('daily-cap terminating/cap 0.0583 (0.0540 to 0.0627) 0.029 to 0.117');
  expect(text).toContain('daily-cap person 6.00 5.76 to 6.24 3.0 to 12.0 worse');
  expect(count(page, 'range over assumptions</th>')).toBeGreaterThanOrEqual(5);
  expect(text).toContain('none robots 10.00 9.40 to 10.60 5.0 to 20.0');
  expect(text).toContain('none 10.00 9.40 to 10.60 5.0 to 20.0 7.5 to 15.0');
});

test('what was varied and where the best arm changes have units in the words of the page', async () => {
  const ranged = withRange(resultsFixture(), 'callers.robots.books.minute');
  const range = ranged.assumptionRange as AssumptionRange;
  const unit = 'currency/min';
  const corner = {
    conditions: [{ path: 'callers.robots.books.minute', side: 'above' as const, at: 0.4, unit }],
    inside: { points: 1, turned: 1 },
    outside: { points: 2, turned: 0 },
    chance: 0.05,
  };
  const metric = 'unwanted.rung.perSubscriberDay';
  const winners = ['none', 'cap'].map((arm, i) => ({ arm, points: 2 - i }));
  const assumptionRange = {
    ...range,
    varied: range.varied.map((each) => ({ ...each, unit })),
    turnovers: [{ metric, best: 'none', points: 3, winners, corner }],
  };
  const text = bodyText(await htmlReport({ ...ranged, assumptionRange }));
  expect(text).toContain('callers.robots.books.minute 0.180 0.460 CNY/min');
  expect(text).toContain('0.400 CNY/min');
  expect(text).not.toContain('currency/min');
});

test('where the ranking turns over is told of what is not 0 in the control by definition', async () => {
  const ranged = withRange(resultsFixture());
  const turnovers = ['wanted.lost.perThousand', 'unwanted.rung.perSubscriberDay'].map((metric) => ({
    metric,
    best: 'none',
    points: 3,
    winners: [{ arm: 'none', points: 3 }],
    corner: null,
  }));
  const assumptionRange = { ...(ranged.assumptionRange as AssumptionRange), turnovers };
  const text = bodyText(await htmlReport({ ...ranged, assumptionRange }));
  expect(text.match(/none is best at all 3 points/g)).toHaveLength(1);
  expect(text).toContain('unwanted calls that rang per subscriber and day: none is best');
});
