/** The hash of a module changes with whatever it imports by path, and with nothing else. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { moduleHash } from '../../../../src/study/modules/moduleHash.ts';

const root = mkdtempSync(join(tmpdir(), 'ringfence-module-hash-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

/** A folder of its own with these files. */
function place(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String(folders++));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const hashIn = (files: Readonly<Record<string, string>>, main = 'mine.mjs'): string =>
  moduleHash(join(place(files), main));

const graph = {
  'mine.mjs': "import { limit } from './parts/limit.mjs'; export const x = limit;",
  'parts/limit.mjs': "export * from '../base.mjs'; export const limit = 3;",
  'base.mjs': "import './mine.mjs'; export const base = 1;", // a circle
  'unused.mjs': 'export const y = 1;',
};

describe('the hash of a module', () => {
  it('is that of its bytes where it imports nothing by path', () => {
    const text =
      "import { parse } from 'some-package'; import 'node:fs'; // import './no.mjs'\nexport const a = `import './no.mjs'`;";
    const bytes = createHash('sha256').update(text).digest('hex');
    expect(hashIn({ 'mine.mjs': text })).toBe(`sha256:${bytes}`);
  });

  it('is the same wherever the folder lies, whatever the module is called, and whatever lies beside it', () => {
    const hash = hashIn(graph);
    expect(hashIn({ ...graph, 'unused.mjs': 'export const y = 2;' })).toBe(hash);
    const { 'mine.mjs': main, ...others } = graph;
    const base = others['base.mjs'].replace("import './mine.mjs'; ", '');
    const straight = { ...others, 'base.mjs': base };
    expect(hashIn({ ...straight, 'kept.mjs': main }, 'kept.mjs')).toBe(
      hashIn({ ...straight, 'mine.mjs': main }),
    );
    const folder = place(graph);
    symlinkSync(join(folder, 'mine.mjs'), join(root, 'link.mjs'));
    expect(moduleHash(join(root, 'link.mjs'))).toBe(hash);
  });

  it.each(['mine.mjs', 'parts/limit.mjs', 'base.mjs'] as const)('changes with %s', (name) => {
    expect(hashIn({ ...graph, [name]: `${graph[name]} ` })).not.toBe(hashIn(graph));
  });

  it('counts re-exports, data and dynamic imports of a plain text; a file that is missing is not one that is there', () => {
    const main =
      "export * from './a.mjs'; import d from './d.json' with { type: 'json' }; if (d) await import('./late.mjs');";
    const all = { 'mine.mjs': main, 'a.mjs': '1', 'd.json': '{}', 'late.mjs': '1' };
    const variants = [all, ...['a.mjs', 'd.json', 'late.mjs'].map((name) => ({ ...all, [name]: '2' }))];
    const { 'late.mjs': _, ...without } = all;
    expect(new Set([...variants, without].map((files) => hashIn(files))).size).toBe(5);
  });

  it('reads TypeScript, where types confuse a lexer too; a text that is no module has the hash of its bytes', () => {
    const confusing =
      "import { a } from './a.ts';\nconst list: (number | undefined)[] = [1];\nexport const share = (n: number): boolean => Math.abs(n - list[0]! / 2) <= (a as number);\n";
    const files = { 'mine.ts': confusing, 'a.ts': 'export const a: unknown = 1;' };
    expect(hashIn(files, 'mine.ts')).not.toBe(
      hashIn({ ...files, 'a.ts': 'export const a: unknown = 2;' }, 'mine.ts'),
    );
    const broken = createHash('sha256').update('export const = 1;').digest('hex');
    expect(hashIn({ 'mine.mjs': 'export const = 1;' })).toBe(`sha256:${broken}`);
  });

  it('throws where there is no module', () => {
    expect(() => moduleHash(join(root, 'none.mjs'))).toThrow(/ENOENT/);
  });
});
