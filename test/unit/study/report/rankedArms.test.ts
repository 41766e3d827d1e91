import { describe, expect, it } from 'vitest';
import type { Results } from '../../../../src/study/results/results.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { areRanked, armOrder, mostUnranked } from '../../../../src/study/report/rankedArms.ts';
import { resultsFixture } from './resultsFixture.ts';

/** Arms of which each answers as many unwanted calls as said. */
function resultsOf(answered: Readonly<Record<string, number | null>>): Results {
  const fixture = resultsFixture({ arms: Object.keys(answered) });
  const measures = fixture.measures.map((measure) =>
    measure.metric === 'unwanted.answered.perSubscriberDay' && measure.class === null
      ? { ...measure, estimate: answered[measure.arm] }
      : measure,
  );
  return { ...fixture, measures };
}

const orderOf = (answered: Readonly<Record<string, number | null>>): readonly string[] => {
  const results = resultsOf(answered);
  return armOrder(results, results.designPoints[0].id);
};

const nine = { control: 9, a: 5, b: 3, c: 5, d: null, e: 1, f: 12, g: 2, h: 0 };

/** Ids of the arms before which the rows of a table stand, each once. */
const rowsUnder = (page: string, caption: string): readonly string[] => {
  const from = page.indexOf(`<caption><span>${caption}`);
  const body = page.slice(from, page.indexOf('</table>', from)).split('<tbody>')[1] ?? '';
  return [...new Set([...body.matchAll(/<th scope="row">.*?<\/svg>([\w-]+)/gs)].map(([, id]) => id))];
};

describe('the order of arms', () => {
  it('is the same in the answer, and in every table that lays arms beside the control', async () => {
    const page = await htmlReport(resultsOf(nine));
    const order = ['h', 'e', 'g', 'b', 'a', 'c', 'f', 'd'];
    const list = page.slice(
      page.indexOf('<ul class="arms">'),
      page.indexOf('</ul>', page.indexOf('<ul class="arms">')),
    );
    expect([...list.matchAll(/<li>.*?<\/svg>([\w-]+)/gs)].map(([, id]) => id)).toEqual(order);
    for (const caption of [
      'Wanted calls lost per 1,000',
      'Every arm and every class',
      'The same against the control',
    ])
      expect([caption, rowsUnder(page, caption)]).toEqual([caption, order]);
  });

  it('is that of their declaration as long as they are few', () => {
    const few = { control: 9, a: 5, b: 3 };
    expect(orderOf(few)).toEqual(['control', 'a', 'b']);
    expect([areRanked(resultsOf(few)), Object.keys(nine).length > mostUnranked]).toEqual([false, true]);
  });

  it('is by rank where they are many: the control, then the fewest answered, equal ones as declared, no data last', () => {
    expect(orderOf(nine)).toEqual(['control', 'h', 'e', 'g', 'b', 'a', 'c', 'f', 'd']);
  });
});
