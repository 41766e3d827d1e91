import { describe, expect, it } from 'vitest';
import { evenUnit } from '../../../../src/engine/random/evenUnit.ts';
import { keyOfSeed } from '../../../../src/engine/random/key.ts';

const points = (count: number, from: number = 0): readonly number[] =>
  Array.from({ length: count }, (_, i) => from + i);

/** Which of `parts` equal parts each of these points lies in. */
const partsOf = (of: readonly number[], parts: number, seed: number): readonly number[] =>
  of.map((point) => Math.floor(parts * evenUnit(point, keyOfSeed(seed, -1))));

describe('even uniforms', () => {
  it('of each aligned run of 2ᵐ points lie one in each of 2ᵐ equal parts', () => {
    for (const count of [1, 2, 8, 64, 512])
      for (const run of [0, 1, 3])
        expect(partsOf(points(count, run * count), count, 7).toSorted((a, b) => a - b)).toEqual(
          points(count),
        );
  });

  it('are uniform each by itself', () => {
    const seeds = 8000;
    for (const point of [0, 5, 19]) {
      const seen = Array.from({ length: 10 }, () => 0);
      for (let seed = 0; seed < seeds; seed++) seen[partsOf([point], 10, seed)[0]] += 1;
      const chiSquare = seen.reduce((sum, times) => sum + (times - seeds / 10) ** 2 / (seeds / 10), 0);
      // Nine degrees of freedom: more than 33.7 once in ten thousand.
      expect(chiSquare).toBeLessThan(33.7);
    }
  });

  it('of two keys lie together no more often than chance has it', () => {
    const of = points(4096);
    const [one, other] = [partsOf(of, 2, 1), partsOf(of, 2, 2)];
    const together = of.filter((point) => one[point] === other[point]).length;
    // Pairs of points agree both or neither: 2048 coins, five deviations.
    expect(Math.abs(together - 2048)).toBeLessThan(5 * Math.sqrt(2048));
  });

  it('of a point that many keys have are different', () => {
    expect(new Set(points(1000).map((seed) => evenUnit(3, keyOfSeed(seed, -1)))).size).toBe(1000);
  });
});
