/** What paper leaves out: a table for looking things up, unless it was open on the screen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlReport } from '../../src/study/report/htmlReport.ts';
import { openBrowser } from '../builders/openBrowser.ts';
import { gameFixture, usualGame } from '../unit/study/report/gameFixture.ts';
import { resultsFixture } from '../unit/study/report/resultsFixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-paper-'));
const file = path.join(folder, 'report.html');
let browser: Browser;

/** Of A4 between the margins of 14 mm. */
const sheetPixels = 688;

beforeAll(async () => {
  writeFileSync(file, await htmlReport(resultsFixture()));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** Tables of all measures, and lines that say where it is. */
async function seen(page: Page): Promise<readonly [tables: number, lines: number]> {
  const tables = page.locator('section[aria-labelledby="measures"] table:visible');
  return [await tables.count(), await page.locator('.on-paper:visible').count()];
}

test('paper says that the table of all measures is left out', async () => {
  const page = await opened();
  expect(await seen(page)).toEqual([0, 0]);
  await page.emulateMedia({ media: 'print' });
  expect(await seen(page)).toEqual([0, 1]);
});

test('the table of all measures is on paper when it was open on the screen', async () => {
  const page = await opened();
  await page.locator('section[aria-labelledby="measures"] summary').click();
  await page.emulateMedia({ media: 'print' });
  expect(await seen(page)).toEqual([1, 0]);
});

test('what is said above a chart or a table stands on the same sheet, whole; what ends a section or is all of a figure is glued to nothing', async () => {
  const page = await opened();
  await page.emulateMedia({ media: 'print' });
  const breaks = (notes: string): Promise<readonly string[]> =>
    page.locator(notes).evaluateAll((found) =>
      found.map((note) => {
        const { breakAfter, breakInside } = getComputedStyle(note);
        return `${breakAfter} ${breakInside}`;
      }),
    );
  expect(new Set(await breaks('section > .note:not(:last-child)'))).toEqual(new Set(['avoid avoid']));
  expect(new Set(await breaks('section > .note:last-child'))).toEqual(new Set(['auto avoid']));
  expect(new Set(await breaks('figure .note'))).toEqual(new Set(['auto auto']));
});

test('no row of a table stands alone on a sheet: the first keeps the second, the last the one before', async () => {
  const page = await opened();
  await page.emulateMedia({ media: 'print' });
  const breaks = (rows: string, side: 'breakBefore' | 'breakAfter'): Promise<readonly string[]> =>
    page
      .locator(rows)
      .evaluateAll((found, of) => [...new Set(found.map((row) => getComputedStyle(row)[of]))], side);
  expect(await breaks('tbody tr:first-child', 'breakAfter')).toEqual(['avoid']);
  expect(await breaks('tbody tr:last-child', 'breakBefore')).toEqual(['avoid']);
});

test('a chart is never longer than a sheet of A4 or letter has room for below its heading', async () => {
  const page = await opened();
  const longest = (): Promise<readonly string[]> =>
    page
      .locator('figure svg:not(.mark)')
      .evaluateAll((charts) => [...new Set(charts.map((chart) => getComputedStyle(chart).maxHeight))]);
  expect(await longest()).toEqual(['none']);
  await page.emulateMedia({ media: 'print' });
  expect((await longest()).map(Number.parseFloat).map(Math.round)).toEqual([718]);
});

/** The page as paper has it, of the width of a sheet. */
async function onPaper(html: string): Promise<Page> {
  const place = path.join(folder, 'on-paper.html');
  writeFileSync(place, html);
  const page = await browser.newPage({ viewport: { width: sheetPixels, height: 1000 } });
  await page.goto(pathToFileURL(place).href);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  return page;
}

const farthestRight = (page: Page): Promise<number> =>
  page
    .locator('table, figure svg')
    .evaluateAll((found) => Math.max(...found.map((one) => one.getBoundingClientRect().right)));

/** Words of two to four Chinese characters that a cell breaks. */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.locator('tbody td:visible').evaluateAll((cells) =>
    cells
      .flatMap((cell) => [cell, ...cell.querySelectorAll('*')].flatMap((part) => [...part.childNodes]))
      .filter((node) => node.nodeType === 3 && /^[\u4e00-\u9fff]{2,4}$/.test(node.textContent ?? ''))
      .filter((node) => {
        const word = document.createRange();
        word.selectNodeContents(node);
        return word.getClientRects().length > 1;
      })
      .map((node) => node.textContent ?? ''),
  );

test('a short Chinese word stands on one line of its cell, and the tables are no wider for it', async () => {
  // Invented names of firms, in both languages, ask for all the room there is.
  const callers = ['couriers', 'consented-telemarketing', 'customer-service'].map((id) => ({
    id,
    class: id,
    kind: 'firms' as const,
    members: 24,
  }));
  const page = await onPaper(await htmlReport(resultsFixture({ changes: { callers } }), 'zh'));
  expect(await brokenWords(page)).toEqual([]);
  expect(await farthestRight(page)).toBeLessThanOrEqual(sheetPixels + 1);
});

test('no table is wider than a sheet of A4 with the longest names that arms may have', async () => {
  const ends = ['20', '50', '100', '200', '500', '1000', '2000', '5000'];
  const arms = [
    'none',
    ...ends.map((end) => `numbers-rented-abroad-are-blocked-by-the-carrier-after-${end}-call`),
  ];
  const [control, stopped, best] = arms;
  const game = gameFixture({ ...usualGame, arms: [control, stopped, best] });
  for (const language of ['en', 'zh'] as const) {
    const page = await onPaper(await htmlReport(resultsFixture({ arms, changes: { game } }), language));
    expect(await farthestRight(page), language).toBeLessThanOrEqual(sheetPixels + 1);
  }
});
