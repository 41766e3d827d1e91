import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import { parseResults } from '../../../../../src/study/results/parseResults.ts';
import type { ArmRule, Results } from '../../../../../src/study/results/results.ts';
import { resultsFixture } from '../resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'us', 'uk'], wanted: ['person'] });
const hours = { id: 'us-hours', use: 'us-hours' };
const misuse = { id: 'misuse', use: 'uk-misuse' };

const withRules = (ofArms: readonly (readonly ArmRule[])[]): Results => ({
  ...fixture,
  arms: fixture.arms.map((arm, i) => (ofArms[i].length === 0 ? arm : { ...arm, rules: ofArms[i] })),
});

/** The cells of the table of arms, row by row. */
function cellsOf(page: string): readonly string[] {
  const table = page.slice(page.indexOf('<h2 id="arms">')).split('</table>')[0];
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    row
      .split(/<\/t[hd]>/)
      .map((cell) => cell.replace(/<[^>]*>/g, ''))
      .join('|'),
  );
}

test('the page says which arm has which rules, each by its own name where that is another', async () => {
  const [heads, none, us, uk] = cellsOf(await htmlReport(withRules([[], [hours], [hours, misuse]])));
  expect(heads).toBe('arm|rules|sets|');
  expect(none).toContain('none (control)|nothing|');
  expect(us).toContain('us|us-hours|');
  expect(uk).toContain('uk|us-hours; misuse (uk-misuse)|');
});

test('rules that every arm has are told once, and nothing is said where none has any', async () => {
  const shared = withRules([[hours], [hours], [hours]]);
  const page = await htmlReport(shared);
  expect(page).toContain('Rules of every arm: us-hours.');
  expect(await htmlReport(shared, 'zh')).toContain('每个方案的规则：us-hours。');
  expect(cellsOf(page)[0]).toBe('arm|sets|');
  expect(await htmlReport(fixture)).not.toContain('Rules of every arm');
});

test('the rules of arms are read back', () => {
  const results = withRules([[], [hours], [misuse]]);
  expect(parseResults(JSON.stringify(results))).toEqual(results);
});
