import { expect, it } from 'vitest';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { unitText, metricText } from '../../../../src/study/wording/displayUnits.ts';
import { wordOf } from '../../../../src/study/wording/wordOf.ts';
import { resultsFixture } from '../report/resultsFixture.ts';

/** Names that every table of JavaScript has, so that a careless look-up finds a function. */
const inherited = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'];

it('has a word for what a table has itself, and else the name', () => {
  expect(wordOf({ s: 'seconds' }, 's')).toBe('seconds');
  for (const name of ['minute', ...inherited])
    expect([wordOf({}, name), unitText(name, 'CNY'), metricText(name)]).toEqual([name, name, name]);
});

it('makes a page of results whose sources, units and states bear the names that every table has', async () => {
  const results = resultsFixture();
  const [assumption] = results.assumptions;
  const [audit] = results.audit;
  const page = await htmlReport({
    ...results,
    assumptions: inherited.map((name) => ({ ...assumption, source: name, unit: name, status: name })),
    audit: [audit, { ...audit, finalStates: { constructor: 3, valueOf: 4 } }],
  });
  expect(page).toContain('hasOwnProperty');
  expect(page).not.toMatch(/native code|\[object/);
});
