import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfSeed } from '../../../../src/engine/random/key.ts';
import { permute, unpermute } from '../../../../src/engine/random/permute.ts';

const int32 = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });

describe('permute', () => {
  it('has golden places', () => {
    expect([
      Array.from({ length: 10 }, (_, index) => permute(index, 10, 1, 2)),
      Array.from({ length: 10 }, (_, index) => permute(index, 1_000_000, 1, 2)),
    ]).toEqual([
      [6, 8, 4, 1, 2, 7, 5, 9, 3, 0],
      [201129, 802663, 355853, 921822, 292781, 606887, 814484, 938067, 950948, 146707],
    ]);
  });

  it('is a bijection, and unpermute its inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), int32, int32, (count, keyLow, keyHigh) => {
        const isTaken = new Uint8Array(count);
        for (let index = 0; index < count; index++) {
          const place = permute(index, count, keyLow, keyHigh);
          if (!(place >= 0 && place < count) || isTaken[place] === 1) return false;
          if (unpermute(place, count, keyLow, keyHigh) !== index) return false;
          isTaken[place] = 1;
        }
        return true;
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it('has its inverse at every size up to the largest', () => {
    const size = fc.integer({ min: 1, max: 1_073_741_823 });
    fc.assert(
      fc.property(size, fc.nat(), fc.tuple(int32, int32), (count, number, [keyLow, keyHigh]) => {
        const index = number % count;
        const place = permute(index, count, keyLow, keyHigh);
        return place >= 0 && place < count && unpermute(place, count, keyLow, keyHigh) === index;
      }),
      { seed: 5, numRuns: 5000 },
    );
  });

  it('gives every order of four the same chance', () => {
    const orders = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed++) {
      const { low, high } = keyOfSeed(seed, 1);
      const order = [0, 1, 2, 3].map((index) => permute(index, 4, low, high)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    // 23 degrees of freedom: 61 is exceeded with probability 3·10⁻⁵.
    const chiSquare = [...orders.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(orders.size).toBe(24);
    expect(chiSquare).toBeLessThan(61);
  });

  it.each([16, 17, 20, 32, 33, 64, 100, 1000, 1024, 100_000])(
    'puts pairs of neighbours of %i anywhere, over many keys',
    (count) => {
      for (const [one, other] of [
        [0, 1],
        [1, 2],
        [0, count >>> 1],
        [7, 15],
      ] as const) {
        // Against a fair shuffle: 99 free cells of 4 × 4 … 10 × 10 pairs of tenths of the range.
        expect(excessOfPairs(count, one, other)).toBeLessThan(4.5);
      }
    },
  );

  it('leaves no trace of the order of neighbours within one key', () => {
    const count = 4096;
    let rises = 0;
    for (let seed = 0; seed < 20; seed++) {
      const { low, high } = keyOfSeed(seed, 2);
      for (let index = 1; index < count; index++) {
        if (permute(index, count, low, high) > permute(index - 1, count, low, high)) rises++;
      }
    }
    // Rises of a random permutation: mean (n − 1)/2, variance (n + 1)/12; 4.5 deviations of 20 of them.
    expect(Math.abs(rises - 20 * 2047.5)).toBeLessThan(4.5 * Math.sqrt((20 * 4097) / 12));
  });

  it('moves a place anew when any bit of the key changes', () => {
    const count = 1 << 20;
    let kept = 0;
    for (let place = 0; place < 64; place++) {
      const low = place < 32 ? 1 << place : 0;
      const high = place < 32 ? 0 : 1 << place;
      for (let index = 0; index < 100; index++) {
        if (permute(index, count, 11 ^ low, 12 ^ high) === permute(index, count, 11, 12)) kept++;
      }
    }
    // 6,400 chances of 10⁻⁶.
    expect(kept).toBeLessThanOrEqual(1);
  });
});

/** Chi-square of where (one, other) go over 20,000 keys, by tenths of the range, in deviations above its mean. */
function excessOfPairs(count: number, one: number, other: number): number {
  const keys = 20_000;
  const tenth = (index: number): number => Math.floor((index * 10) / count);
  const sizes = new Float64Array(10);
  for (let index = 0; index < count; index++) sizes[tenth(index)]! += 1;
  const seen = new Float64Array(100);
  for (let seed = 0; seed < keys; seed++) {
    const { low, high } = keyOfSeed(seed, 3);
    seen[tenth(permute(one, count, low, high)) * 10 + tenth(permute(other, count, low, high))]! += 1;
  }
  let chiSquare = 0;
  let cells = 0;
  seen.forEach((n, cell) => {
    const [row, column] = [Math.floor(cell / 10), cell % 10];
    const pairs = sizes[row]! * (sizes[column]! - (row === column ? 1 : 0));
    if (pairs === 0) return;
    const expected = (keys * pairs) / (count * (count - 1));
    chiSquare += (n - expected) ** 2 / expected;
    cells++;
  });
  return (chiSquare - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}
