/** `npm run test:runtimes`: the same seed must give the same bytes under every Node that the project accepts. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeReady } from '../bootstrap/ready.mjs';
import { compareBytes } from './compareBytes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, 'tools', 'runtimes');

const nodeOf = (name: string): string => path.join(folder, 'node_modules', name, 'bin', 'node');
const runtimes = { '22.18.0': nodeOf('node-22'), '24.21.0': nodeOf('node-24'), '26.10.0': nodeOf('node-26') };

const commands: readonly string[] = ['run scenarios/smoke.yaml --seed 7 -j 1 -o results=FILE'];

if (process.platform === 'linux' && process.arch === 'x64') {
  await makeReady(
    root,
    folder,
    'installing Node 22, 24 and 26 into tools/runtimes (a community repackaging, 0.6 GB)',
  );
  for (const command of commands) {
    const { outcomes, isSame } = compareBytes({
      root,
      runtimes,
      program: 'bin/ringfence.mjs',
      args: command.split(' '),
    });
    console.log(`${isSame ? 'same bytes' : 'NOT the same bytes'}: ringfence ${command}`);
    for (const { runtime, outcome } of outcomes) console.log(`  Node ${runtime}: ${outcome}`);
    if (!isSame) process.exitCode = 1;
  }
} else {
  console.error('The comparison needs linux-x64: only there are all three Node versions packaged.');
  process.exitCode = 2;
}
