import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { nearestFile } from '../../../../src/study/failures/nearestFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-nearest-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['town.yaml', 'city-2020.yaml', 'calls.r0.none.csv'])
  writeFileSync(join(folder, name), '');
symlinkSync('nowhere.csv', join(folder, 'gone.csv'));
mkdirSync(join(folder, 'traces'));

const cases: readonly (readonly [name: string, near: string | undefined])[] = [
  ['town', 'town.yaml'],
  ['town.yml', 'town.yaml'],
  ['twon.yaml', 'town.yaml'],
  ['city', 'city-2020.yaml'],
  ['calls.r0.none', 'calls.r0.none.csv'],
  ['trace', 'traces'],
  // An ending in common makes no name near, and a link that leads nowhere is not its own.
  ['gone.yaml', undefined],
  ['tiny.yaml', undefined],
  ['gone.csv', undefined],
  ['nowhere/town.yaml', undefined],
];

it.each(cases)('%s', (name, near) => {
  const found = nearestFile(join(folder, name), name === 'gone.yaml' ? /\.yaml$/ : /./);
  expect(found).toBe(near === undefined ? undefined : join(folder, near));
});
