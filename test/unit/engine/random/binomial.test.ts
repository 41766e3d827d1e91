import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialAt } from '../../../../src/engine/random/binomial.ts';

/** Chance of exactly `count` of `trials`, by multiplication. */
function chanceOf(count: number, trials: number, chance: number): number {
  let ways = 1;
  for (let i = 0; i < count; i++) ways *= (trials - i) / (i + 1);
  return ways * chance ** count * (1 - chance) ** (trials - count);
}

describe('a binomial count', () => {
  it('follows the law: a fine grid of uniforms gives each count its share', () => {
    const grid = 20_000;
    for (const [trials, chance] of [
      [1, 0.03],
      [2, 0.02],
      [7, 0.1],
      [30, 0.5],
      [12, 0.97],
    ] as const) {
      const seen = Array.from({ length: trials + 1 }, () => 0);
      for (let i = 0; i < grid; i++) seen[binomialAt((i + 0.5) / grid, trials, chance)] += 1;
      seen.forEach((times, count) => {
        expect(Math.abs(times / grid - chanceOf(count, trials, chance))).toBeLessThan(1.5 / grid);
      });
    }
  });

  it('is never more for a greater unit, and lies between none and all', () => {
    const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    const chances = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(unit, unit),
        fc.integer({ min: 0, max: 2100 }),
        chances,
        (units, trials, chance) => {
          const [more, fewer] = units.toSorted((a, b) => a - b).map((u) => binomialAt(u, trials, chance));
          expect(more).toBeGreaterThanOrEqual(fewer);
          expect(fewer).toBeGreaterThanOrEqual(0);
          expect(more).toBeLessThanOrEqual(trials);
        },
      ),
    );
  });

  it('has the mean of many trials where a chance of none is too small for a number', () => {
    const grid = 200;
    let sum = 0;
    for (let i = 0; i < grid; i++) sum += binomialAt((i + 0.5) / grid, 2100, 0.9);
    // Deviation of the count 13.7; a grid of units leaves far less.
    expect(Math.abs(sum / grid - 1890)).toBeLessThan(0.2);
  });

  it('knows what never and always come to', () => {
    expect(binomialAt(1e-9, 10, 0)).toBe(0);
    expect(binomialAt(1 - 1e-9, 10, 1)).toBe(10);
    expect(binomialAt(0.5, 0, 0.5)).toBe(0);
  });
});
