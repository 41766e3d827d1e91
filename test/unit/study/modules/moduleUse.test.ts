import { chmodSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findModuleUse } from '../../../../src/study/modules/moduleUse.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-use-'));
afterAll(() => rmSync(folder, { recursive: true }));

const found = (name: string): unknown =>
  findModuleUse(`./${name}#detector`, 'detector', { folder, allowed: [] });
const expected = 'a module that can be read';

it('a file that is far too large for a module is told, and not read', () => {
  writeFileSync(join(folder, 'large.mjs'), '');
  truncateSync(join(folder, 'large.mjs'), 2 ** 30);
  expect(found('large.mjs')).toEqual({
    found: '"./large.mjs", 1073741824 bytes, more than 67108864',
    expected,
    hint: '',
  });
});

it('what a module imports may be as large: it counts by its bytes', () => {
  writeFileSync(join(folder, 'data.mjs'), '');
  truncateSync(join(folder, 'data.mjs'), 2 ** 26 + 1);
  writeFileSync(join(folder, 'small.mjs'), "import './data.mjs';");
  expect(found('small.mjs')).toMatchObject({ sha256: expect.stringMatching(/^sha256:/) as string });
});

it.runIf(process.getuid?.() !== 0)('a file that may not be read is told', () => {
  writeFileSync(join(folder, 'closed.mjs'), '');
  chmodSync(join(folder, 'closed.mjs'), 0);
  expect(found('closed.mjs')).toEqual({
    found: '"./closed.mjs", no permission (EACCES)',
    expected,
    hint: '',
  });
});

it('links in a circle lead to no module', () => {
  symlinkSync('circle.mjs', join(folder, 'circle.mjs'));
  expect(found('circle.mjs')).toMatchObject({ found: 'no file "./circle.mjs"' });
});
