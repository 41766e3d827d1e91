/** Wall time from typing a command to its end: what everybody waits for. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchCase, CannotMeasure } from '../benchCase.ts';
import type { BenchCase } from '../benchCase.ts';

const smoke = fileURLToPath(new URL('../../../../scenarios/smoke.yaml', import.meta.url));

const commands: Readonly<Record<string, readonly string[]>> = {
  help: ['--help'],
  validate: ['validate', smoke],
  'run-smoke': ['run', smoke, '-r', '1', '-j', '1', '--json'],
};

function wallMilliseconds(mainFile: string, args: readonly string[]): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [mainFile, ...args], { stdio: 'ignore' });
  if (status !== 0) throw new CannotMeasure(`${args.join(' ')} ended with ${status}`);
  return performance.now() - began;
}

export const startUpCases: readonly BenchCase[] = Object.entries(commands).map(([name, args]) =>
  benchCase({
    name: `start-up/${name}`,
    unit: 'ms',
    better: 'less',
    rounds: 10,
    sample: ({ mainFile }) => ({ value: wallMilliseconds(mainFile, args), also: [] }),
  }),
);
