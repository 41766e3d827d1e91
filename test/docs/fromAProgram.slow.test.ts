/** The module of the guide plays its scenario; one that forgets the modules of its scenario is told so. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { follower } from './follow.ts';
import { blocksOf, root } from './pages.ts';

const page = 'docs/guides/from-a-program.md';
const blocks = blocksOf(page);
const reader = follower();
const library = pathToFileURL(path.join(root, 'src/index.ts')).href;
const [program = ''] = blocks.filter(({ language }) => language === 'js').map(({ text }) => text);

const play = (
  text: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } => {
  writeFileSync(path.join(reader.folder, 'play.mjs'), text.replace("'ringfence'", `'${library}'`));
  return spawnSync(process.execPath, ['play.mjs'], { cwd: reader.folder, encoding: 'utf8' });
};

beforeAll(async () => {
  for (const block of blocks.filter(({ language }) => language === 'sh'))
    expect(await reader.follow(block)).toEqual([]);
}, 60_000);
afterAll(() => reader.remove());

it('prints a figure of each arm', () => {
  const { status, stdout, stderr } = play(program);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^(\S+ \d\S*\n){2,}$/);
}, 60_000);

it('does not play what was resolved without its modules', () => {
  const { status, stderr } = play(program.replace('{ overrides, loaded }', '{ overrides }'));
  expect(status).toBe(1);
  expect(stderr).toContain('resolved without its modules (./my-detector.mts#');
  expect(stderr).toContain('pass those of the resolution to describeModules, and what it loads as {loaded}');
}, 60_000);
