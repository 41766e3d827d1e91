/** The page of two results: every primary measure of every arm, in both languages, with nothing of a stranger's as markup. */
import { expect, it } from 'vitest';
import { compareResults } from '../../../../src/study/answers/compareResults.ts';
import type { ResultsComparison } from '../../../../src/study/answers/compareResults.ts';
import type { Results } from '../../../../src/study/results/results.ts';
import { comparisonPage } from '../../../../src/study/report/comparisonPage.ts';
import { untranslated } from '../../../builders/untranslated.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';

/** With replications, which the fixture has none of. */
function results(points: readonly string[], by: number): Results {
  const plain = resultsFixture({ points, arms: ['none', 'cap'] });
  const measures = plain.measures.map((measure) => ({
    ...measure,
    denominator: 4000,
    perReplication: [1, 2, 3, 5].map((value) => (value + by) / 100),
    denominators: [1000, 1000, 1000, 1000],
  }));
  return { ...plain, measures, replications: { planned: 4, done: 4 } };
}

function compared(points: readonly string[], rules: Results['rules'] = []) {
  const [first, second] = [0, 0.5].map((by) => ({ ...results(points, by), rules }));
  const comparison = compareResults(first, second);
  if ('reasons' in comparison) throw new Error(comparison.reasons.join());
  return { comparison, results: [first, second] as const, files: ['a.json', '<b>.json'] };
}

it('has a table for each measure with a row for each arm of which it tells, and for each design point where there are several', () => {
  const one = compared(['base']);
  const page = comparisonPage(one);
  const metrics = new Set(one.comparison.differences.map(({ metric }) => metric)).size;
  expect(page.split('<table').length - 1).toBe(metrics);
  expect(page.split('<tr>').length - 1).toBe(metrics + one.comparison.differences.length);
  expect(page).toContain('<h1>&lt;b&gt;.json less a.json</h1>');
  expect(bodyText(page)).toContain('Both are of the same world, experiment and plug-ins.');
  expect(bodyText(comparisonPage(compared(['base', 'more'])))).toContain('more cap ');
});

it('says which of the two is the first, as the heads of its tables have it', () => {
  expect(bodyText(comparisonPage(compared(['base'])))).toContain('First: a.json; second: &lt;b&gt;.json.');
  expect(bodyText(comparisonPage(compared(['base']), 'zh'))).toContain('前者：a.json；后者：');
});

it('tells what changed between the two', () => {
  const of = compared(['base']);
  const comparison: ResultsComparison = { ...of.comparison, changed: ['world', 'plug-in volume-cap'] };
  expect(bodyText(comparisonPage({ ...of, comparison }))).toContain(
    'Changed between them: world, plug-in volume-cap.',
  );
  expect(bodyText(comparisonPage({ ...of, comparison }))).toContain('against its own control arm');
  expect(bodyText(comparisonPage(of))).not.toContain('against its own control arm');
});

it('says under its tables how sure the rules are that either played', () => {
  const rule = { use: 'cn-95', jurisdiction: 'CN', title: 'codes', status: 'recalled' } as const;
  const page = bodyText(comparisonPage(compared(['base'], [rule])));
  expect(page.split('recalled: not verified')).toHaveLength(2);
  expect(bodyText(comparisonPage(compared(['base'])))).not.toContain('Rules that are played');
});

it('is Chinese where that is asked for', () => {
  const theirs = ['a.json', '<b>.json', 'none', 'cap', 'CNY'];
  expect(untranslated(comparisonPage(compared(['base']), 'zh'), theirs)).toEqual([]);
});
