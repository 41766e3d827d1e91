import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import { markdownReport } from '../../../../../src/study/report/markdownReport.ts';
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

test('the page says from when to when each rule is law, and of which it is none in the time that is measured', async () => {
  const dated = [
    { ...rules[0], inForce: { from: '2020-08-31' } },
    { ...rules[1], inForce: { from: '2009-12-01', says: 'recalled' } },
    { ...rules[1], use: 'fr-law', inForce: { from: '2026-08-11' } },
    { ...rules[1], use: 'cn-plan', inForce: { from: '2018-07-01', until: '2019-12-31' } },
  ];
  const page = await htmlReport({ ...fixture, rules: dated });
  for (const text of [
    'never (2020-08-31)',
    '2009-12-01?',
    '2026-08-11; not yet on 2020-08-09',
    '2018-07-01 to 2019-12-31; no longer on 2020-08-03',
  ])
    expect(page).toContain(`>${text}</td>`);
  expect(page).toContain(
    'whether it is law then or not. A date with a question mark is recalled or assumed; ',
  );
  const chinese = await htmlReport({ ...fixture, rules: dated }, 'zh');
  expect(chinese).toContain('从未（2020-08-31）');
  expect(chinese).toContain('无论当时是否已是法律。带问号的日期凭记忆或为假设；');
  expect(parseResults(JSON.stringify({ ...fixture, rules: dated }))).toEqual({ ...fixture, rules: dated });
});

test('Markdown says it in the same words', () => {
  const dated = [{ ...rules[1], inForce: { from: '2009-12-01', says: 'recalled' } }];
  expect(markdownReport({ ...fixture, rules: dated })).toContain(
    `Rules that are played, and how sure they are:

| rule | where | says | in force | status |
| --- | --- | --- | --- | --- |
| jp-sct | JP | No second call | 2009-12-01? | recalled: not verified |

A date with a question mark is recalled or assumed; `,
  );
  expect(markdownReport(fixture)).not.toContain('Rules that are played');
});
