import { describe, expect, it } from 'vitest';
import { childKey, keyOfSeed } from '../../../../../src/engine/random/key.ts';
import { unitAt } from '../../../../../src/engine/random/stream.ts';
import { rareDays } from '../../../../../src/model/simulation/building/rareDays.ts';

const first = 28;

/** The days of this kind in one replication of a seed, from the first of the pre-history. */
function daysOf(seed: number, replication: number, of: { count: number; share: number }): readonly number[] {
  const { low, high } = keyOfSeed(seed, replication);
  const isRare = rareDays(
    { first, count: of.count, replication },
    { share: of.share, key: keyOfSeed(seed, -1), unitOf: (day) => unitAt(low, high, day, 1) },
  );
  return Array.from({ length: first + of.count }, (_, day) => day).filter((day) => isRare(day));
}

const measured = (days: readonly number[]): readonly number[] => days.filter((day) => day >= first);
const orders = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('days of a rare kind', () => {
  it('come in so many of the first replications as their chance says, for any seed', () => {
    for (const seed of orders(200)) {
      // A chance of 1 − 0.98⁴ = 0.0776 is longer than one of sixteen parts and shorter than two.
      const some = orders(16).filter((r) => measured(daysOf(seed, r, { count: 4, share: 0.02 })).length > 0);
      expect([1, 2]).toContain(some.length);
    }
  });

  it('are in one replication days like dice: each by itself, and any two together as often as their chances say', () => {
    const [count, share, seeds] = [3, 0.3, 20_000];
    const seen = orders(seeds).map((seed) => measured(daysOf(seed, 5, { count, share })));
    for (const day of orders(count)) {
      const alone = seen.filter((days) => days.includes(first + day)).length / seeds;
      const withNext = seen.filter(
        (days) => days.includes(first + day) && days.includes(first + ((day + 1) % count)),
      ).length;
      // Four standard errors.
      expect(Math.abs(alone - share)).toBeLessThan(0.013);
      expect(Math.abs(withNext / seeds - share * share)).toBeLessThan(0.0081);
    }
  });

  it('are those of the pre-history by chance alone, none or all where the chance says so', () => {
    const before = orders(400).flatMap((seed) =>
      daysOf(seed, 0, { count: 1, share: 0.1 }).filter((d) => d < first),
    );
    // 11 200 days, four standard errors.
    expect(Math.abs(before.length / (400 * first) - 0.1)).toBeLessThan(0.0114);
    expect(daysOf(1, 0, { count: 5, share: 0 })).toEqual([]);
    expect(daysOf(1, 0, { count: 5, share: 1 })).toEqual(orders(first + 5));
  });

  it('may be any in whichever replication, but those of a kind that never is', () => {
    expect(daysOf(1, -1, { count: 2, share: 0.02 })).toEqual(orders(first + 2));
    expect(daysOf(1, -1, { count: 2, share: 0 })).toEqual([]);
  });

  it('of two kinds have nothing to do with each other', () => {
    const pairs = orders(64).map((replication) =>
      [0, 1].map((kind) => {
        const key = childKey(keyOfSeed(3, -1), { low: kind, high: 0 });
        return rareDays({ first, count: 1, replication }, { share: 0.5, key, unitOf: () => 0.5 })(first);
      }),
    );
    const together = pairs.filter(([a, b]) => a && b).length;
    expect(pairs.filter(([a]) => a)).toHaveLength(32);
    expect(together).toBeGreaterThan(4);
    expect(together).toBeLessThan(28);
  });
});
