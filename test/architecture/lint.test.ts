/** Each lint rule that the project sets itself must fire on a planted fault, and stay silent on a file without one. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../', import.meta.url));

const longBody = Array.from({ length: 60 }, (_, i) => `  void ${i};`).join('\n');

/** File, its planted text, the rules that must fire in it. */
const planted: readonly (readonly [file: string, text: string, rules: readonly string[]])[] = [
  ['src/engine/clean.ts', 'export const half: number = Math.sqrt(0.25);\n', []],
  [
    'src/study/floating.ts',
    'async function work(): Promise<void> {}\nexport function start(): void {\n  work();\n}\n',
    ['typescript(no-floating-promises)'],
  ],
  [
    'src/study/misused.ts',
    'async function is(): Promise<boolean> {\n  return true;\n}\nexport function start(): number {\n  return is() ? 1 : 2;\n}\n',
    ['typescript(no-misused-promises)'],
  ],
  [
    'src/study/awaited.ts',
    'export async function f(): Promise<number> {\n  return await 1;\n}\n',
    ['typescript(await-thenable)', 'unicorn(no-unnecessary-await)'],
  ],
  ['src/study/any.ts', 'export const x: any = 1;\n', ['typescript(no-explicit-any)']],
  [
    'src/study/valueImport.ts',
    "import { T } from './declared.ts';\nexport const x: T = 1;\n",
    ['typescript(consistent-type-imports)'],
  ],
  ['src/study/declared.ts', 'export type T = number;\n', []],
  [
    'src/study/sorted.ts',
    'export const x: number[] = [2, 10].sort();\n',
    ['typescript(require-array-sort-compare)'],
  ],
  [
    'src/study/thrown.ts',
    "export function f(): never {\n  throw 'text';\n}\n",
    ['typescript(only-throw-error)'],
  ],
  [
    'src/study/switched.ts',
    "export function f(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n      void 0;\n  }\n}\n",
    ['typescript(switch-exhaustiveness-check)'],
  ],
  [
    'src/study/cycleA.ts',
    "import { b } from './cycleB.ts';\nexport const a: number = b;\n",
    ['import(no-cycle)'],
  ],
  [
    'src/study/cycleB.ts',
    "import { a } from './cycleA.ts';\nexport const b: number = a;\n",
    ['import(no-cycle)'],
  ],
  [
    'src/study/self.ts',
    "import { x as y } from './self.ts';\nexport const x: number = 1;\nexport const z: number = y;\n",
    ['import(no-cycle)'],
  ],
  ['src/study/default.ts', 'export default 1;\n', ['import(no-default-export)']],
  ['src/study/mutable.ts', 'export let x: number = 1;\nx += 1;\n', ['import(no-mutable-exports)']],
  ['src/study/equal.ts', 'export const f = (x: unknown): boolean => x == 1;\n', ['eslint(eqeqeq)']],
  [
    'src/study/var.ts',
    'export function f(): number {\n  var x = 1;\n  x += 1;\n  return x;\n}\n',
    ['eslint(no-var)'],
  ],
  [
    'src/study/let.ts',
    'export function f(): number {\n  let x = 1;\n  return x;\n}\n',
    ['eslint(prefer-const)'],
  ],
  ['src/study/long.ts', `${'//\n'.repeat(260)}export const x: number = 1;\n`, ['eslint(max-lines)']],
  [
    'src/study/longFunction.ts',
    `export function f(): void {\n${longBody}\n}\n`,
    ['eslint(max-lines-per-function)'],
  ],
  [
    'src/study/parameters.ts',
    'export const f = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n',
    ['eslint(max-params)'],
  ],
  ['src/engine/clock.ts', 'export const now: number = Date.now();\n', ['eslint(no-restricted-globals)']],
  ['src/model/intl.ts', 'export const x: unknown = Intl;\n', ['eslint(no-restricted-globals)']],
  [
    'src/plugins/power.ts',
    'export const x: number = Math.pow(2, 0.5);\n',
    ['eslint(no-restricted-properties)'],
  ],
  ['src/engine/chance.ts', 'export const x: number = Math.random();\n', ['eslint(no-restricted-properties)']],
  [
    'src/engine/upward.ts',
    "import type { T } from '../model/calls/type.ts';\nexport type U = T;\n",
    ['eslint(no-restricted-imports)'],
  ],
  [
    'src/model/upward.ts',
    "export { p } from '../plugins/detectors/p.ts';\n",
    ['eslint(no-restricted-imports)'],
  ],
  [
    'src/plugins/upward.ts',
    "import type { T } from '../study/declared.ts';\nexport type U = T;\n",
    ['eslint(no-restricted-imports)'],
  ],
  [
    'src/study/upward.ts',
    "import type { T } from '../command/type.ts';\nexport type U = T;\n",
    ['eslint(no-restricted-imports)'],
  ],
  ['src/model/node.ts', "export { readFileSync } from 'node:fs';\n", ['eslint(no-restricted-imports)']],
  ['src/plugins/package.ts', "export { z } from 'zod';\n", ['eslint(no-restricted-imports)']],
  ['src/model/calls/type.ts', 'export type T = number;\n', []],
  ['src/command/type.ts', 'export type T = number;\n', []],
  ['src/plugins/detectors/p.ts', 'export const p: number = 1;\n', []],
];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-lint-'));
const found = new Map<string, Set<string>>();

function plant(): void {
  copyFileSync(path.join(repository, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}');
  const compilerOptions = {
    target: 'ES2024',
    module: 'NodeNext',
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  for (const [file, text] of planted) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

async function lint(): Promise<readonly Diagnostic[]> {
  const binary = path.join(repository, 'node_modules/oxlint/bin/oxlint');
  const args = [binary, '--type-aware', '--format', 'json'];
  const output = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch((failed) => failed);
  return JSON.parse(output.stdout).diagnostics;
}

beforeAll(async () => {
  plant();
  for (const { filename, code } of await lint()) {
    const rules = found.get(filename) ?? new Set();
    found.set(filename, rules.add(code));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(planted)('%s has exactly the planted faults', (file, _text, rules) => {
  expect([...(found.get(file) ?? [])].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(rules);
});
