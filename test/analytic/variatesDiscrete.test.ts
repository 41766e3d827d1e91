import { describe, expect, it } from 'vitest';
import { lgamma } from '../../src/engine/elementary/lgamma.ts';
import { AliasTable } from '../../src/engine/random/aliasTable.ts';
import { drawPoisson } from '../../src/engine/random/poisson.ts';
import { KeyedStream } from '../../src/engine/random/stream.ts';
import { chiSquare, chiSquareLimit, limitDeviations, moments } from './variatesFit.ts';

const sampleSize = 200_000;

function drawsOf(draw: (stream: KeyedStream) => number, purpose: number): Float64Array {
  const stream = new KeyedStream();
  return Float64Array.from({ length: sampleSize }, (_, index) => draw(stream.seek(2026, 13, index, purpose)));
}

describe.each([0.01, 0.5, 3, 9.99, 10, 11.5, 30, 100, 1000, 1e5, 1e7, 1e9])(
  'Poisson draws of mean %d',
  (mean) => {
    const draws = drawsOf((stream) => drawPoisson(stream, mean), 1);

    it('have the mean and the variance of their law', () => {
      const sample = moments(draws);
      expect(Math.abs(sample.mean - mean)).toBeLessThan(limitDeviations * Math.sqrt(mean / sampleSize));
      // Fourth central moment 3m² + m, so the sample variance has variance (2m² + m)/n.
      expect(Math.abs(sample.variance - mean)).toBeLessThan(
        limitDeviations * Math.sqrt((2 * mean ** 2 + mean) / sampleSize),
      );
    });

    it('fit the law, by groups of counts a tenth of a deviation wide', () => {
      const width = Math.max(1, Math.round(Math.sqrt(mean) / 10));
      const first = Math.max(0, Math.floor(mean - 6 * Math.sqrt(mean)));
      const groups = Math.ceil((12 * Math.sqrt(mean) + 12) / width);
      const seen = new Float64Array(groups);
      for (const count of draws)
        seen[Math.min(groups - 1, Math.max(0, Math.floor((count - first) / width)))]! += 1;
      const expected = Float64Array.from(
        { length: groups },
        (_, group) => sampleSize * shareOf(first + group * width, width, mean),
      );
      const { sum, freedom } = chiSquare(seen, expected);
      expect(sum).toBeLessThan(chiSquareLimit(freedom));
    });

    it('are whole numbers from 0 on', () => {
      expect(draws.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    });
  },
);

describe('alias draws', () => {
  it('fit their weights', () => {
    const weights = [0.001, 5, 0, 1, 1, 30, 2.5, 0.2];
    const table = new AliasTable(weights);
    const seen = new Float64Array(weights.length);
    for (const index of drawsOf((stream) => table.draw(stream), 2)) seen[index]! += 1;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const { sum, freedom } = chiSquare(
      seen,
      weights.map((weight) => (weight / total) * sampleSize),
    );
    expect(seen[2]).toBe(0);
    expect(sum).toBeLessThan(chiSquareLimit(freedom));
  });
});

describe('a Poisson mean of 0', () => {
  it('gives 0', () => {
    expect(drawPoisson(new KeyedStream().seek(1, 2, 3, 4), 0)).toBe(0);
  });
});

/** Probability of the counts from `first` on, `width` of them, by the middle of its tenths where there are many. */
function shareOf(first: number, width: number, mean: number): number {
  const parts = Math.min(width, 10);
  let share = 0;
  for (let part = 0; part < parts; part++) {
    share += probability(first + ((part + 0.5) * width) / parts - 0.5, mean) * (width / parts);
  }
  return share;
}

/** Poisson probability; above 10⁴ by Stirling's series about the mean, where the plain sum of large logarithms would cancel. */
function probability(count: number, mean: number): number {
  if (mean < 1e4) return Math.exp(count * Math.log(mean) - mean - lgamma(count + 1));
  const ratio = (count - mean) / mean;
  const exponent = mean * ((1 + ratio) * Math.log1p(ratio) - ratio);
  return Math.exp(-exponent - 1 / (12 * count)) / Math.sqrt(2 * Math.PI * count);
}
