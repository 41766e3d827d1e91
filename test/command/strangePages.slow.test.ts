/** Text of strangers on the pages, opened in a browser: none of it runs, becomes an element or is lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareResults } from '../../src/study/answers/compareResults.ts';
import { replayPage } from '../../src/study/replay/page/replayPage.ts';
import { comparisonPage } from '../../src/study/report/comparisonPage.ts';
import { htmlReport } from '../../src/study/report/htmlReport.ts';
import { openBrowser } from '../builders/openBrowser.ts';
import { judgement, replayFixture } from '../unit/study/replay/page/replayFixture.ts';
import { gameFixture, sensitivityFixture } from '../unit/study/report/gameFixture.ts';
import { strangeResults } from '../unit/study/report/strangeResults.ts';

/** Each tries another way in; `taken` is what a script of it would leave behind. */
const hostile = {
  script: '<script>globalThis.taken=1</script>',
  'end of a script': '</script><script>globalThis.taken=1</script>',
  'end of a title or a style': '</title></style></svg><img src=x onerror="globalThis.taken=1">',
  attribute: '" onload="globalThis.taken=1" onfocus="globalThis.taken=1" autofocus x="',
  'attribute in single quotes': "' onmouseover='globalThis.taken=1' x='",
  comment: '<!-- <b>gone</b>',
  link: '<a href="javascript:globalThis.taken=1">javascript:globalThis.taken=1</a>',
  'data of a drawing': ']]><svg onload="globalThis.taken=1"><foreignObject><iframe srcdoc="x">',
  entity: '&lt;b&gt; &amp;amp; &#x3c;i>',
  expression: "datum['a'] + ${globalThis.taken=1} {{taken}} \\u003cb>",
};
type Way = keyof typeof hostile;
const ways = Object.keys(hostile) as readonly Way[];

/** All are made as long as the longest, so that one page of plain text stands for comparison with all of them. */
const longest = Math.max(...Object.values(hostile).map(({ length }) => length));
const plainText = 'w'.repeat(longest);

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-strange-'));
let browser: Browser;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Alike in all but the text of the stranger. */
const pages = {
  report: (text: string, language: 'en' | 'zh') => htmlReport(strangeResults(text), language),
  game: (text: string, language: 'en' | 'zh') => {
    const arms = [text, `${text}2`, `${text}6`] as const;
    const names = { operators: text, strategies: ['base', text], arms, path: text, unit: text } as const;
    const strange = strangeResults(text);
    return htmlReport(
      { ...strange, game: gameFixture(names), sensitivity: sensitivityFixture(names) },
      language,
    );
  },
  comparison: (text: string, language: 'en' | 'zh') => {
    const first = strangeResults(text);
    const second = {
      ...first,
      hashes: { ...first.hashes, world: `sha256:${text}`, plugins: { [text]: '2' } },
    };
    const comparison = compareResults(first, second);
    if ('reasons' in comparison) throw new Error(comparison.reasons.join());
    return comparisonPage({ comparison, results: [first, second], files: [`${text}.json`, text] }, language);
  },
  replay: (text: string, language: 'en' | 'zh') => {
    const named = { id: text, use: `./${text}#x`, place: text, parameters: { [text]: text } };
    const lists = [{ registry: 'do-not-call', name: text, sha256: text } as const];
    const changes = {
      files: [{ name: text, sha256: text }],
      columns: [text],
      registries: { world: { name: text, hash: text, seed: 7 }, lists },
    };
    return replayPage(replayFixture(changes, [judgement(named), judgement()]), language);
  },
};

interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
}

async function open(html: string): Promise<Opened> {
  const file = path.join(folder, 'page.html');
  // The policy of the page does not stand between: what is tried is the escaping alone.
  writeFileSync(file, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.goto(pathToFileURL(file).href);
  return { page, faults };
}

/** How many elements of each name with each set of attributes there are; a long name may be broken after its dots. */
const shapeOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const element of document.querySelectorAll(':not(wbr)')) {
      const names = element.getAttributeNames().toSorted().join(' ');
      counts[`${element.localName} ${names}`] = (counts[`${element.localName} ${names}`] ?? 0) + 1;
    }
    return counts;
  });

const plainShapes = new Map<string, Record<string, number>>();

async function plainShape(kind: keyof typeof pages, language: 'en' | 'zh'): Promise<Record<string, number>> {
  const name = `${kind} ${language}`;
  const known = plainShapes.get(name);
  if (known !== undefined) return known;
  const { page } = await open(await pages[kind](plainText, language));
  const shape = await shapeOf(page);
  await page.close();
  plainShapes.set(name, shape);
  return shape;
}

describe.each(Object.keys(pages) as readonly (keyof typeof pages)[])('the page of a %s', (kind) => {
  it.each(ways)('takes %s for text, and shows it as it was written', async (way) => {
    const text = hostile[way].padEnd(longest, 'w');
    const language = ways.indexOf(way) % 2 === 0 ? 'en' : 'zh';
    const { page, faults } = await open(await pages[kind](text, language));
    expect(await page.evaluate(() => 'taken' in globalThis)).toBe(false);
    expect(faults).toEqual([]);
    expect(await shapeOf(page)).toEqual(await plainShape(kind, language));
    expect((await page.locator('body').innerText()).includes(text)).toBe(true);
    await page.close();
  });

  it('shows what turns or hides writing as a mark', async () => {
    const { page } = await open(await pages[kind]('a\u202eb\u2028c\u2066d\u0000e', 'en'));
    const text = (await page.locator('html').textContent()) ?? '';
    expect(text).toContain('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028]/);
    await page.close();
  });
});
