/** The published package, packed and installed elsewhere: command, plug-ins in both languages, library, types. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf } from '../docs/pages.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-pack-'));
const installed = path.join(folder, 'node_modules', 'ringfence');
const command = path.join(installed, 'bin', 'ringfence.mjs');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(program: string, args: readonly string[], cwd: string): Ended {
  const ended = spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

function mustSucceed(program: string, args: readonly string[], cwd: string): string {
  const { code, out, err } = start(program, args, cwd);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${out}\n${err}`);
  return out;
}

const members = `
  family: 'detector', id: 'every-third', version: 1, title: 'Rejects every third call', cites: [], needs: [], parameters: {},
  create() {
    let calls = 0;
    return {
      judge: () => (++calls % 3 === 0 ? 1_000_000 : 0), afterRelease() {}, afterReport() {}, evidence: () => [], stateBytes: () => 8,
    };
  },`;

function writeScenario(): void {
  const type = "import type { DetectorPlugin } from 'ringfence/contracts';\n";
  writeFileSync(
    path.join(folder, 'mine.ts'),
    `${type}export const detector: DetectorPlugin = {${members}\n};\n`,
  );
  writeFileSync(path.join(folder, 'mine.js'), `export const detector = {${members}\n};\n`);
  const smoke = readFileSync(path.join(installed, 'scenarios', 'smoke.yaml'), 'utf8');
  const arm = (id: string, file: string): string =>
    `    ${id}: {set: {screening.terminating: [{id: mine, use: "./${file}#detector", alarmAt: 0.5, then: reject}]}}\n`;
  const text = `${smoke.trimEnd()}\n${arm('in-typescript', 'mine.ts')}${arm('in-javascript', 'mine.js')}`;
  writeFileSync(path.join(folder, 'two-plugins.yaml'), text);
}

function play(program: string, name: string): Ended {
  const args = [
    program,
    'run',
    'two-plugins.yaml',
    '--seed',
    '7',
    '-r',
    '2',
    '-j',
    '2',
    '-o',
    `results=${name}`,
  ];
  return start(process.execPath, args, folder);
}

beforeAll(() => {
  mustSucceed('npm', ['pack', '--pack-destination', folder], repository);
  const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module", "private": true}');
  mustSucceed('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], folder);
  writeScenario();
  const { code, err } = play(command, 'installed.json');
  expect([code, code === 0 ? '' : err]).toEqual([0, '']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build is measured against a packed one, which npm installs for it', () => {
  const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  const args = ['bench', 'start-up/help', '--against', tarball, '--rounds', '2', '--margin', '95'];
  const { code, out, err } = start(process.execPath, [command, ...args], folder);
  expect([code, err]).toEqual([0, expect.stringContaining(`installing ${tarball} in a folder of its own`)]);
  expect(out).toMatch(/start-up\/help .*(same|undecided)/);
});

test('the package holds the program, its pages and its scenarios, not its sources, tests or runtimes', () => {
  expect(readdirSync(installed).toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'bin',
    'dist',
    'docs',
    'package.json',
    'scenarios',
  ]);
});

test('every page that the README links to is there', () => {
  const readme = readFileSync(path.join(installed, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target]) => target);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((target) => !existsSync(path.join(installed, target)))).toEqual([]);
});

test('`list scenarios` names files that `validate` finds from the project', () => {
  const { out } = start(process.execPath, [command, 'list', 'scenarios'], folder);
  const [first] = out.split(/ {2,}|\n/);
  expect(first).toMatch(/^node_modules\/ringfence\/scenarios\//);
  expect(start(process.execPath, [command, 'validate', first], folder).code).toBe(0);
});

test('every published path exists', () => {
  const { exports } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  const targets = Object.values<string | Record<string, string>>(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  const missing = targets.filter((target) => !existsSync(path.join(installed, target.replace(/\*$/, ''))));
  const schemas = ['scenario', 'mapping'].map((name) => path.join(installed, `dist/schema/${name}.json`));
  expect([missing, schemas.map((schema) => existsSync(schema))]).toEqual([[], [true, true]]);
});

test('the command shows its help', () => {
  const { code, out } = start(process.execPath, [command, '--help'], folder);
  expect([code, out.includes('Usage: ringfence')]).toEqual([0, true]);
});

test('it plays one detector in TypeScript and one in JavaScript on two workers, both alike', () => {
  const { measures } = JSON.parse(readFileSync(path.join(folder, 'installed.json'), 'utf8'));
  const rejected = (arm: string): readonly unknown[] =>
    measures
      .filter(
        (row: { arm: string; metric: string }) => row.arm === arm && row.metric.endsWith('rejected.share'),
      )
      .map((row: { class: string; place: string; perReplication: unknown }) => [
        row.class,
        row.place,
        row.perReplication,
      ]);
  expect(rejected('in-typescript').length).toBeGreaterThan(0);
  expect(rejected('in-typescript')).toEqual(rejected('in-javascript'));
  expect(rejected('in-typescript')).not.toEqual(rejected('none'));
});

test('the built program gives the same bytes as the sources', () => {
  const { code } = play(path.join(repository, 'bin', 'ringfence.mjs'), 'sources.json');
  const [built, sources] = ['installed.json', 'sources.json'].map((name) =>
    readFileSync(path.join(folder, name), 'utf8'),
  );
  expect([code, built === sources]).toEqual([0, true]);
});

test('the library can be imported', () => {
  const program = "const names = Object.keys(await import('ringfence')); console.log(names.length > 0);";
  expect(mustSucceed(process.execPath, ['--input-type=module', '-e', program], folder).trim()).toBe('true');
});

test('programs of the guide run as they stand beside the package, and what they are to read is made as it says', () => {
  const npx = (line: string): string =>
    mustSucceed(process.execPath, [command, ...line.replace('npm start -- ', '').split(' ')], folder);
  const [play, read] = blocksOf('docs/guides/from-a-program.md').filter(({ language }) => language === 'js');
  const [init, run] = blocksOf('docs/guides/from-a-program.md').filter(({ language }) => language === 'sh');
  const start = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return mustSucceed(process.execPath, [name], folder);
  };
  npx(init.text.trim());
  expect(start('play.mjs', play.text)).toMatch(/^(\S+ \d\S*\n){2,}$/);
  npx(run.text.trim());
  expect(start('read.mjs', read.text)).toMatch(/^[1-9]\d+ [1-9]\d+\n$/);
});

test('a plug-in type-checks against the published declarations, and a wrong one does not', () => {
  mkdirSync(path.join(folder, 'types'));
  const check = (text: string): number | null => {
    writeFileSync(path.join(folder, 'types', 'plugin.ts'), text);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024'];
    const compiler = path.join(repository, 'node_modules/typescript/bin/tsc');
    return start(process.execPath, [compiler, ...options, 'types/plugin.ts'], folder).code;
  };
  const right = readFileSync(path.join(folder, 'mine.ts'), 'utf8');
  expect(check(right)).toBe(0);
  expect(check(right.replace("'detector', id", "'rule', id"))).not.toBe(0);
});
