/** The bench city as an experiment that is played by programs as a user starts them. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { scratchFolder } from '../failures/scratchFolder.ts';
import { CannotMeasure } from './benchCase.ts';
import type { BenchProgram, Sample } from './benchCase.ts';
import { benchCityText } from './benchCity.ts';
import { runSeconds } from './timedRun.ts';

/** How large a city, and how often it is played. */
export interface CitySize {
  readonly subscribers: number;
  readonly replications: number;
}

export interface Phase {
  /** Its share of the sample. */
  readonly weight: number;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

export interface PlayedCity {
  /** Wall seconds of a run with these options; each must give the same bytes. */
  seconds(args: readonly string[], phase: Phase): Promise<number>;
  /** Wall seconds of two programs that know nothing of each other, with one worker and half of the tasks each: what the machine can give. */
  apart(phase: Phase): Promise<number>;
}

/** Gives `use` the experiment in a folder, which goes afterwards. */
export async function withCity(
  { mainFile, progress }: BenchProgram,
  { subscribers, replications }: CitySize,
  use: (city: PlayedCity) => Promise<Sample>,
): Promise<Sample> {
  if (availableParallelism() < 2) throw new CannotMeasure('this machine has one processor');
  const folder = scratchFolder('bench');
  writeFileSync(join(folder, 'city.yaml'), benchCityText(subscribers));
  let told = 0;
  const play = async (args: readonly string[], { weight, signal }: Phase): Promise<number> => {
    const before = told;
    const took = await runSeconds({
      mainFile,
      folder,
      args: ['city.yaml', '-r', String(replications), ...args],
      progress: (share) => progress(before + share * weight),
      signal: signal ?? new AbortController().signal,
    });
    told = before + weight;
    return took;
  };
  const outputs: Buffer[] = [];
  const seconds: PlayedCity['seconds'] = async (args, phase) => {
    const took = await play([...args, '-o', 'results.json'], phase);
    outputs.push(readFileSync(join(folder, 'results.json')));
    if (!outputs.every((bytes) => bytes.equals(outputs[0])))
      throw new CannotMeasure('the ways of playing gave different results');
    return took;
  };
  const shard = (i: number, phase: Phase): Promise<number> =>
    play(['--shard', `${i}/2`, '-j', '1', '-o', `tasks=shard-${i}`], phase);
  const apart: PlayedCity['apart'] = async (phase) =>
    Math.max(...(await Promise.all([shard(1, phase), shard(2, phase)])));
  try {
    return await use({ seconds, apart });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
