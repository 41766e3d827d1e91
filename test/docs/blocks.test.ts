/** What the page that is read first tells the reader to type works, in the order in which it stands there; and what holds of all pages. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { follower, isScript, withLines } from './follow.ts';
import { blocksOf, isFollowed, isKnownMarker, isReadFirst, isSlow, pages, root, textOf } from './pages.ts';

const all = pages.flatMap(blocksOf);

describe('what a page tells its reader to type works', () => {
  for (const page of pages.filter(isReadFirst)) {
    const quick = blocksOf(page).filter((block) => isFollowed(block) && !isSlow(block));
    it(
      page,
      async () => {
        const reader = follower();
        const faults: string[] = [];
        for (const block of quick)
          for (const fault of await reader.follow(block)) faults.push(`${page}:${block.line}: ${fault}`);
        reader.remove();
        expect(faults).toEqual([]);
      },
      300_000,
    );
  }
});

test('a marker says what is to be done with a block, and why it is not run', () => {
  const markers = all.filter(({ marker }) => marker !== '').map(({ marker }) => marker);
  expect(markers.filter((marker) => !isKnownMarker(marker))).toEqual([]);
  expect(isKnownMarker('skip')).toBe(false);
  const written = pages.flatMap((page) => textOf(page).match(/^<!-- test:/gm) ?? []);
  expect(written.length).toBe(markers.length);
});

test('modules in the documentation have the types that they say', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-types-'));
  const modules = all.filter(({ language }) => language === 'ts');
  modules.forEach(({ text }, index) => writeFileSync(path.join(folder, `module${index}.mts`), text));
  const options = { noEmit: true, paths: { 'ringfence/contracts': [path.join(root, 'src/contracts.ts')] } };
  const base = path.join(root, 'tsconfig.base.json');
  const config = {
    extends: base,
    compilerOptions: { lib: ['ES2024'], types: [], ...options },
    include: ['*.mts'],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect([status, stdout]).toEqual([0, '']);
});

test('a test file on a page says where its `it` comes from', () => {
  const files = all.filter(({ text }) => /^\/\/ [\w-]+\.test\.[jt]s/.test(text));
  const silent = files.filter(
    ({ text }) => !/^import \{[^}]*\bit\b[^}]*\} from '(node:test|vitest)'/m.test(text),
  );
  expect([files.length, silent.map(({ page }) => page)]).toEqual([4, []]);
  // Where `npm init` has written "type": "commonjs", a file .js with imports is none that Node runs.
  expect(files.map(({ page }) => page).filter((page) => !textOf(page).includes('.test.mjs'))).toEqual([]);
});

test('every link to a file leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => path.posix.join(path.posix.dirname(page), target))
      .filter((target) => !existsSync(path.join(root, target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every script that a page names exists', () => {
  const named = pages.flatMap((page) =>
    [...textOf(page).matchAll(/`npm run ([\w:]+)/g)].map(([, name]) => name),
  );
  expect(named.filter((name) => !isScript(['run', name]))).toEqual([]);
});

test('the index of the documentation names every page and guide', () => {
  const index = textOf('docs/README.md');
  const targets = globSync('docs/**/*.md', { cwd: root }).map((page) => path.posix.relative('docs', page));
  const wanted = targets.filter((page) => page !== 'README.md' && !page.startsWith('decisions/'));
  expect(wanted.filter((page) => !index.includes(`](${page})`))).toEqual([]);
});

test('a line of a page takes the place of the line with its key, or goes below the one before', () => {
  expect(withLines('a: 1\n  b: 2\nc: 3', '  b: 5\n  d: 6')).toBe('a: 1\n  b: 5\n  d: 6\nc: 3');
});
