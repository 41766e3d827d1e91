/** What a module imports, and fails: told with its file, line and column, in this thread and in one of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failedImportAt } from '../../../../src/study/modules/failedImport.ts';
import { loadModule } from '../../../../src/study/modules/modules.ts';
import type { ModuleUse } from '../../../../src/study/modules/moduleUse.ts';
import { describeModules } from '../../../../src/study/parts/describeModules.ts';

let folder: string;
const broken = 'export const a = 1;\nexport const b = (;\n';
const brokenType = 'export const a: number = 1;\nexport const b: number = (;\n';

/** What is imported, and where it is told to be wrong; AT is the file that imports it, whose line and columns follow. */
const cases: readonly (readonly [imported: string, files: Readonly<Record<string, string>>, at: string])[] = [
  ["import './bad.mjs';", { 'bad.mjs': broken }, 'bad.mjs:2:19'],
  ["import './bad.js';", { 'bad.js': broken, 'package.json': '{"type": "module"}' }, 'bad.js:2:19'],
  ["import './bad.mts';", { 'bad.mts': brokenType }, 'bad.mts:2:27'],
  ["import './bad.ts';", { 'bad.ts': brokenType, 'package.json': '{"type": "module"}' }, 'bad.ts:2:27'],
  ["import './bad.cjs';", { 'bad.cjs': 'const a = 1;\nmodule.exports = (;\n' }, 'bad.cjs:2:19'],
  ["await import('./bad.mjs');", { 'bad.mjs': broken }, 'bad.mjs:2:19'],
  [
    "import './whole.mjs';",
    {
      'whole.mjs': "import './types.mts';",
      'types.mts': "let x: number; import './bad.mjs';",
      'bad.mjs': broken,
    },
    'bad.mjs:2:19',
  ],
  ["import './twice.mjs';", { 'twice.mjs': 'const a = 1;\nlet a = 2;\n' }, 'twice.mjs:2:5'],
  ["import './enum.mts';", { 'enum.mts': '\nexport enum A { b }\n' }, 'enum.mts:2:8'],
  ["\nimport './none.mjs';", {}, 'AT:2:9'],
  ["import './lacks.mjs';", { 'lacks.mjs': "const a = 1;\nimport '../none.mjs';" }, 'lacks.mjs:2:9'],
  ["import 'no-such-package';", {}, 'AT:1:9'],
  ["import { a } from '@no-such/package/deep.js';", {}, 'AT:1:20'],
  ["import './folder';", {}, 'AT:1:9'],
  ["import { none } from './some.mjs';", { 'some.mjs': 'export const a = 1;' }, 'AT:1:10'],
  [
    "import './one.mjs';",
    {
      'one.mjs': "import { b } from './other.mjs';\nexport const a = b + 1;\n",
      'other.mjs': "import { a } from './one.mjs';\nexport const b = a + 1;\n",
    },
    'other.mjs:2:18',
  ],
  ["import j from './plain.json';", { 'plain.json': '{}' }, 'AT:1:16'],
  ["import j from './bad.json' with { type: 'json' };", { 'bad.json': '{"a": 1,\n b}' }, 'bad.json:2:2'],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-imports-'));
  cases.forEach(([imported, files], i) => {
    const place = join(folder, String(i));
    mkdirSync(join(place, 'folder'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
    for (const ending of ['mjs', 'mts'])
      writeFileSync(join(place, `module.${ending}`), `${imported}\nexport const part = 3;\n`);
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const use = (i: number, ending: string): ModuleUse => ({
  reference: './module#part',
  family: 'detector',
  exportName: 'part',
  realPath: join(folder, String(i), `module.${ending}`),
  sha256: '',
  named: [{ file: 'x.yaml', line: 8, column: 24, endColumn: 30, path: 'world.use' }],
});

const told = (i: number, ending: string): string =>
  `see ${join(folder, String(i), cases[i][2].replace('AT', `module.${ending}`))}`;

describe('what cannot be imported is told at its place', () => {
  it.each(['mjs', 'mts'])('of a .%s, in a thread of its own', async (ending) => {
    const { failures } = await describeModules(cases.map((_, i) => use(i, ending)));
    expect(failures.map(({ hint }) => hint)).toEqual(cases.map((_, i) => told(i, ending)));
  });

  it('in this thread', async () => {
    const results = [];
    for (const i of cases.keys()) results.push(await loadModule(use(i, 'mjs')));
    expect(results.map((one) => ('failure' in one ? one.failure.hint : ''))).toEqual(
      cases.map((_, i) => told(i, 'mjs')),
    );
  });

  it('or nowhere, where nothing of it is found', () => {
    const module = use(0, 'mjs').realPath;
    const errors = [new SyntaxError('another fault'), new Error('none'), new SyntaxError('/none.json: x')];
    for (const error of errors) error.stack = '';
    expect([...errors, null].map((error) => failedImportAt(error, module))).toEqual([null, null, null, null]);
    expect(failedImportAt(errors[0], join(folder, 'none.mjs'))).toBeNull();
  });
});
