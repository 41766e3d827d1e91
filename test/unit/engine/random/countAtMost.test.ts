import { describe, expect, it } from 'vitest';
import { log } from '../../../../src/engine/elementary/log.ts';
import { groupedAtMost, renewalsAtMost } from '../../../../src/engine/random/countAtMost.ts';
import { gammaShares } from '../../../../src/engine/statistics/incompleteGamma.ts';

/** Chance that a Poisson count of that mean is at least so large. */
const chanceOfAtLeast = (count: number, mean: number): number => gammaShares(log(mean), count).below;

describe('a count in groups', () => {
  const means = [0.001, 0.1, 1, 8, 50, 1000, 1e6];

  it('is passed less than once in a thousand million, whatever its mean, if all groups are full', () => {
    for (const mean of means)
      for (const size of [1, 8, 64]) {
        const groups = Math.floor(groupedAtMost(mean, size) / size) + 1;
        expect(chanceOfAtLeast(groups, mean / size)).toBeLessThan(1e-9);
      }
  });

  it('has a bound that is hardly wider than it must be where there are many, and is nothing where there is nothing', () => {
    // 6.0 deviations are what the normal law asks for, and √(2 log 10⁹) = 6.4 what an inequality does.
    expect((groupedAtMost(1e6, 1) - 1e6) / 1000).toBeGreaterThan(6);
    expect((groupedAtMost(1e6, 1) - 1e6) / 1000).toBeLessThan(6.5);
    expect(groupedAtMost(0, 64)).toBe(0);
  });
});

it('times that follow each other fit in as often as their mean says, and more often as they vary', () => {
  expect(renewalsAtMost(10_000, 0)).toBe(10_000);
  // Of exponential times the count is Poisson's.
  expect(chanceOfAtLeast(Math.floor(renewalsAtMost(10_000, 1)) + 1, 10_000)).toBeLessThan(2e-9);
});
