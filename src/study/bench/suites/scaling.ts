/** How much of another worker's time is gained: an experiment of about a minute of one core, played by one worker, by two, and by two on a queue. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCase, CannotMeasure } from '../benchCase.ts';
import type { BenchCase, BenchProgram, Sample } from '../benchCase.ts';
import { benchCityText } from '../benchCity.ts';
import { ownRedis } from '../ownRedis.ts';
import { startWorkers } from '../queueWorkers.ts';
import { runSeconds } from '../timedRun.ts';

/** About half a second of one core each. */
const replications = 120;
const subscribers = 100_000;

interface Phase {
  /** Its share of the sample. */
  readonly weight: number;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

interface City {
  /** Wall seconds of a run with these options. */
  seconds(output: string, args: readonly string[], phase: Phase): Promise<number>;
}

/** Gives `use` a folder with the experiment; the folder goes afterwards. All runs must give the same bytes. */
async function withCity(
  { mainFile, progress }: BenchProgram,
  use: (city: City) => Promise<Sample>,
): Promise<Sample> {
  if (availableParallelism() < 2) throw new CannotMeasure('this machine has one processor');
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-bench-'));
  writeFileSync(join(folder, 'city.yaml'), benchCityText(subscribers));
  const outputs: Buffer[] = [];
  let before = 0;
  const seconds: City['seconds'] = async (
    output,
    args,
    { weight, signal = new AbortController().signal },
  ) => {
    const all = ['city.yaml', '-r', String(replications), ...args, '-o', output];
    const took = await runSeconds({
      mainFile,
      folder,
      args: all,
      progress: (share) => progress(before + share * weight),
      signal,
    });
    before += weight;
    outputs.push(readFileSync(join(folder, output)));
    if (!outputs.every((bytes) => bytes.equals(outputs[0])))
      throw new CannotMeasure('the ways of playing gave different results');
    return took;
  };
  try {
    return await use({ seconds });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const jobs = (program: BenchProgram): Promise<Sample> =>
  withCity(program, async (city) => {
    const two = await city.seconds('two.json', ['-j', '2'], { weight: 1 / 3 });
    const one = await city.seconds('one.json', ['-j', '1'], { weight: 2 / 3 });
    return {
      value: one / (2 * two),
      also: [
        { name: 'one worker', unit: 's', value: one },
        { name: 'two workers', unit: 's', value: two },
      ],
    };
  });

/** Two worker processes that are ready before the time begins, against two threads. */
const queue = (program: BenchProgram): Promise<Sample> =>
  withCity(program, async (city) => {
    const redis = await ownRedis();
    try {
      const workers = await startWorkers(program.mainFile, redis.url, 2);
      const queued = await city
        .seconds('queued.json', ['--queue', redis.url], { weight: 1 / 2, signal: workers.signal })
        .finally(() => workers.end());
      const two = await city.seconds('two.json', ['-j', '2'], { weight: 1 / 2 });
      return {
        value: two / queued,
        also: [
          { name: 'two threads', unit: 's', value: two },
          { name: 'two workers on a queue', unit: 's', value: queued },
        ],
      };
    } finally {
      await redis.remove();
    }
  });

const scalingCase = (name: string, sample: BenchCase['sample']): BenchCase =>
  benchCase({
    name: `scaling/${name}`,
    unit: 'of ideal',
    better: 'more',
    rounds: 2,
    megabytes: 600,
    isLong: true,
    sample,
  });

export const scalingCases: readonly BenchCase[] = [
  scalingCase('jobs-2', jobs),
  { ...scalingCase('queue-2', queue), unit: 'of two threads' },
];
