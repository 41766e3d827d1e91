import { describe, expect, it } from 'vitest';
import { gammaStrata } from '../../../../src/model/population/gammaStrata.ts';

describe('strata of a gamma distribution', () => {
  it.each([0.3, 1, 1.5, 4, 20])('rise and have mean 1 for shape %d', (shape) => {
    const strata = gammaStrata(shape, 64);
    expect([...strata]).toEqual([...strata].sort((a, b) => a - b));
    expect(strata.reduce((sum, mean) => sum + mean, 0) / 64).toBeCloseTo(1, 12);
  });

  it('rise strictly from more than nothing for the least shape, so that no member of a class is without calls for good', () => {
    const strata = [...gammaStrata(0.05, 64)];
    expect(strata[0]).toBeGreaterThan(0);
    expect(strata.filter((mean, i) => i > 0 && mean <= strata[i - 1])).toEqual([]);
    // Far below 1 the distribution is a power of x, P(q) ∝ q^0.05, so a stratum's mean goes with the twentieth power of its place.
    expect(strata[1] / strata[0]).toBeCloseTo(2 ** 21 - 1, -2);
  });

  it('have a variance a little below that of the distribution', () => {
    const strata = gammaStrata(1.5, 128);
    const variance = strata.reduce((sum, mean) => sum + (mean - 1) ** 2, 0) / 128;
    // The last stratum of 128 is as wide as the tail: at most 3 % of the variance 2/3 is inside strata.
    expect(variance).toBeGreaterThan(0.97 / 1.5);
    expect(variance).toBeLessThan(1 / 1.5);
  });

  it('lie between the quantiles of tables: a quarter of chi-square with 4 degrees of freedom for shape 2', () => {
    const quartiles = [0, 1.92256, 3.35669, 5.38527, Infinity].map((quantile) => quantile / 4);
    const strata = [...gammaStrata(2, 4)];
    expect(strata.map((mean, i) => mean > quartiles[i] && mean < quartiles[i + 1])).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('are those of the exponential distribution for shape 1', () => {
    // Stratum i of n: n × ∫ x e^-x dx between the quantiles −log(1 − i/n).
    const part = (i: number): number =>
      i === 0 ? 0 : i === 4 ? 1 : 1 - (1 - i / 4) * (1 - Math.log(1 - i / 4));
    const expected = [0, 1, 2, 3].map((i) => 4 * (part(i + 1) - part(i)));
    for (const [i, mean] of gammaStrata(1, 4).entries()) expect(mean).toBeCloseTo(expected[i], 11);
  });
});
