import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import { resultsFixture } from '../resultsFixture.ts';

/** Of the classes alone: measures of all are drawn at length and stand in no such table. */
function manyClasses(arms: number): Promise<string> {
  const results = resultsFixture({
    arms: ['none', ...Array.from({ length: arms }, (_, i) => `cap-${i}`)],
    wanted: Array.from({ length: 9 }, (_, i) => `person-${i}`),
  });
  return htmlReport({ ...results, measures: results.measures.filter((measure) => measure.class !== null) });
}

/** The heads of each table of arms and classes. */
function matrixHeads(page: string): readonly (readonly string[])[] {
  const from = page.indexOf('<div class="matrix">');
  const tables = page.slice(from, page.indexOf('</section>', from)).split('<table').slice(1);
  return tables.map((table) =>
    [...table.matchAll(/<th scope="col">([^<]*)</g)].map(([, head]) => head.split(/[, ]/)[0]),
  );
}

test('where classes are many and arms are few the classes are the rows', async () => {
  expect(matrixHeads(await manyClasses(2))).toEqual([['class', 'cap-0', 'cap-1']]);
});

test('where both are many, no table of arms and classes is wider than a page, and none is left out', async () => {
  expect(matrixHeads(await manyClasses(12))).toEqual([
    ['arm', 'robots', 'person-0', 'person-1', 'person-2', 'person-3'],
    ['arm', 'person-4', 'person-5', 'person-6', 'person-7', 'person-8'],
  ]);
});
