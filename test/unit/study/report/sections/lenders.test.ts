import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import type { Measure } from '../../../../../src/study/results/results.ts';
import { resultsFixture } from '../resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'lent', 'fined'], wanted: ['person', 'hotline', 'bank'] });
const caption = 'What lenders of numbers earn and lose, by arm and class';

/** Lenders earn so much a day. */
const withIncome = (of: (arm: string, group: string | null) => number) =>
  htmlReport({
    ...fixture,
    measures: fixture.measures.map((measure): Measure => {
      if (measure.metric !== 'lender.income.perDay') return measure;
      const estimate = of(measure.arm, measure.class);
      return { ...measure, estimate, low: estimate, high: estimate };
    }),
  });

function rowsOf(page: string): readonly (readonly string[])[] {
  const from = page.indexOf(`<caption><span>${caption}`);
  const table = page.slice(from, page.indexOf('</table>', from));
  return table
    .split('<tr>')
    .slice(2)
    .map((row) => [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell]) => cell))
    .map((cells) => cells.map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim()));
}

test('where nobody lends, nobody is told what lenders earn', async () => {
  expect(await withIncome(() => 0)).not.toContain(caption);
});

test('classes that lend in some arm have a row for every arm, with what they earn', async () => {
  const page = await withIncome((arm, group) => (group === 'hotline' && arm !== 'none' ? 42 : 0));
  const rows = rowsOf(page);
  expect(rows.map(([arm, group]) => [arm, group])).toEqual([
    ['none', 'hotline'],
    ['lent', 'hotline'],
    ['fined', 'hotline'],
  ]);
  expect(rows.map(([, , income]) => income.split(' ')[0])).toEqual(['0', '42', '42']);
});

test('the last column is what an arm changes, which the control has nothing of', async () => {
  const page = await withIncome((_, group) => (group === 'hotline' ? 1 : 0));
  const [control, lent] = rowsOf(page).map((cells) => cells.at(-1));
  const change = fixture.measures.find(
    ({ metric, arm, class: group }) =>
      metric === 'lender.balance.perDay' && arm === 'lent' && group === 'hotline',
  )?.versusControl;
  expect(control).toBe('–');
  expect(Number.parseFloat((lent ?? '').replace('−', '-'))).toBeCloseTo(change?.estimate ?? Number.NaN, 1);
});
