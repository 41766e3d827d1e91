/** The program is put together and rewritten on the way (decisions 060, 086 and 146): it plays what the sources play. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function resultsOf(main: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-bundled-'));
  const results = path.join(folder, 'results.json');
  const args = [main, 'run', 'scenarios/smoke.yaml', '-r', '2', '--quiet', '-o', results];
  try {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return readFileSync(results, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the program that is put together gives the bytes of the sources', () => {
  expect(mainFile).not.toBe(path.join(root, 'src', 'command', 'main.ts'));
  expect(resultsOf(mainFile)).toBe(resultsOf(path.join(root, 'src', 'command', 'main.ts')));
});
