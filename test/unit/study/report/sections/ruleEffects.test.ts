import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import type { Measure, Results } from '../../../../../src/study/results/results.ts';
import { bodyText, resultsFixture } from '../resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'law', 'cap'], wanted: ['person', 'bank'] });
const heading = 'What rules have callers do';

/** A rule whose measures are so much in each arm and class, 0 where nothing is said. */
function withRule(
  values: Readonly<Record<string, number>>,
  arms: Results['arms'] = fixture.arms,
): Promise<string> {
  const [like] = fixture.measures;
  const measures = ['none', 'law', 'cap'].flatMap((arm) =>
    ['robots', 'person', 'bank'].flatMap((group) =>
      ['rule.letGo.share', 'rule.putOff.perDay', 'rule.broken.share', 'rule.sanctions.perDay'].map(
        (metric): Measure => {
          const estimate = values[`${arm} ${group} ${metric}`] ?? 0;
          const of = { metric, arm, class: group, place: 'rule/hours', versusControl: null };
          return { ...like, ...of, estimate, low: estimate, high: estimate };
        },
      ),
    ),
  );
  return htmlReport({ ...fixture, arms, measures: [...fixture.measures, ...measures] });
}

function rowsOf(page: string): readonly (readonly string[])[] {
  const from = page.indexOf('<table', page.indexOf('id="rules"'));
  const body = page.slice(page.indexOf('<tbody>', from), page.indexOf('</tbody>', from));
  return body
    .split('<tr>')
    .slice(1)
    .map((row) => [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell]) => cell))
    .map((cells) => cells.map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim()));
}

test('where no rule has anybody do anything, nothing is said of rules', async () => {
  expect(await withRule({})).not.toContain(heading);
});

test('whom a rule keeps from calling stands in a row, with the share of planned calls in percent', async () => {
  const page = await withRule({
    'law bank rule.letGo.share': 0.25,
    'law bank rule.putOff.perDay': 12,
    'cap robots rule.broken.share': 0.5,
  });
  expect(page).toContain(heading);
  expect(rowsOf(page).map((cells) => cells.map((cell) => cell.split(' ')[0]))).toEqual([
    ['law', 'hours', 'bank', '25', '12', '0', '0'],
    ['cap', 'hours', 'robots', '0', '0', '50', '0'],
  ]);
});

test('a rule whose own name is not that of the library has both in its rows', async () => {
  const rules = [{ id: 'hours', use: 'us-hours' }];
  const arms = fixture.arms.map((arm) => (arm.id === 'law' ? { ...arm, rules } : arm));
  const page = await withRule({ 'law bank rule.putOff.perDay': 12, 'cap bank rule.putOff.perDay': 12 }, arms);
  expect(rowsOf(page).map(([, rule]) => rule)).toEqual(['hours (us-hours)', 'hours']);
});

test('“otherwise” is told beside the chart of losses', async () => {
  expect(bodyText(await withRule({}))).toContain('Otherwise: let go or put off for a rule’s sake');
});
