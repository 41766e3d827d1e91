import { expect, test } from 'vitest';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';
import { usualPage } from './usualPage.ts';

const usual = usualPage();

test('a table that no chart shows is not said to stand behind one', async () => {
  const text = bodyText(await usual);
  expect(text).toContain('Table: Values of the replications (');
  expect(text).not.toContain('Table behind the chart: Values of the replications');
});

test('of one arm beside the control nothing is said of others', async () => {
  const text = bodyText(await htmlReport(resultsFixture({ arms: ['none', 'daily-cap'] })));
  expect(text).toContain('Does “daily-cap” let fewer unwanted calls be answered than the control “none”,');
  expect(text).not.toContain('no other arm');
});

test('it is said why there is no path: one day alone, or results that kept no days', async () => {
  const { world } = resultsFixture();
  const oneDay = await htmlReport(resultsFixture({ changes: { world: { ...world, days: 1 } } }));
  expect(bodyText(oneDay)).toContain('One day alone was measured: there is no path to show.');
  expect(bodyText(await usual)).toContain('The results are of a version that kept no days');
});

test('sentences of a Chinese page have its own commas, and no space behind them', async () => {
  const page = await usualPage('zh');
  expect(page).toMatch(/在对照世界 <b>[^<]+<\/b>，每百人/);
  expect(page).toMatch(/同样的通话意愿在 \d+ 个方案中/);
  expect(page).toContain('：<b class="word ');
  expect(page).not.toContain('： <b');
});
