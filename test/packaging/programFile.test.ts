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
import { packagesPutTogether } from '../../tools/bundle/bundle.mjs';
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
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
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

it('puts it together anew when the packages that go into it have other versions', async () => {
  const before = await run();
  writeFileSync(path.join(root, 'package-lock.json'), '{"packages": {}}');
  expect((await run()).file).not.toBe(before.file);
});

it('packages that go into it are not looked for when it runs', async () => {
  const main = path.join(root, 'src', 'command', 'main.ts');
  writeFileSync(main, packagesPutTogether.map((name) => `import '${name}';`).join('\n'));
  const { file } = await run();
  expect(file).not.toBe(main);
  expect(readFileSync(file, 'utf8')).not.toMatch(/^import .*'(?!node:)/m);
});

it.runIf(process.getuid?.() !== 0)('runs the sources of a clone that may only be read', async () => {
  write('a third');
  chmodSync(path.join(root, '.ready', 'programs'), 0o555);
  expect((await run()).file).toBe(path.join(root, 'src', 'command', 'main.ts'));
  chmodSync(path.join(root, '.ready', 'programs'), 0o755);
});
