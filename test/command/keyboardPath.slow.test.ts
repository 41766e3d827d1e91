/** The report walked with the Tab key, from its beginning to its end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { htmlReport } from '../../src/study/report/htmlReport.ts';
import { openBrowser } from '../builders/openBrowser.ts';
import { resultsFixture } from '../unit/study/report/resultsFixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-keyboard-'));
let browser: Browser;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Stop {
  /** Place among all elements of the page. */
  readonly at: number;
  readonly name: string;
  readonly isSeen: boolean;
  readonly hasOutline: boolean;
}

/** What has the focus; null at the end of the page. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement) || one === document.body) return null;
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one.textContent;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { width, height, bottom, top, right } = one.getBoundingClientRect();
    return {
      at: [...document.querySelectorAll('*')].indexOf(one),
      name: (one.getAttribute('aria-label') ?? label ?? '').trim(),
      isSeen: width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight,
      hasOutline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
    };
  });

/** Everything shown that answers to a key, in the order in which it is written. */
const interactive = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]
      .filter((one) => one.checkVisibility())
      .map((one) => all.indexOf(one));
  });

it.each([
  ['en', 1280],
  ['zh', 1280],
  ['en', 390],
] as const)(
  'in %s at a width of %i the key reaches everything in the order of reading, named and seen',
  async (language, width) => {
    const file = path.join(folder, `${language}.html`);
    writeFileSync(file, await htmlReport(resultsFixture(), language));
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(pathToFileURL(file).href);
    const expected = await interactive(page);
    const stops: Stop[] = [];
    for (let presses = 0; presses <= expected.length; presses++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.map(({ at }) => at)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(40);
    expect(stops.filter(({ name, isSeen, hasOutline }) => name === '' || !isSeen || !hasOutline)).toEqual([]);
    await page.close();
  },
);
