/** Poisson draws: small means by inversion, large ones by Hörmann's PTRS (1993, Insurance: Mathematics and Economics 12). */
import { halfLogTwoPi } from '../elementary/constants.ts';
import { exp } from '../elementary/exp.ts';
import { lgamma } from '../elementary/lgamma.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';
import type { KeyedStream } from './stream.ts';

const largeMean = 10;
/** No count of a small mean goes further: its probability is below 10⁻²⁷, and rounding must not count for ever. */
const largestOfSmallMean = 64;
const largeCount = 32;

/** One count of the given mean, 0 … 10⁹. */
export function drawPoisson(stream: KeyedStream, mean: number): number {
  return mean < largeMean ? drawByInversion(stream, mean) : drawByRejection(stream, mean);
}

/** The number of probabilities that fit below one uniform. */
function drawByInversion(stream: KeyedStream, mean: number): number {
  let rest = stream.nextUnit53();
  let probability = exp(-mean);
  let count = 0;
  while (rest > probability && count < largestOfSmallMean) {
    rest -= probability;
    count++;
    probability *= mean / count;
  }
  return count;
}

/** Transformed rejection with a squeeze; the constants are Hörmann's fit, valid from a mean of 10. */
function drawByRejection(stream: KeyedStream, mean: number): number {
  const spread = 0.931 + 2.53 * Math.sqrt(mean);
  const tail = -0.059 + 0.02483 * spread;
  const sureBelow = 0.9277 - 3.6224 / (spread - 2);
  const logScale = log(1.1239 + 1.1328 / (spread - 3.4));
  for (;;) {
    const centred = stream.nextUnit() - 0.5;
    const unit = stream.nextUnit();
    const margin = 0.5 - Math.abs(centred);
    const count = Math.floor(((2 * tail) / margin + spread) * centred + mean + 0.43);
    if (margin >= 0.07 && unit <= sureBelow) return count;
    if (count < 0 || (margin < 0.013 && unit > margin)) continue;
    const logHat = log(unit) + logScale - log(tail / (margin * margin) + spread);
    if (logHat <= logProbability(count, mean)) return count;
  }
}

/** Log of the probability of `count`. For large counts by Stirling's series around the mean, so that nothing cancels. */
function logProbability(count: number, mean: number): number {
  if (count < largeCount) return count * log(mean) - mean - lgamma(count + 1);
  const inverse = 1 / count;
  const series = inverse * (1 / 12 - inverse * inverse * (1 / 360 - (inverse * inverse) / 1260));
  // count·log(mean/count) + count − mean, with the difference of the two taken first.
  const difference = count - mean;
  return difference + count * log1p(-difference * inverse) - (2 * halfLogTwoPi + log(count)) / 2 - series;
}
