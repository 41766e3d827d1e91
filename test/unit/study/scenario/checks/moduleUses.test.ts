/** A module may be named often and import much: each file is read and hashed once, however often a scenario is resolved for a command. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readModules } from '../../../../../src/study/modules/moduleHash.ts';
import type { ReadModules } from '../../../../../src/study/modules/moduleHash.ts';
import { screenedVillage } from '../../../../builders/screenedVillage.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ringfence-module-uses-')));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'parts'));
const imported = Array.from({ length: 3 }, (_, i) => `parts/${i}.mjs`);
for (const name of imported) writeFileSync(join(folder, name), 'export const limit = 1;');
const imports = imported.map((name) => `import './${name}';`).join('\n');
for (const name of ['mine.mjs', 'other.mjs'])
  writeFileSync(join(folder, name), `${imports}\nexport const a = 1, b = 2;`);

/** Notes each path as often as something is put down for it. */
class NotingMap<Value> extends Map<string, Value> {
  readonly noted: string[] = [];

  override set(path: string, value: Value): this {
    this.noted.push(path);
    return super.set(path, value);
  }
}

const site = (id: string, use: string): string => `{id: ${id}, use: "./${use}", alarmAt: 0.5, then: label}`;

function resolve(read: ReadModules): readonly string[] {
  const uses = ['mine.mjs#a', 'mine.mjs#b', 'other.mjs#a'];
  const sites = uses.map((use, i) => site(`d${i}`, use)).join(', ');
  const text = screenedVillage('modules', sites);
  const { failures, parts } = resolveScenario({ text, file: 'modules.yaml', folder }, builtInCatalogue, {
    read,
  });
  expect(failures).toEqual([]);
  return parts.modules.map(({ sha256 }) => sha256);
}

test('each file is read, looked at and hashed once', () => {
  const files = new NotingMap<never>();
  const hashes = new NotingMap<string>();
  const strange = new NotingMap<string | null>();
  const read = { files, hashes, strange };
  const first = resolve(read);
  expect(resolve(read)).toEqual(first);
  const all = ['mine.mjs', 'other.mjs', ...imported].map((name) => join(folder, name)).sort();
  expect([files, strange, hashes].map(({ noted }) => noted.toSorted())).toEqual([all, all, all.slice(0, 2)]);
  expect(resolve(readModules())).toEqual(first);
});
