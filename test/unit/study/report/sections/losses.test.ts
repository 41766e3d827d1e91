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

test('how many a class may lose of which none was seen lost leaves the bars of others to be seen', async () => {
  const usual = resultsFixture({ arms: ['none', 'cap'], wanted: ['person', 'hospital'] });
  const withBound = usual.measures.map((measure) =>
    measure.metric.startsWith('wanted.lost.') && measure.arm === 'cap' && measure.class === 'hospital'
      ? { ...measure, estimate: 0, low: 0, high: 536.2 }
      : measure,
  );
  const chartOf = async (measures: typeof usual.measures): Promise<string> => {
    const page = await htmlReport({ ...usual, measures });
    return /Wanted calls lost by class and reason under cap[\s\S]*?<\/svg>/.exec(page)?.[0] ?? '';
  };
  const [chart, without] = [await chartOf(withBound), await chartOf(usual.measures)];
  const widthOf = (svg: string): number =>
    Math.max(
      ...[...svg.matchAll(/h([\d.]+)v12h-[^>]*fill="var\(--loss-0\)"/g)].map(([, width]) => Number(width)),
    );
  expect(widthOf(chart)).toBeGreaterThan(60);
  expect(chart).toContain('0 (≤ 537)');
  expect(chart.match(/<path [^>]*fill="var\(--ink\)"/g)?.length).toBe(1);
  expect(without).not.toContain('≤');
});
