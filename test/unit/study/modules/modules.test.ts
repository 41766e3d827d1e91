/** Third parties' plug-ins: found inside the scenario's folder only, never imported by resolving, checked when loaded. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeModules } from '../../../../src/study/parts/describeModules.ts';
import { loadModule, loadModules } from '../../../../src/study/modules/modules.ts';
import type { Resolution } from '../../../../src/study/scenario/resolved.ts';
import type { ModuleUse } from '../../../../src/study/modules/moduleUse.ts';
import { resolveScenario, type ResolveOptions } from '../../../../src/study/scenario/resolveScenario.ts';
import { fixtureCatalogue } from '../scenario/fixtureCatalogue.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'ringfence-modules-')));
const folder = join(root, 'study');
afterAll(() => rmSync(root, { recursive: true }));

const descriptor = `{
  family: 'detector', id: 'mine', version: 1, title: 'Mine', cites: [], needs: [],
  parameters: { limit: { type: 'count', default: 5, minimum: 1, unit: 'calls', says: 'limit', source: 'assumed' } },
  create() { throw new Error('not here'); },
}`;

beforeAll(() => {
  mkdirSync(join(folder, 'parts'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
  write(
    'study/mine.ts',
    `export const detector = ${descriptor} as const;\nexport const plain: number = 3;\n`,
  );
  write('study/parts/deep.mjs', `export const detector = ${descriptor};`);
  write('study/throws.mjs', `throw new Error('first line\\nsecond line');`);
  write('study/imported.mjs', `globalThis.wasImported = true;\nexport const detector = ${descriptor};`);
  write('study/syntax.mjs', 'export const = 1;');
  write('study/syntax.ts', "export const detector = {\n  family: 'detector',\n  id 'mine',\n};\n");
  write('study/enum.mts', 'const one: number = 1;\n  enum Two { three }\nexport const detector = one;\n');
  write('study/wants.mjs', "import { nothing } from './mine.ts';\nexport const detector = nothing;\n");
  write('study/breaks.mjs', 'const nothing = null;\nexport const detector = nothing.more;\n');
  write('study/breaks-within.mjs', "import './breaks.mjs';\nexport const detector = 1;\n");
  mkdirSync(join(folder, 'common'));
  write('study/common/package.json', '{"type": "commonjs"}');
  write('study/common/mine.ts', `export const detector = ${descriptor};`);
  write('study/lacks.mjs', "import './not-there.mjs';\nexport const detector = 1;\n");
  write(
    'study/shapes.mjs',
    `const good = ${descriptor};
export const isFunction = () => good;
export const wrongFamily = { ...good, family: 'rule' };
export const noVersion = { ...good, version: undefined };
export const noCreate = { ...good, create: 1 };
export const badDefault = { ...good, parameters: { limit: { ...good.parameters.limit, default: 0 } } };
export const noChoices = { ...good, parameters: { per: { ...good.parameters.limit, type: 'choice', default: 'day' } } };
export const idle = { ...good, parameters: { limit: { ...good.parameters.limit, onlyWith: { parameter: 'agents', is: 0 } } } };
export const above = { ...good, parameters: { limit: { ...good.parameters.limit, notAbove: 'agents' } } };
export const reserved = { ...good, parameters: { then: good.parameters.limit } };
export const throwing = new Proxy(good, { get() { throw new Error('no'); } });
export const borrowing = { ...good, family: 'calling-number', numbersFrom: '', borrows: { lender: 'limit', numbers: 'limit' } };
export const scattered = { ...good, family: 'calling-number', numbersFrom: '', isScattered: 'yes' };
export const price = { ...good, family: 'rule', jurisdiction: 'xx', inForce: { from: '2020-01-01' }, status: 'draft', exempt: [], isPrice: 1 };
export const caller = { ...good, family: 'caller', isProtected: true, membersFrom: 'limit', numbersFrom: 'lines' };
`,
  );
  write('outside.mjs', `export const detector = ${descriptor};`);
  symlinkSync(join(root, 'outside.mjs'), join(folder, 'link.mjs'));
  mkdirSync(join(folder, 'node_modules/some-package/lib'), { recursive: true });
  write(
    'study/node_modules/some-package/package.json',
    JSON.stringify({
      name: 'some-package',
      exports: { '.': { types: './x.d.ts', import: './lib/index.mjs' } },
    }),
  );
  write('study/node_modules/some-package/lib/index.mjs', `export const detector = ${descriptor};`);
});

function scenario(use: string, more = ''): string {
  return `ringfence: 1
id: modules
world:
  numbering: {m: {prefix: "+86138", kind: mobile, digits: 6}}
  population: {all: {}}
  screening:
    handset:
      - {id: mine, use: "${use}", ${more}then: label}
`;
}

function resolution(use: string, more = '', options: ResolveOptions = {}): Resolution {
  return resolveScenario({ text: scenario(use, more), file: 'x.yaml', folder }, fixtureCatalogue, options);
}

function foundIn(use: string, options: ResolveOptions = {}): readonly string[] {
  return resolution(use, '', options).failures.map(({ found }) => found);
}

describe('a module', () => {
  test('of the scenario’s folder is found and hashed, its parameters kept as they are', () => {
    const { resolved, failures } = resolution('./mine.ts#detector', 'with: {limit: 9, list: [a]}, ');
    expect(failures).toEqual([]);
    expect(resolved?.modules).toEqual([
      {
        reference: './mine.ts#detector',
        family: 'detector',
        exportName: 'detector',
        realPath: join(folder, 'mine.ts'),
        sha256: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
        named: [
          { file: 'x.yaml', line: 8, column: 25, endColumn: 45, path: 'world.screening.handset.mine.use' },
        ],
      },
    ]);
    expect(resolved?.world.screening.handset[0]).toMatchObject({
      use: './mine.ts#detector',
      parameters: { limit: 9, list: ['a'] },
    });
  });

  test('may lie deeper, or be an installed package', () => {
    expect(resolution('./parts/deep.mjs#detector').resolved?.modules[0].realPath).toBe(
      join(folder, 'parts/deep.mjs'),
    );
    const { resolved } = resolution('some-package#detector');
    expect(resolved?.modules[0].realPath).toBe(join(folder, 'node_modules/some-package/lib/index.mjs'));
    expect(foundIn('some-package/other#detector')).toEqual(['no module "./other" in package "some-package"']);
  });

  test('is not imported by resolving', () => {
    expect(resolution('./imported.mjs#detector').failures).toEqual([]);
    expect('wasImported' in globalThis).toBe(false);
  });

  test('outside the folder is a fault, links included, unless it is allowed', () => {
    const outside = '../outside.mjs#detector';
    expect(foundIn(outside)).toEqual(['"../outside.mjs", outside the scenario’s folder']);
    expect(foundIn('./link.mjs#detector')).toEqual([
      '"./link.mjs", a link that leads out of the scenario’s folder',
    ]);
    const allowedModules = [join(root, 'outside.mjs')];
    expect(foundIn(outside, { allowedModules })).toEqual([]);
    expect(foundIn('./link.mjs#detector', { allowedModules })).toEqual([]);
    expect(foundIn(outside, { allowedModules: [root] })).toEqual([]);
    expect(foundIn(outside, { allowedModules: [join(root, 'out')] })).toEqual([
      '"../outside.mjs", outside the scenario’s folder',
    ]);
  });

  test('that is an address, a folder or a part of Node is a fault whatever is allowed', () => {
    const options = { allowedModules: ['/'] };
    for (const use of [
      'data:text/javascript,1#a',
      'http://x.test/a.mjs#a',
      'node:fs#readFile',
      'file:///etc/x#a',
      'fs#readFile',
      './parts#a',
    ]) {
      expect(foundIn(use, options), use).toHaveLength(1);
    }
  });
});

describe('a loaded module', () => {
  const use = (name: string, exportName: string, family: ModuleUse['family'] = 'detector') => ({
    reference: `./${name}#${exportName}`,
    family,
    exportName,
    realPath: join(folder, name),
    named: [{ file: 'x.yaml', line: 8, column: 24, endColumn: 30, path: 'world.use' }],
  });

  test('has its parameters checked and filled in like a built-in part', async () => {
    const first = resolution('./mine.ts#detector');
    const { loaded, failures } = await loadModules(first.resolved?.modules ?? []);
    expect(failures).toEqual([]);
    const { resolved } = resolution('./mine.ts#detector', '', { loaded });
    expect(resolved?.world.screening.handset[0].parameters).toEqual({ limit: 5 });
    expect(resolved?.assumptions.map(({ path }) => path)).toContain('screening.handset.mine.with.limit');
    const faults = resolution('./mine.ts#detector', 'with: {limt: 9}, ', { loaded }).failures;
    expect(faults).toMatchObject([{ line: 8, column: 54, hint: 'did you mean `limit`?' }]);
  });

  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['throws.mjs', 'detector', /fails when it is imported: first line$/],
    ['syntax.mjs', 'detector', /fails when it is imported: /],
    ['missing.mjs', 'detector', /fails when it is imported: Cannot find module/],
    ['mine.ts', 'detectr', /^no export `detectr`$/],
    ['mine.ts', 'plain', /^3 where a descriptor is exported$/],
    ['shapes.mjs', 'isFunction', /^a function where a descriptor is exported$/],
    ['shapes.mjs', 'wrongFamily', /^a plug-in of family "rule"$/],
    ['shapes.mjs', 'noVersion', /^a descriptor whose `version` is wrong/],
    ['shapes.mjs', 'noCreate', /^a descriptor whose `create` is wrong/],
    ['shapes.mjs', 'badDefault', /^a parameter `limit` whose default is not a whole number/],
    ['shapes.mjs', 'noChoices', /^a parameter `per` of type "choice" without `choices`$/],
    ['shapes.mjs', 'above', /^a parameter `limit` whose `notAbove` names no parameter$/],
    ['shapes.mjs', 'idle', /^a parameter `limit` whose `onlyWith` names no parameter$/],
    ['shapes.mjs', 'reserved', /^a parameter with the reserved name `then`$/],
    ['shapes.mjs', 'throwing', /^an export that fails when it is read: no$/],
  ];

  test.each(cases)('%s#%s is a failure', async (name, exportName, found) => {
    const result = await loadModule(use(name, exportName));
    expect(result).toMatchObject({
      failure: { file: 'x.yaml', line: 8, path: 'world.use', found: expect.stringMatching(found) as string },
    });
  });

  const places: readonly (readonly [string, string])[] = [
    ['syntax.ts', 'see syntax.ts:3:6'],
    ['enum.mts', 'see enum.mts:2:3'],
    ['wants.mjs', 'see wants.mjs:1:10'],
    ['breaks.mjs', 'see breaks.mjs:2:33'],
    ['breaks-within.mjs', 'see breaks.mjs:2:33'],
    ['lacks.mjs', 'see lacks.mjs:1:9'],
    ['syntax.mjs', 'see syntax.mjs:1:14'],
  ];
  test('that fails when it is imported says where', async () => {
    const uses = places.map(([name]) => ({ ...use(name, 'detector'), sha256: '' }));
    const { failures } = await describeModules(uses);
    expect(failures.map(({ hint }) => hint)).toEqual(
      places.map(([, where]) => where.replace(/^see /, `see ${folder}/`)),
    );
  });

  test('that Node was told to take for CommonJS says how it becomes a module', async () => {
    const { failures } = await describeModules([{ ...use('common/mine.ts', 'detector'), sha256: '' }]);
    expect(failures.map(({ hint }) => hint)).toEqual([expect.stringMatching(/^call it mine\.mts, or let /)]);
  });

  test('of callers names the parameter that counts its numbers', async () => {
    const result = await loadModule(use('shapes.mjs', 'caller', 'caller'));
    expect(result).toMatchObject({
      failure: { found: 'a descriptor whose `numbersFrom` names no parameter' },
    });
  });

  test.each([
    ['borrowing', 'calling-number', 'whose `borrows` names no parameters of types "caller" and "count"'],
    ['scattered', 'calling-number', 'whose `isScattered` is wrong ('],
    ['price', 'rule', 'whose `isPrice` is wrong ('],
  ] as const)('%s of family %s is no descriptor of it', async (name, family, found) => {
    const failure = { found: expect.stringContaining(`a descriptor ${found}`) as string };
    expect(await loadModule(use('shapes.mjs', name, family))).toMatchObject({ failure });
  });

  test('with a mistyped export gets the nearest name', async () => {
    const result = await loadModule(use('mine.ts', 'detectr'));
    expect(result).toMatchObject({
      failure: { hint: 'did you mean `detector`?', expected: 'one of detector, plain' },
    });
  });
});
