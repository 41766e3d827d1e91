import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import { resultsFixture } from '../resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'fined'], wanted: ['person'] });
const fine = { path: 'rules.fine', value: 500, unit: 'currency', source: 'recalled: 47 USC 227(c)(5)' };

test('figures that are recalled are counted and named apart from those with a source', async () => {
  const counts = '1 assumed, 1 with a source, 1 given by the scenario without one.';
  const recalled = '1 recalled: the source was not seen again.';
  const page = await htmlReport({
    ...fixture,
    assumptions: [...fixture.assumptions, { ...fine, status: 'recalled' }],
  });
  expect(page).toContain(`${counts} ${recalled}`);
  expect(page).toContain('<td>recalled</td>');
  const plain = await htmlReport(fixture);
  expect(plain).toContain(counts);
  expect(plain).not.toContain('recalled');
});

test('names between backticks in a source are shown as names, and nothing else in it is markup', async () => {
  const source = 'assumed as for `turns` & <b>';
  const page = await htmlReport({ ...fixture, assumptions: [{ ...fine, source, status: 'assumed' }] });
  expect(page).toContain('assumed as for <code>turns</code> &amp; &lt;b&gt;');
  expect(page).not.toContain('`turns`');
});
