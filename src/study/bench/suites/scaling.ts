/** How much of another worker's time is gained: an experiment of about a minute of one core, played by one worker and by two. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCase, CannotMeasure } from '../benchCase.ts';
import type { BenchCase, BenchProgram, Sample } from '../benchCase.ts';
import { benchCityText } from '../benchCity.ts';

/** About half a second of one core each. */
export const scalingReplications = 100;
const subscribers = 100_000;

/** Gives `use` a folder with the experiment as `city.yaml`; the folder goes afterwards. */
export async function withScalingCity<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-bench-'));
  writeFileSync(join(folder, 'city.yaml'), benchCityText(subscribers));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Wall seconds of `ringfence run`, its start included. */
export function runSeconds({ mainFile }: BenchProgram, folder: string, args: readonly string[]): number {
  const all = [mainFile, 'run', 'city.yaml', '-r', String(scalingReplications), '--quiet', ...args];
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new CannotMeasure(`ringfence run ended with ${status}: ${stderr.trim()}`);
  return (performance.now() - began) / 1000;
}

function jobs(program: BenchProgram): Promise<Sample> {
  if (availableParallelism() < 2) throw new CannotMeasure('this machine has one processor');
  return withScalingCity((folder) => {
    const two = runSeconds(program, folder, ['-j', '2', '-o', 'two.json']);
    const one = runSeconds(program, folder, ['-j', '1', '-o', 'one.json']);
    return {
      value: one / (2 * two),
      also: [
        { name: 'one worker', unit: 's', value: one },
        { name: 'two workers', unit: 's', value: two },
      ],
    };
  });
}

const scalingCase = (name: string, sample: BenchCase['sample']): BenchCase =>
  benchCase({
    name: `scaling/${name}`,
    unit: 'of ideal',
    better: 'more',
    rounds: 3,
    megabytes: 600,
    isLong: true,
    sample,
  });

export const scalingCases: readonly BenchCase[] = [scalingCase('jobs-2', jobs)];
