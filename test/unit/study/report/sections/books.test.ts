import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import type { Measure } from '../../../../../src/study/results/results.ts';
import { resultsFixture } from '../resultsFixture.ts';

const fixture = resultsFixture();
const caption = 'The books of an operator, by arm and class';

function headsOf(page: string): string {
  const from = page.indexOf(`<caption><span>${caption}`);
  return page.slice(from, page.indexOf('</thead>', from)).replaceAll(/<[^>]*>/g, ' ');
}

test('the books tell how many calls the dialer drops and how busy its agents are', async () => {
  const heads = headsOf(await htmlReport(fixture));
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
