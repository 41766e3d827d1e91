import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ownFiles } from '../../../../src/study/queue/ownFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-own-'));
const closed = ['closed.mjs', 'closed'].map((name) => join(folder, name));
afterAll(() => {
  for (const path of closed) chmodSync(path, 0o700);
  rmSync(folder, { recursive: true });
});

it('what may not be read is passed over: the other plug-ins are found', () => {
  writeFileSync(join(folder, 'open.mjs'), 'export const a = 1;');
  writeFileSync(closed[0], 'export const b = 1;');
  mkdirSync(closed[1]);
  for (const path of closed) chmodSync(path, 0);
  // The superuser reads all.
  const isAll = process.getuid?.() === 0 || process.platform === 'win32';
  const found = [...ownFiles(folder).values()];
  expect(found).toEqual(
    isAll ? expect.arrayContaining([join(folder, 'open.mjs')]) : [join(folder, 'open.mjs')],
  );
});
