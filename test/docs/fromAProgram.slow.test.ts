/** The modules of the guide play its scenario and read what a run left; one that forgets the modules of its scenario is told so. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { follower } from './follow.ts';
import { blocksOf, root } from './pages.ts';

const page = 'docs/guides/from-a-program.md';
const blocks = blocksOf(page);
const reader = follower();
const library = pathToFileURL(path.join(root, 'src/index.ts')).href;
const [program = '', reading = ''] = blocks
  .filter(({ language }) => language === 'js')
  .map(({ text }) => text);

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

it('plays on standard input too, where the program has no file', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
    cwd: reader.folder,
    encoding: 'utf8',
    input: program.replace("'ringfence'", `'${library}'`),
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(play(program).stdout);
}, 60_000);

it('varies a parameter by a lever, and by a text of its own', () => {
  const lever = "lever: { path: 'callers.robots.pacing.attemptsPerDay', value: 1500 }";
  const levered = play(program.replace('days: 1 }', `days: 1, ${lever} }`));
  expect([levered.status, levered.stderr]).toEqual([0, '']);
  const plain = play(program);
  expect(levered.stdout.startsWith(plain.stdout)).toBe(true);
  expect(levered.stdout.split('\n').length).toBe(2 * plain.stdout.split('\n').length - 1);
  const text =
    "readFileSync('my/my-scenario.yaml', 'utf8').replace(/attemptsPerDay: \\d+/, 'attemptsPerDay: 1500')";
  const written = program.replace(
    "{ path: 'my/my-scenario.yaml' }",
    `{ text: ${text}, file: 'mine.yaml', folder: 'my' }`,
  );
  const other = play(`import { readFileSync } from 'node:fs';\n${written}`);
  expect([other.status, other.stderr]).toEqual([0, '']);
  expect(levered.stdout).toBe(plain.stdout + other.stdout);
}, 60_000);

it('reads a trace and makes a page of results', () => {
  const { status, stdout, stderr } = play(reading);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^[1-9]\d+ [1-9]\d+\n$/);
  expect(readFileSync(path.join(reader.folder, 'my/one.html'), 'utf8')).toMatch(/^<!doctype html>/i);
}, 60_000);

it('is TypeScript as it stands, under strict', () => {
  for (const [name, text] of Object.entries({ play: program, read: reading }))
    writeFileSync(path.join(reader.folder, `${name}.mts`), text);
  const compilerOptions = {
    noEmit: true,
    lib: ['ES2024'],
    typeRoots: [path.join(root, 'node_modules/@types')],
    types: ['node'],
    paths: { ringfence: [path.join(root, 'src/index.ts')] },
  };
  const config = { extends: path.join(root, 'tsconfig.base.json'), compilerOptions, include: ['*.mts'] };
  writeFileSync(path.join(reader.folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', reader.folder], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, '']);
}, 60_000);

it('does not play what was resolved without its modules', () => {
  const { status, stderr } = play(program.replace('{ overrides, loaded }', '{ overrides }'));
  expect(status).toBe(1);
  expect(stderr).toContain('resolved without its modules (./my-detector.mts#');
  expect(stderr).toContain('pass those of the resolution to describeModules, and what it loads as {loaded}');
}, 60_000);
