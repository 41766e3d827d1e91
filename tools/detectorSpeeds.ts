/**
 * Measures every detector at every size and writes the tables of the documentation from the figures: `npm run bench:detectors`, some
 * 25 minutes on a quiet machine; `-- --rounds 1` takes a third of it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = [fileOf('../bin/ringfence.mjs'), 'bench', 'detectors', '--all'];
const output = ['-o', fileOf('../docs/reference/detector-speeds.json')];
const { status } = spawnSync(process.execPath, [...program, ...output, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (status === 0) {
  await import('./docs/detectorSpeeds.ts');
  const written = ['detector-speeds.json', 'detector-speeds.md'].map((name) =>
    fileOf(`../docs/reference/${name}`),
  );
  spawnSync(process.execPath, [fileOf('../node_modules/oxfmt/bin/oxfmt'), ...written]);
}
process.exitCode = status ?? 1;
