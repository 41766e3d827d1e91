import { expect, test } from 'vitest';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { catalogue, languages } from '../../../../src/study/report/texts/speaking.ts';
import { resultsFixture } from './resultsFixture.ts';

/** Dotted keys with the kind of what stands there; maps by id (`metrics`, `units`, `states`) are filled where a language needs it. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  if (['.metrics', '.units', '.states'].includes(path)) return [path];
  return Object.entries(value).flatMap(([key, child]) => keysOf(child, `${path}.${key}`));
}

test('every language has the same texts', () => {
  for (const language of languages) expect(keysOf(catalogue[language])).toEqual(keysOf(catalogue.en));
});

test('no text is left untranslated or empty', () => {
  const plain = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(plain)
        : [];
  const chinese = plain(catalogue.zh).filter((text) => !/[\u4e00-\u9fff，。：；／]/.test(text));
  expect(chinese).toEqual(['']);
});

/** What a reader sees that is not a stranger's: headings, captions, heads of columns. */
const spokenParts = (page: string): string =>
  [...page.matchAll(/<(h2|h3|caption|th scope="col")[^>]*>(.*?)<\//g)]
    .map(([, , text]) => text.replace(/<[^>]*>/g, ''))
    .join('\n');

test('a page in Chinese has Chinese headings, captions and heads, and says so', async () => {
  const page = await htmlReport(resultsFixture(), 'zh');
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).toContain('<h1 lang="zh">十万人城市里的机器人</h1>');
  expect(page).toContain('<p class="title-zh" lang="en">AI robots in a city of 100,000</p>');
  const english = spokenParts(page)
    .split('\n')
    .filter((text) => /\b(the|and|of|with|without|calls|interval|arm|class)\b/.test(text));
  expect(english).toEqual([]);
});

test('pages of two languages that are written at once do not mix', async () => {
  const [en, zh] = await Promise.all([
    htmlReport(resultsFixture(), 'en'),
    htmlReport(resultsFixture(), 'zh'),
  ]);
  expect(en).toBe(await htmlReport(resultsFixture()));
  expect(zh).toBe(await htmlReport(resultsFixture(), 'zh'));
  expect(/[\u4e00-\u9fff]/.test(spokenParts(en))).toBe(false);
});
