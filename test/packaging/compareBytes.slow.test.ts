/** The comparison of runtimes tells equal bytes from unequal ones, and never takes two failures for equal. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Comparison } from '../../tools/runtimes/compareBytes.ts';
import { compareBytes } from '../../tools/runtimes/compareBytes.ts';

const root = mkdtempSync(path.join(tmpdir(), 'ringfence-compare-'));
const runtimes = { one: path.join(root, 'one'), two: path.join(root, 'two') };
for (const name of Object.values(runtimes)) symlinkSync(process.execPath, name);
writeFileSync(path.join(root, 'package.json'), '{"type": "module"}');

afterAll(() => rmSync(root, { recursive: true, force: true }));

function compare(program: string): Comparison {
  writeFileSync(path.join(root, 'program.js'), `import { writeFileSync } from 'node:fs';\n${program}`);
  return compareBytes({ root, runtimes, program: 'program.js', args: ['-o', 'results=FILE'] });
}

const target = "process.argv[3].replace('results=', '')";

test('equal files are the same bytes', () => {
  const { isSame, outcomes } = compare(`writeFileSync(${target}, 'equal');`);
  expect([isSame, outcomes.map(({ runtime }) => runtime)]).toEqual([true, ['one', 'two']]);
});

test('a file that depends on the runtime is not', () => {
  expect(compare(`writeFileSync(${target}, process.argv0);`).isSame).toBe(false);
});

test('two failures are not the same bytes, and their words are kept', () => {
  const { isSame, outcomes } = compare("console.error('no such scenario'); process.exitCode = 2;");
  const words = 'exit 2: no such scenario';
  expect([isSame, ...outcomes.map(({ outcome }) => outcome)]).toEqual([false, words, words]);
});
