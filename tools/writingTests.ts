/** Tests that write what they otherwise compare with (`test/writing.ts`). */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Runs the tests that vitest finds by these words. @returns its exit code */
export function writeAnew(...words: readonly string[]): number {
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...words];
  const env = { ...process.env, RINGFENCE_EXPECTED: 'write' };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}
