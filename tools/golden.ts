/** `npm run golden:update`: writes the stored golden results anew, with the tests that otherwise compare them. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const environment = { ...process.env, RINGFENCE_GOLDEN: 'update' };

function updateWith(settings: readonly string[]): number {
  const args = ['node_modules/vitest/vitest.mjs', 'run', 'test/golden', ...settings];
  return spawnSync(process.execPath, args, { cwd: root, env: environment, stdio: 'inherit' }).status ?? 1;
}

process.exitCode = updateWith([]) || updateWith(['-c', 'vitest.slow.config.ts', '--passWithNoTests']);
