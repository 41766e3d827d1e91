/** Whole replications of the bench city on one core: attempts a second of processor time, and the most memory that it took. */
import { benchCase } from '../benchCase.ts';
import type { BenchCase, Sample } from '../benchCase.ts';
import { attemptsOf, benchCity, playCity } from '../benchCity.ts';
import { cpuMilliseconds } from '../timing.ts';

interface CitySize {
  readonly subscribers: number;
  readonly rounds: number;
  readonly megabytes: number;
  /** A replication before the measured one, for the compiler; the largest city compiles on its way. */
  readonly warmUps: number;
}

const sizes: readonly CitySize[] = [
  { subscribers: 10_000, rounds: 5, megabytes: 300, warmUps: 8 },
  { subscribers: 100_000, rounds: 5, megabytes: 300, warmUps: 2 },
  { subscribers: 1_000_000, rounds: 3, megabytes: 500, warmUps: 1 },
  { subscribers: 10_000_000, rounds: 1, megabytes: 1500, warmUps: 0 },
];

function play({ subscribers, warmUps }: CitySize): Sample {
  const city = benchCity(subscribers);
  for (let replication = 0; replication < warmUps; replication++) playCity(city, replication);
  const turns = Math.max(1, warmUps);
  const began = cpuMilliseconds();
  let attempts = 0;
  for (let replication = 0; replication < turns; replication++)
    attempts += attemptsOf(playCity(city, replication));
  const seconds = (cpuMilliseconds() - began) / 1000;
  return {
    value: attempts / seconds,
    also: [
      { name: 'attempts', unit: '', value: attempts / turns },
      { name: 'most memory', unit: 'MB', value: (process.resourceUsage().maxRSS * 1024) / 1e6 },
    ],
  };
}

export const replicationCases: readonly BenchCase[] = sizes.map((size) =>
  benchCase({
    name: `replication/${size.subscribers}`,
    unit: 'attempts/s',
    better: 'more',
    rounds: size.rounds,
    megabytes: size.megabytes,
    isExtra: size.subscribers > 1_000_000,
    sample: () => play(size),
  }),
);
