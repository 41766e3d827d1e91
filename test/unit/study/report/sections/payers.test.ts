import { expect, test } from 'vitest';
import { htmlReport } from '../../../../../src/study/report/htmlReport.ts';
import type { Measure, Results } from '../../../../../src/study/results/results.ts';
import { withRange } from '../rangeFixture.ts';
import { resultsFixture } from '../resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'capped'], wanted: ['person', 'courier'] });
const ofArms = 'What calls cost whom';
const changes = 'The same against the control';
const ofClasses = 'What it costs an honest caller to reach somebody, by arm and class';

const page = (change: (measure: Measure) => Partial<Measure> = () => ({})): Promise<string> =>
  htmlReport({
    ...fixture,
    measures: fixture.measures.map((measure) => ({ ...measure, ...change(measure) })),
  } satisfies Results);

/** Cells of a table, its heads first. */
function tableOf(html: string, caption: string): readonly (readonly string[])[] {
  const from = html.indexOf(`<caption><span>${caption}`);
  const rows = html.slice(from, html.indexOf('</table>', from)).split('<tr>').slice(1);
  return rows.map((row) =>
    [...row.matchAll(/<(td|th)[^>]*>(.*?)<\/\1>/gs)].map(([, , cell]) =>
      cell.replaceAll(/<[^>]*>/g, '').trim(),
    ),
  );
}

const usual = page();

test('callees, honest callers and carriers have a column with their unit, and every arm a row', async () => {
  const [heads, ...rows] = tableOf(await usual, ofArms);
  expect(heads).toEqual([
    'arm',
    'callees’ time, minutes per 100 people and day',
    'callees lose to fraud, CNY per 100 people and day',
    'honest callers spend, CNY per 100 people and day',
    'circuits that nobody pays for, minutes per 100 people and day',
    'carriers take from dialers, CNY per 100 people and day',
  ]);
  expect(rows.map(([arm]) => arm)).toEqual(['none', 'capped']);
});

test('what nobody bears in any arm has no column; where nobody bears anything there is no section', async () => {
  const isFraud = ({ metric }: Measure): boolean => metric === 'harm.money.perSubscriberDay';
  const [heads] = tableOf(await page((measure) => (isFraud(measure) ? { estimate: 0 } : {})), ofArms);
  expect(heads.filter((head) => head.includes('fraud'))).toEqual([]);
  expect(heads.length).toBe(5);
  expect(await page(() => ({ estimate: 0 }))).not.toContain('Who pays');
});

test('what an arm changes has its word, but for what honest callers spend: it is less where their calls are lost', async () => {
  const [, row] = tableOf(await usual, changes);
  const words = row.slice(1).map((cell) => /[a-z ]+$/.exec(cell.replace(/^[^)]*\)/, ''))?.[0].trim() ?? '');
  expect([row[0], words[2], words.filter((word) => word !== '').length]).toEqual(['capped', '', 4]);
});

test('classes have what reaching somebody costs them, and what an arm adds', async () => {
  const [heads, ...rows] = tableOf(await usual, ofClasses);
  expect(heads).toEqual(['arm', 'class', 'cost', 'difference from control']);
  expect(rows.map(([arm, group]) => `${arm} ${group}`)).toEqual([
    'none person',
    'none courier',
    'capped person',
    'capped courier',
  ]);
  expect(rows.map((row) => row[3] === '–')).toEqual([true, true, false, false]);
});

test('the range over assumptions stands beside every figure, once it was computed', async () => {
  const ranged = await htmlReport(withRange(fixture));
  for (const caption of [ofArms, changes, ofClasses]) {
    const [[heads], [plain]] = [tableOf(ranged, caption), tableOf(await usual, caption)];
    const ranges = heads.filter((head) => head.includes('range over assumptions'));
    expect([caption, ranges.length > 0, heads.length]).toEqual([caption, true, plain.length + ranges.length]);
    for (const row of tableOf(ranged, caption).slice(1)) expect(row.length).toBe(heads.length);
  }
  // Twice the columns fit where intervals stand below their values.
  const section = (html: string): string =>
    html.slice(html.indexOf('id="payers"'), html.indexOf('id="profit"'));
  expect(section(ranged)).toMatch(
    /<data value="[\d.]+" data-low="[\d.-]+" data-high="[\d.-]+">[\d.,−]+ <span class="ends">\(/,
  );
  expect(section(await usual)).not.toContain('class="ends"');
});
