import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import { parseResults } from '../../../../../src/study/results/parseResults.ts';
import { resultsFixture } from '../resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'draft'], wanted: ['person'] });
const rules = [
  { use: 'cn-draft-2020', jurisdiction: 'CN', title: 'Consent, explicit', status: 'draft' },
  { use: 'jp-sct', jurisdiction: 'JP', title: 'No second call', status: 'recalled' },
] as const;

test('the page says of every rule that is played how sure it is, in its language', async () => {
  const page = await htmlReport({ ...fixture, rules });
  expect(page).toContain('not in force: a draft, a proposal or vacated');
  expect(page).toContain('recalled: not verified');
  expect(await htmlReport({ ...fixture, rules }, 'zh')).toContain('未生效：草案、提案或已被撤销');
  expect(await htmlReport(fixture)).not.toContain('Rules that are played');
});

test('results with rules are read back', () => {
  expect(parseResults(JSON.stringify({ ...fixture, rules }))).toEqual({ ...fixture, rules });
});
