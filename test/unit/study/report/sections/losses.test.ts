import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import { resultsFixture } from '../resultsFixture.ts';

/** Of a page on which no call is lost, how many intervals of losses its charts draw. */
async function linesWhere(high: number | null): Promise<number> {
  const usual = resultsFixture({ arms: ['none', 'cap'] });
  const measures = usual.measures.map((measure) =>
    measure.metric.startsWith('wanted.lost.') && measure.arm === 'cap'
      ? { ...measure, estimate: 0, low: high === null ? null : 0, high }
      : measure,
  );
  const page = await htmlReport({ ...usual, measures });
  expect(page).toContain('No wanted call was seen lost in any class.');
  return [...page.matchAll(/<line [^>]*stroke="var\(--ink\)"/g)].length;
}

test('where no call was seen lost the chart shows how many may be, and is left out where nothing says so', async () => {
  expect(await linesWhere(7)).toBeGreaterThan(0);
  expect(await linesWhere(null)).toBe(0);
});
