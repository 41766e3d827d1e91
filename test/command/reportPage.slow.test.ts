import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlReport } from '../../src/study/report/htmlReport.ts';
import { openBrowser } from '../builders/openBrowser.ts';
import { resultsFixture, withWeeks } from '../unit/study/report/resultsFixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-page-'));
let browser: Browser;

const manyArms = Array.from({ length: 20 }, (_, i) => (i === 0 ? 'none' : `rule-number-${i}`));

const pages = {
  usual: resultsFixture(),
  many: resultsFixture({
    arms: manyArms,
    unwanted: ['robots', 'fraud', 'call-centre'],
    wanted: Array.from({ length: 12 }, (_, i) => `wanted-class-${i}`),
  }),
  chinese: resultsFixture(),
  weekly: withWeeks(resultsFixture()),
  hostile: resultsFixture({
    arms: ['none', '<script>document.title="taken"</script>'],
    changes: { title: { en: '<img src="https://example.org/x.png" onerror="document.title=1">' } },
  }),
};

beforeAll(async () => {
  for (const [name, results] of Object.entries(pages))
    writeFileSync(
      path.join(folder, `${name}.html`),
      await htmlReport(results, name === 'chinese' ? 'zh' : 'en'),
    );
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** What the browser complained of, and what it asked the network for. */
  readonly faults: readonly string[];
}

async function open(name: keyof typeof pages, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) faults.push(request.url());
  });
  await page.goto(pathToFileURL(path.join(folder, `${name}.html`)).href);
  return { page, faults };
}

const isWiderThanScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

for (const name of Object.keys(pages) as (keyof typeof pages)[])
  test(`the page “${name}” opens without a network, an error or a warning`, async () => {
    const { faults } = await open(name);
    expect(faults).toEqual([]);
  });

test('every section of charts shows at least one, of the size of its box', async () => {
  const { page } = await open('usual');
  for (const anchor of ['arriving', 'trade-off', 'losses', 'detection', 'profit']) {
    const chart = page.locator(`section[aria-labelledby="${anchor}"] figure svg[role="img"]:visible`).first();
    const box = await chart.boundingBox();
    expect([anchor, (box?.width ?? 0) > 250, (box?.height ?? 0) > 50]).toEqual([anchor, true, true]);
  }
});

test.each([1000, 360])('the path by weeks is seen on a screen %i wide, with its table', async (width) => {
  const { page } = await open('weekly', { viewport: { width, height: 700 } });
  const paths = page.locator('section[aria-labelledby="paths"]');
  const box = await paths.locator('figure svg[role="img"]:visible').first().boundingBox();
  expect([(box?.width ?? 0) > 250, (box?.height ?? 0) > 150]).toEqual([true, true]);
  expect(await paths.locator('tbody tr').count()).toBe(2);
});

test('under each chart stands a table with caption and heads', async () => {
  const { page } = await open('usual');
  for (const anchor of ['arriving', 'trade-off', 'losses', 'detection', 'profit']) {
    const table = page.locator(`section[aria-labelledby="${anchor}"] table`).first();
    expect(await table.locator('caption').textContent()).not.toBe('');
    expect(await table.locator('thead th:not([scope="col"])').count()).toBe(0);
    expect(await table.locator('tbody tr:not(:has(> th[scope="row"]))').count()).toBe(0);
  }
});

test('the table behind the first chart holds the values of the results', async () => {
  const { page } = await open('usual');
  const cells = page.locator('section[aria-labelledby="arriving"] tbody tr').nth(1).locator('th, td');
  expect(await cells.allTextContents()).toEqual([
    'daily-cap',
    'robots',
    '5.83',
    '5.40 to 6.27',
    '−4.17',
    '−4.60 to −3.73',
    'better',
  ]);
});

test('the filter shows the rows that hold all words', async () => {
  const { page } = await open('usual');
  await page.locator('section[aria-labelledby="measures"] input').fill('courier LOST labels');
  const rows = page.locator('section[aria-labelledby="measures"] tbody tr:visible');
  expect(await rows.count()).toBe(5);
});

test('without script nothing is missing but the filter', async () => {
  const { page } = await open('usual', { javaScriptEnabled: false });
  expect(await page.locator('input').count()).toBe(0);
  expect(await page.locator('section[aria-labelledby="measures"] tbody tr').count()).toBe(
    pages.usual.measures.length,
  );
});

test('a phone needs no sideways scrolling, even with twenty arms', async () => {
  const { page } = await open('many', { viewport: { width: 360, height: 700 } });
  expect(await isWiderThanScreen(page)).toBe(false);
  expect(await page.locator('.wide:visible').count()).toBe(0);
});

test('dark surroundings get a dark page', async () => {
  const { page } = await open('usual', { colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 24, 28)');
});

test('names of arms run no script and change nothing', async () => {
  const { page } = await open('hostile');
  expect(await page.title()).toBe('<img src="https://example.org/x.png" onerror="document.title=1">');
  expect(await page.locator('img, script').count()).toBe(1);
});

test('the keyboard leads past the contents to the answer, and to every table and figure', async () => {
  const { page } = await open('usual');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#answer');
  await page.keyboard.press('Enter');
  // The browser tells of the jump after the key: an address read at once may still be the old one.
  await page.waitForURL(/#answer$/);
  const unreachable = await page.evaluate(
    () =>
      [...document.querySelectorAll('.scroll, button')].filter((node) => (node as HTMLElement).tabIndex < 0)
        .length,
  );
  expect(unreachable).toBe(0);
});

test('a screen reader finds its way: one main, named contents, a heading for every section, a name for every drawing', async () => {
  const { page } = await open('chinese');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.getByRole('navigation', { name: '目录' }).count()).toBe(1);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.getByRole('region', { name: '答案', exact: true }).count()).toBe(1);
  const sections = await page.locator('section').count();
  expect(await page.locator('section[aria-labelledby]').count()).toBe(sections);
  expect(await page.locator('svg[role="img"]:not([aria-label])').count()).toBe(0);
});

test('a figure is saved as SVG with its colours and its key, and as PNG', async () => {
  const { page, faults } = await open('usual', { acceptDownloads: true });
  const saved = async (name: RegExp): Promise<Buffer> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).first().click();
    return readFileSync(await (await waiting).path());
  };
  const svg = (await saved(/SVG: trade-off-1$/)).toString();
  expect([svg.includes('var(--'), /^<svg width="\d+"/.test(svg), svg.includes('#0072b2')]).toEqual([
    false,
    true,
    true,
  ]);
  expect(svg).toMatch(/>labels<\/text><\/svg>$/);
  const png = await saved(/PNG: trade-off-1$/);
  expect([png.subarray(1, 4).toString(), png.length > 5000]).toEqual(['PNG', true]);
  expect(faults).toEqual([]);
});

test('a saved table has numbers in columns of their own, not rounded, and words beside them', async () => {
  const { page } = await open('usual', { acceptDownloads: true });
  const saved = async (table: string): Promise<readonly string[]> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `CSV: ${table}` }).click();
    return readFileSync(await (await waiting).path(), 'utf8').split('\r\n');
  };
  const arriving = await saved('arriving-table-1');
  expect(arriving[0].replaceAll(', simulation error only', '')).toBe(
    '\uFEFF"arm","class","estimate","95 % interval: low","95 % interval: high","difference from control",' +
      '"its 95 % interval: low","its 95 % interval: high","in a word"',
  );
  expect(arriving.slice(1, 3)).toEqual([
    '"none","robots",10,9.4,10.6,,,,""',
    '"daily-cap","robots",5.8333333,5.4,6.2666667,-4.1666667,-4.6,-3.7333333,"better"',
  ]);
  const matrix = await saved('matrix-table-1');
  expect(matrix[1]).toMatch(/^"daily-cap",-4\.1666667,-4\.6,-3\.7333333,"better",/);
});

test('on paper nothing is folded, and nothing stands there that only works on a screen', async () => {
  const { page } = await open('many');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.save:visible, nav:visible, .filter:visible, .skip:visible').count()).toBe(0);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await page.locator('details:not([open]):not(.lookup)').count()).toBe(0);
});

test('on paper no table is wider than the page', async () => {
  const { page } = await open('many', { viewport: { width: 688, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  expect(await isWiderThanScreen(page)).toBe(false);
});

test('both languages have the same sections, charts and tables', async () => {
  const shape = async (name: keyof typeof pages) => {
    const { page } = await open(name);
    return page.evaluate(() =>
      [...document.querySelectorAll('section')].map((section) => [
        section.getAttribute('aria-labelledby'),
        section.querySelectorAll('svg[role=img]').length,
        section.querySelectorAll('table').length,
      ]),
    );
  };
  expect(await shape('chinese')).toEqual(await shape('usual'));
});
