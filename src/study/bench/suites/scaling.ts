/** How much of another worker's time is gained: an experiment of about a minute of one core, played by one worker, by two, and by two on a queue. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCase, CannotMeasure } from '../benchCase.ts';
import type { BenchCase, BenchProgram, Sample } from '../benchCase.ts';
import { benchCityText } from '../benchCity.ts';
import { ownRedis } from '../ownRedis.ts';

/** About half a second of one core each. */
const replications = 100;
const subscribers = 100_000;
const workersReadyMs = 30_000;

/** Gives `use` a folder with the experiment as `city.yaml`; the folder goes afterwards. */
async function withCity(use: (folder: string) => Sample | Promise<Sample>): Promise<Sample> {
  if (availableParallelism() < 2) throw new CannotMeasure('this machine has one processor');
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-bench-'));
  writeFileSync(join(folder, 'city.yaml'), benchCityText(subscribers));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Wall seconds of `ringfence run`, its start included. */
function runSeconds({ mainFile }: BenchProgram, folder: string, args: readonly string[]): number {
  const all = [mainFile, 'run', 'city.yaml', '-r', String(replications), '--quiet', ...args];
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new CannotMeasure(`ringfence run ended with ${status}: ${stderr.trim()}`);
  return (performance.now() - began) / 1000;
}

const twoJobs = ['-j', '2', '-o', 'two.json'];

function jobs(program: BenchProgram): Promise<Sample> {
  return withCity((folder) => {
    const two = runSeconds(program, folder, twoJobs);
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

/** Two worker processes that are ready before the time begins, against two threads. */
function queue(program: BenchProgram): Promise<Sample> {
  return withCity(async (folder) => {
    const redis = await ownRedis();
    const workers = [1, 2].map(() => startWorker(program, redis.url));
    try {
      await Promise.all(workers.map(isWaiting));
      const queued = runSeconds(program, folder, ['--queue', redis.url, '-o', 'queued.json']);
      const two = runSeconds(program, folder, twoJobs);
      return {
        value: two / queued,
        also: [
          { name: 'two threads', unit: 's', value: two },
          { name: 'two workers on a queue', unit: 's', value: queued },
        ],
      };
    } finally {
      workers.forEach((worker) => worker.kill('SIGKILL'));
      await redis.remove();
    }
  });
}

const startWorker = ({ mainFile }: BenchProgram, url: string): ChildProcess =>
  spawn(process.execPath, [mainFile, 'worker', '--queue', url, '-j', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });

function isWaiting(worker: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new CannotMeasure('a worker does not start')), workersReadyMs);
    worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (!text.includes('waiting for tasks')) return;
      clearTimeout(late);
      resolve();
    });
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

export const scalingCases: readonly BenchCase[] = [
  scalingCase('jobs-2', jobs),
  { ...scalingCase('queue-2', queue), unit: 'of two threads' },
];
