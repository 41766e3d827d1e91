/** How much of another worker's time is gained: an experiment of about a minute of one core, played by one worker, by two, and by two on a queue. */
import { benchCase } from '../benchCase.ts';
import type { BenchCase, BenchProgram, Sample } from '../benchCase.ts';
import { ownRedis } from '../ownRedis.ts';
import { withCity } from '../playedCity.ts';
import type { CitySize } from '../playedCity.ts';
import { startWorkers } from '../queueWorkers.ts';

/** About a minute: half a second of one core each. */
const minute: CitySize = { subscribers: 100_000, replications: 120 };

export const jobs = (program: BenchProgram, size: CitySize = minute): Promise<Sample> =>
  withCity(program, size, async (city) => {
    const two = await city.seconds(['-j', '2'], { weight: 1 / 4 });
    const one = await city.seconds(['-j', '1'], { weight: 1 / 2 });
    const apart = await city.apart({ weight: 1 / 4 });
    return {
      value: one / (2 * two),
      also: [
        { name: 'one worker', unit: 's', value: one },
        { name: 'two workers', unit: 's', value: two },
        { name: 'two programs with half each', unit: 's', value: apart },
      ],
    };
  });

/** Two worker processes that are ready before the time begins, against two threads. */
export const queue = (program: BenchProgram, size: CitySize = minute): Promise<Sample> =>
  withCity(program, size, async (city) => {
    const redis = await ownRedis();
    try {
      const workers = await startWorkers(program.mainFile, redis.url, 2);
      const queued = await city
        .seconds(['--queue', redis.url], { weight: 1 / 2, signal: workers.signal })
        .finally(() => workers.end());
      const two = await city.seconds(['-j', '2'], { weight: 1 / 2 });
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
  scalingCase('jobs-2', (program) => jobs(program)),
  { ...scalingCase('queue-2', (program) => queue(program)), unit: 'of two threads' },
];
