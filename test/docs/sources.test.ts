/** Whoever reads "facts A2" as the source of a figure finds section A2 of the page of sources. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, textOf } from './pages.ts';

const files = globSync(['src/**/*.ts', 'scenarios/**/*.yaml', 'docs/**/*.md', 'README.md'], { cwd: root });
const sections = [...textOf('docs/sources.md').matchAll(/^## (\S+) /gm)].map(([, section]) => section);

/** Sections that a text cites: `facts A3 and 0.3` are two. */
function citedIn(text: string): readonly string[] {
  const citations = text.matchAll(/\bfacts ((?:[A-H]\d?|0\.\d)(?:(?:, | and )(?:[A-H]\d|0\.\d))*)\b/g);
  return [...citations].flatMap(([, list]) => list.split(/, | and /));
}

const cited = new Set(files.flatMap((file) => citedIn(readFileSync(path.join(root, file), 'utf8'))));

test('every section that a source cites stands on the page of sources', () => {
  expect(citedIn('facts A3 and 0.3; facts H')).toEqual(['A3', '0.3', 'H']);
  expect(cited.size).toBeGreaterThan(10);
  expect([...cited].filter((section) => !sections.includes(section))).toEqual([]);
});

test('no section is on the page that nothing cites', () => {
  expect(sections.filter((section) => !cited.has(section))).toEqual([]);
});
