/** Tables saved from a page whose names a stranger chose: no cell of any of them is a formula to a spreadsheet. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { htmlReport } from '../../src/study/report/htmlReport.ts';
import { openBrowser } from '../builders/openBrowser.ts';
import { strangeResults } from '../unit/study/report/strangeResults.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-saved-'));
let browser: Browser;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Cells in quotes, those of a line of many lines too. */
const quotedCells = (text: string): readonly string[] =>
  [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell.replaceAll('""', '"'));

it.each(["=cmd|'/c calc'!A1", '+1+1', '-2+3', '@SUM(A1:A9)', '\t=1', '＝1+1', '="a","b"\r\n=1'])(
  'no table has a formula where everything is named %j',
  async (text) => {
    const file = path.join(folder, 'page.html');
    writeFileSync(file, await htmlReport(strangeResults(text)));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const texts = await page.evaluate(async () => {
      const saved: Blob[] = [];
      URL.createObjectURL = (blob) => `#${saved.push(blob as Blob)}`;
      HTMLAnchorElement.prototype.click = () => undefined;
      for (const button of document.querySelectorAll<HTMLButtonElement>('button[aria-label*="CSV"]'))
        button.click();
      return Promise.all(saved.map((blob) => blob.text()));
    });
    expect(texts.length).toBeGreaterThan(10);
    const cells = texts.flatMap(quotedCells);
    const named = text.trim().slice(0, 4);
    expect(cells.filter((cell) => cell.includes(named)).length).toBeGreaterThan(10);
    expect(cells.filter((cell) => /^\s*[-=+@＝＋－＠]/.test(cell))).toEqual([]);
    await page.close();
  },
);
