/** Power of the gate, by really running it: `npm run gate:power [-- REPETITIONS]` writes docs/gate-power.md. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { variants } from './gatePower/detectors.ts';
import { faultsOf, powerPage } from './gatePower/page.ts';
import type { Outcome } from './gatePower/repetition.ts';

const repetitions = Number(process.argv[2] ?? 200);
const seeds = Array.from({ length: repetitions }, (_, i) => i + 1);
const outcomes: Outcome[] = [];

/** Seeds are dealt in turn, so that all threads end at about the same time. */
async function play(part: number, parts: number): Promise<void> {
  const workerData = seeds.filter((_, i) => i % parts === part);
  const worker = new Worker(new URL('./gatePower/powerWorker.ts', import.meta.url), { workerData });
  worker.on('message', (some: readonly Outcome[]) => {
    outcomes.push(...some);
    process.stderr.write(`\r${outcomes.length / variants.length} of ${repetitions} repetitions`);
  });
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

const began = process.cpuUsage();
const parts = availableParallelism();
await Promise.all(Array.from({ length: parts }, (_, part) => play(part, parts)));
process.stderr.write('\n');
const cpuSeconds = process.cpuUsage(began).user / 1e6;
const page = powerPage(outcomes, { repetitions, cpuSeconds });
const file = new URL('../docs/gate-power.md', import.meta.url);
if (process.argv[2] === undefined) writeFileSync(file, page);
process.stdout.write(page);
const faults = faultsOf(outcomes, repetitions);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
