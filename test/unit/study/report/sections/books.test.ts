import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import type { Measure } from '../../../../../src/study/results/results.ts';
import { bodyText, resultsFixture, withoutDrops } from '../resultsFixture.ts';
import { usualPage } from '../usualPage.ts';

const fixture = resultsFixture();
const caption = 'The books of an operator, by arm and class';

function headsOf(page: string): string {
  const from = page.indexOf(`<caption><span>${caption}`);
  return page.slice(from, page.indexOf('</thead>', from)).replaceAll(/<[^>]*>/g, ' ');
}

test('the books tell how many calls the dialer drops and how busy its agents are', async () => {
  const heads = headsOf(await usualPage());
  expect(heads).toContain('answered calls dropped by the dialer');
  expect(heads).toContain('busy share of those who work the calls');
});

test('what is nothing in every arm has no column', async () => {
  const idle = ['operator.dialerDropRate', 'operator.finesPaid.perDay'];
  const measures = fixture.measures.map((one): Measure =>
    idle.includes(one.metric) ? { ...one, estimate: 0, low: 0, high: 0 } : one,
  );
  const heads = headsOf(await htmlReport({ ...fixture, measures }));
  expect(heads).not.toContain('dropped by the dialer');
  expect(heads).not.toContain('pays in fines');
  expect(heads).toContain('what a lead costs');
});

test('who has no agents has no share of dropped calls', async () => {
  const dropped = fixture.measures.map((one): Measure =>
    one.arm === 'labels' && one.metric === 'operator.dialerDropRate' ? { ...one, estimate: 0.1 } : one,
  );
  const cellOf = async (bids: 'none' | 'some'): Promise<string | undefined> => {
    const without = withoutDrops(fixture, bids);
    const measures = without.measures.map((one, i) => (one.arm === 'labels' ? dropped[i] : one));
    const page = await htmlReport({ ...without, measures });
    const table = page.slice(page.indexOf(`<caption><span>${caption}`)).split('</table>')[0];
    const row = table.split('<tr>').find((each) => /daily-cap/.test(each));
    const at = [...table.matchAll(/<th scope="col"[^]*?<\/th>/g)].findIndex(([head]) =>
      head.includes('dropped by the dialer'),
    );
    return bodyText(`<body>${row?.split(/<t[dh]\b[^>]*>/)[at + 1]}`).trim();
  };
  expect(await cellOf('some')).toBe('0 (0 to 85)');
  expect(await cellOf('none')).toBe('no data');
});
