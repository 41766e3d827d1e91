import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { programFile } from '../../tools/bootstrap/programFile.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const root = mkdtempSync(path.join(tmpdir(), 'ringfence-program-'));

/** A program of two modules and a worker that tell what they are and where they think that they stand. */
function write(word: string): void {
  writeFileSync(path.join(root, 'src', 'command', 'word.ts'), `export const word: string = '${word}';\n`);
}

const run = async (): Promise<{ readonly file: string; readonly out: string }> => {
  const file = await programFile(root, process.execPath);
  return { file, out: spawnSync(process.execPath, [file], { encoding: 'utf8' }).stdout.trim() };
};

beforeAll(() => {
  cpSync(path.join(repository, 'tools', 'bundle'), path.join(root, 'tools', 'bundle'), { recursive: true });
  mkdirSync(path.join(root, 'src', 'command'), { recursive: true });
  writeFileSync(path.join(root, 'package.json'), '{"type": "module"}');
  mkdirSync(path.join(root, 'src', 'model'));
  writeFileSync(
    path.join(root, 'src', 'model', 'held.ts'),
    'export class Held { later: number; #kept = 7; get twice(): number { return this.#kept * 2; } }\n',
  );
  writeFileSync(
    path.join(root, 'src', 'command', 'main.ts'),
    `import { word } from './word.ts';
import { Held } from '../model/held.ts';
const held = new Held();
console.log(word, import.meta.url, 'later' in held, held.twice, '#kept’s name');
`,
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('runs the sources where there is no bundler', async () => {
  write('one');
  expect((await run()).file).toBe(path.join(root, 'src', 'command', 'main.ts'));
});

it('puts the program together once for each state of the sources; a module keeps its address, fields begin with their first value', async () => {
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
  const first = await run();
  expect(first.file).toMatch(/\.ready\/programs\/[0-9a-f]{16}\/command\/main\.js$/);
  expect(first.out).toBe(`one file://${path.join(root, 'src', 'command', 'main.ts')} false 14 #kept’s name`);
  expect((await run()).file).toBe(first.file);
  write('another');
  const second = await run();
  expect(second.file).not.toBe(first.file);
  expect(second.out).toMatch(/^another /);
});

it('puts in the packages that every verb begins with, as they are locked', async () => {
  const { file } = await run();
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  writeFileSync(
    path.join(root, 'src', 'command', 'main.ts'),
    "import { z } from 'zod';\nconsole.log(z.literal(7).parse(7));\n",
  );
  const locked = await run();
  expect([locked.out, /from ["']zod["']/.test(readFileSync(locked.file, 'utf8'))]).toEqual(['7', false]);
  writeFileSync(path.join(root, 'package-lock.json'), '{"packages": {}}');
  expect(new Set([file, locked.file, (await run()).file]).size).toBe(3);
});

it('what cannot be put together is told in one line', () => {
  writeFileSync(path.join(root, 'src', 'command', 'brokenWorker.ts'), 'const = ;\n');
  const out = path.join(root, '.ready', 'programs', 'broken');
  const bundler = path.join(root, 'tools', 'bundle', 'cloneProgram.mjs');
  const { status, stderr } = spawnSync(process.execPath, [bundler, out], { encoding: 'utf8' });
  rmSync(path.join(root, 'src', 'command', 'brokenWorker.ts'));
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^ringfence: the program is not put together, its sources are run: .+\n$/),
  ]);
});

it.runIf(process.getuid?.() !== 0)('runs the sources of a clone that may only be read', async () => {
  write('a third');
  chmodSync(path.join(root, '.ready', 'programs'), 0o555);
  expect((await run()).file).toBe(path.join(root, 'src', 'command', 'main.ts'));
  chmodSync(path.join(root, '.ready', 'programs'), 0o755);
});
