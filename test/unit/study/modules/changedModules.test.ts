/** Threads that begin later play the module that was hashed, or say that it is another one. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { moduleHash } from '../../../../src/study/modules/moduleHash.ts';
import { loadModules } from '../../../../src/study/modules/modules.ts';
import type { ModuleUse } from '../../../../src/study/modules/moduleUse.ts';
import { detectorModule } from '../../../command/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-changed-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): ModuleUse {
  const realPath = join(folder, name);
  writeFileSync(realPath, text);
  return {
    reference: `./${name}#detector`,
    family: 'detector',
    exportName: 'detector',
    realPath,
    sha256: moduleHash(realPath),
    named: [{ file: 'x.yaml', line: 8, column: 24, endColumn: 30, path: 'world.use' }],
  };
}

it('is told of a module that has changed since it was hashed, or imports one that has', async () => {
  const uses = [
    written('mine.mjs', detectorModule('return 0;')),
    written('of-mine.mjs', `export { detector } from './mine.mjs';`),
    written('other.mjs', detectorModule('return 1;')),
  ];
  expect((await loadModules(uses)).failures).toEqual([]);
  appendFileSync(join(folder, 'mine.mjs'), '// more');
  const { failures, loaded } = await loadModules(uses);
  expect([...loaded.keys()]).toEqual(['./other.mjs#detector']);
  const found = 'a module that has changed since it was checked, or a file that it imports has';
  expect(failures.map((failure) => failure.found)).toEqual([found, found]);
});
