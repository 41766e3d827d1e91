/** The model that comes with the program is what its documented command makes, to the byte. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const written = ['scenarios/models/town-trees.json', 'src/plugins/detectors/learning/builtInModel.ts'];

it('`npm run models:update` writes the files that are there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-models-'));
  const { status, stderr } = spawnSync(process.execPath, ['tools/models.ts', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  for (const file of written)
    expect(readFileSync(join(folder, file), 'utf8'), file).toBe(readFileSync(join(root, file), 'utf8'));
  rmSync(folder, { recursive: true });
});
