import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { erfc } from '../../src/engine/elementary/erf.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { drawGamma } from '../../src/engine/random/gamma.ts';
import { drawLogNormal } from '../../src/engine/random/logNormal.ts';
import { drawNormal, normalAt } from '../../src/engine/random/normal.ts';
import { KeyedStream } from '../../src/engine/random/stream.ts';
import {
  andersonLimit,
  andersonDarling,
  kolmogorovDistance,
  kolmogorovLimit,
  limitDeviations,
  moments,
} from './variatesFit.ts';

interface Law {
  readonly name: string;
  readonly draw: (stream: KeyedStream) => number;
  readonly cdf: (x: number) => number;
  readonly mean: number;
  readonly variance: number;
  readonly kurtosis: number;
}

const sampleSize = 200_000;

/** What a draw of one word takes further words from. */
const further = new KeyedStream();

const normalBelow = (x: number): number => erfc(-x / Math.SQRT2) / 2;

const laws: readonly Law[] = [
  {
    name: 'exponential',
    draw: drawExponential,
    cdf: (x) => -Math.expm1(-x),
    mean: 1,
    variance: 1,
    kurtosis: 9,
  },
  {
    name: 'normal',
    draw: drawNormal,
    cdf: normalBelow,
    mean: 0,
    variance: 1,
    kurtosis: 3,
  },
  {
    name: 'normal of a key',
    draw: (stream) => normalAt(further, stream.nextWord(), stream.nextWord(), 5),
    cdf: normalBelow,
    mean: 0,
    variance: 1,
    kurtosis: 3,
  },
  ...[0.05, 0.3, 0.999, 1, 2.5, 40, 500].map(gammaLaw),
  logNormalLaw(1, 0.3),
  logNormalLaw(3, 0.8),
];

describe.each(laws)('$name draws', (law) => {
  const draws = drawsOf(law.draw, 1);
  const units = draws.map(law.cdf);

  it('have the mean and the variance of their law', () => {
    const { mean, variance } = moments(draws);
    expect(Math.abs(mean - law.mean)).toBeLessThan(limitDeviations * Math.sqrt(law.variance / sampleSize));
    // The variance of a sample variance is (κ − 1) σ⁴ / n.
    const spread = law.variance * Math.sqrt((law.kurtosis - 1) / sampleSize);
    expect(Math.abs(variance - law.variance)).toBeLessThan(limitDeviations * spread);
  });

  it('fit their law everywhere (Kolmogorov–Smirnov)', () => {
    expect(kolmogorovDistance(units)).toBeLessThan(kolmogorovLimit(sampleSize));
  });

  it('fit their law in both tails (Anderson–Darling)', () => {
    expect(andersonDarling(units)).toBeLessThan(andersonLimit);
  });

  it('of neighbouring keys are not correlated', () => {
    // Products of centred neighbours have deviation 1/12.
    let sum = 0;
    for (let at = 1; at < sampleSize; at++) sum += (units[at]! - 0.5) * (units[at - 1]! - 0.5);
    expect(Math.abs(sum)).toBeLessThan((limitDeviations * Math.sqrt(sampleSize)) / 12);
  });
});

describe('the ziggurats', () => {
  it('have the skewness and kurtosis of the normal law', () => {
    const { variance, third, fourth } = moments(drawsOf(drawNormal, 2));
    // Variances of sample skewness and kurtosis of a normal law: 6/n and 24/n.
    expect(Math.abs(third / variance ** 1.5)).toBeLessThan(limitDeviations * Math.sqrt(6 / sampleSize));
    expect(Math.abs(fourth / variance ** 2 - 3)).toBeLessThan(limitDeviations * Math.sqrt(24 / sampleSize));
  });

  it('give the tails beyond their outermost layer their share and their shape', () => {
    const beyondExponential = tailOf(drawExponential, 7.69711747013105);
    const beyondNormal = tailOf(drawNormal, 3.654152885361009);
    // Shares e^(−7.697) = 4.54·10⁻⁴ and erfc(3.654/√2)/2 = 1.29·10⁻⁴ of two million draws, Poisson.
    expect(Math.abs(beyondExponential.length - 908)).toBeLessThan(limitDeviations * Math.sqrt(908));
    expect(Math.abs(beyondNormal.length - 258)).toBeLessThan(limitDeviations * Math.sqrt(258));
    const exponentialTail = kolmogorovDistance(
      beyondExponential.map((x) => -Math.expm1(7.69711747013105 - x)),
    );
    expect(exponentialTail).toBeLessThan(kolmogorovLimit(beyondExponential.length));
    const start = normalBelow(-3.654152885361009);
    const normalTail = kolmogorovDistance(beyondNormal.map((x) => 1 - normalBelow(-x) / start));
    expect(normalTail).toBeLessThan(kolmogorovLimit(beyondNormal.length));
  });
});

function drawsOf(draw: (stream: KeyedStream) => number, purpose: number): Float64Array {
  const stream = new KeyedStream();
  return Float64Array.from({ length: sampleSize }, (_, index) => draw(stream.seek(2026, 11, index, purpose)));
}

/** Of two million draws from one stream those beyond `start`. */
function tailOf(draw: (stream: KeyedStream) => number, start: number): Float64Array {
  const stream = new KeyedStream().seek(2026, 12, 0, 3);
  const beyond: number[] = [];
  for (let at = 0; at < 2_000_000; at++) {
    const value = draw(stream);
    if (value > start) beyond.push(value);
  }
  return Float64Array.from(beyond);
}

function gammaLaw(shape: number): Law {
  return {
    name: `gamma of shape ${shape}`,
    draw: (stream) => drawGamma(stream, shape),
    cdf: (x) => jstat.lowRegGamma(shape, x),
    mean: shape,
    variance: shape,
    kurtosis: 3 + 6 / shape,
  };
}

function logNormalLaw(logMean: number, logDeviation: number): Law {
  const w = Math.exp(logDeviation ** 2);
  const mean = Math.exp(logMean + logDeviation ** 2 / 2);
  return {
    name: `log-normal (${logMean}, ${logDeviation})`,
    draw: (stream) => drawLogNormal(stream, logMean, logDeviation),
    cdf: (x) => normalBelow((Math.log(x) - logMean) / logDeviation),
    mean,
    variance: (w - 1) * mean ** 2,
    kurtosis: w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3,
  };
}
