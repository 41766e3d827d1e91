/** What a clone installs before it runs. */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { makeReady } from '../../tools/bootstrap/ready.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-ready-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('installs into a folder of its own where the packages were those of another clone', async () => {
  for (const name of ['clone', 'clone/part', 'other']) mkdirSync(join(folder, name));
  const own = { name: 'clone', version: '1.0.0' };
  const link = { part: { resolved: 'part', link: true } };
  const root = { ...own, dependencies: { part: 'file:part' } };
  const packages = { '': root, part: { version: '1.0.0' }, 'node_modules/part': link.part };
  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, 'clone', name), JSON.stringify(content));
  write('package.json', root);
  write('package-lock.json', { ...own, lockfileVersion: 3, requires: true, packages });
  write('part/package.json', { name: 'part', version: '1.0.0' });
  writeFileSync(join(folder, 'other', 'kept'), '');
  symlinkSync(join(folder, 'other'), join(folder, 'clone', 'node_modules'), 'junction');
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await makeReady(join(folder, 'clone'), join(folder, 'clone'), 'installing');
  said.mockRestore();
  expect(readdirSync(join(folder, 'other'))).toEqual(['kept']);
  expect(lstatSync(join(folder, 'clone', 'node_modules')).isDirectory()).toBe(true);
  expect(readdirSync(join(folder, 'clone', 'node_modules'))).toContain('part');
});
