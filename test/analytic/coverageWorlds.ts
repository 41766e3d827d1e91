/** Made-up metrics with known means for the coverage proofs: skewed, zero-inflated, paired, clustered. */
import { exp } from '../../src/engine/elementary/exp.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { drawGamma } from '../../src/engine/random/gamma.ts';
import { drawNormal } from '../../src/engine/random/normal.ts';
import { KeyedStream } from '../../src/engine/random/stream.ts';
import type { Estimate } from '../../src/engine/statistics/estimate.ts';

/** One value of a metric in one replication, with its true mean. */
export interface World {
  readonly name: string;
  readonly mean: number;
  draw(stream: KeyedStream): number;
}

const isZero = (stream: KeyedStream, share: number): boolean => stream.nextUnit() < share;

/** `inner` with the given share of zeros put in. */
function withZeros(share: number, inner: World): World {
  return {
    name: `${inner.name}, ${share * 100} % zeros`,
    mean: inner.mean * (1 - share),
    draw: (stream) => (isZero(stream, share) ? 0 : inner.draw(stream)),
  };
}

const normal: World = { name: 'normal', mean: 0, draw: drawNormal };
const exponential: World = { name: 'exponential', mean: 1, draw: drawExponential };
const gamma4: World = { name: 'gamma (shape 4)', mean: 4, draw: (stream) => drawGamma(stream, 4) };
const logNormal = (sigma: number): World => ({
  name: `log-normal (σ ${sigma})`,
  mean: exp((sigma * sigma) / 2),
  draw: (stream) => exp(sigma * drawNormal(stream)),
});
/** Calls of a day that come in bursts: a gamma number of clusters of exponential size, rounded down. */
const bursts: World = {
  name: 'burst counts',
  mean: 6,
  draw: (stream) => {
    let sum = 0;
    // Poisson(3) clusters of geometric size with mean 2.
    for (let left = 3 - drawExponential(stream); left > 0; left -= drawExponential(stream)) {
      sum += 1;
      while (stream.nextUnit() < 0.5) sum += 1;
    }
    return sum;
  },
};

/** Skewness up to 2.7: what the claim of 93–97 % holds for. */
export const claimedWorlds: readonly World[] = [
  normal,
  gamma4,
  exponential,
  bursts,
  logNormal(0.5),
  withZeros(0.2, gamma4),
  withZeros(0.3, logNormal(0.5)),
  withZeros(0.3, exponential),
  withZeros(0.5, exponential),
];

/** Beyond the claim: heavier skewness, and two lumps far apart. */
export const extremeWorlds: readonly World[] = [
  logNormal(1),
  withZeros(0.7, exponential),
  withZeros(0.5, gamma4),
];

/** Control and arm of one replication under common random numbers, with the true mean difference. */
export interface PairWorld {
  readonly name: string;
  /** Of the control. */
  readonly mean: number;
  readonly difference: number;
  draw(stream: KeyedStream): readonly [control: number, arm: number];
}

/** An arm that lets a random share of `world` through (0 … 1, uniform) and adds noise of its own. */
function thinned(world: World, noise: number): PairWorld {
  return {
    name: `${world.name}, thinned${noise > 0 ? ' with noise' : ''}`,
    mean: world.mean,
    difference: -world.mean / 2 + noise,
    draw: (stream) => {
      const control = world.draw(stream);
      return [control, control * stream.nextUnit() + noise * drawExponential(stream)];
    },
  };
}

export const pairWorlds: readonly PairWorld[] = [
  thinned(exponential, 0),
  thinned(gamma4, 0),
  thinned(bursts, 0.5),
  thinned(withZeros(0.2, gamma4), 0.5),
  thinned(withZeros(0.3, logNormal(0.5)), 0),
];

/** Beyond the claim: the difference has a skewness of −3.2. */
export const extremePairs: readonly PairWorld[] = [thinned(withZeros(0.3, exponential), 0.2)];

/** Numerator and denominator of one replication of a ratio of totals. */
export interface RatioWorld {
  readonly name: string;
  readonly ratio: number;
  draw(stream: KeyedStream): readonly [numerator: number, denominator: number];
}

/** Callers of a replication, each with its own size and, with chance `share`, blocked altogether. */
function callers(count: number, share: number): RatioWorld {
  return {
    name: `${count} callers, ${share * 100} % of them blocked`,
    ratio: share,
    draw: (stream) => {
      let numerator = 0;
      let denominator = 0;
      for (let i = 0; i < count; i += 1) {
        const size = Math.ceil(4 * drawExponential(stream));
        denominator += size;
        if (stream.nextUnit() < share) numerator += size;
      }
      return [numerator, denominator];
    },
  };
}

export const ratioWorlds: readonly RatioWorld[] = [
  callers(20, 0.3),
  callers(40, 0.05),
  callers(200, 0.01),
  callers(40, 0.02),
];

/** The stream of one repetition: the seed is fixed once and for all. */
export function streamOf(world: number, repetition: number): KeyedStream {
  return new KeyedStream().seek(20_261_107, world, repetition, 1);
}

/** What `of` values of a world are. */
export function sampleOf(world: World, of: number, stream: KeyedStream): number[] {
  return Array.from({ length: of }, () => world.draw(stream));
}

/** One standard error of a coverage near 95 % is 0.34 % of a point at this number. */
const usualRepetitions = 4000;
export const nominalLevel = 0.95;

/** Share of repetitions of which `isCovered`; printed, since docs/statistics.md quotes it. */
export function coverage(
  name: string,
  isCovered: (repetition: number) => boolean,
  repetitions: number = usualRepetitions,
): number {
  let covered = 0;
  for (let repetition = 0; repetition < repetitions; repetition += 1) if (isCovered(repetition)) covered += 1;
  const share = covered / repetitions;
  process.stdout.write(`coverage | ${name} | ${(share * 100).toFixed(1)} %\n`);
  return share;
}

/** Whether an interval contains the truth. */
export function contains({ low, high }: Pick<Estimate, 'low' | 'high'>, truth: number): boolean {
  return low !== null && high !== null && low <= truth && truth <= high;
}
