/** Accumulators: they agree with direct calculation, merge in any grouping, and the same order gives the same bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioOf } from '../../../../src/engine/statistics/ratioTotals.ts';
import {
  addToTally,
  emptyTally,
  mergeTallies,
  tallyOf,
  varianceOf,
} from '../../../../src/engine/statistics/tally.ts';
import {
  changeLevel,
  emptyTimeWeighted,
  meanLevel,
  mergeTimeWeighted,
} from '../../../../src/engine/statistics/timeWeighted.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const values = fc.array(value, { maxLength: 40 });

function expectClose(a: ReturnType<typeof tallyOf>, b: ReturnType<typeof tallyOf>): void {
  expect(a.count).toBe(b.count);
  expect([a.least, a.greatest]).toEqual([b.least, b.greatest]);
  expect(Math.abs(a.mean - b.mean)).toBeLessThan(1e-8);
  expect(Math.abs(a.squares - b.squares)).toBeLessThanOrEqual(1e-9 * (1 + a.squares));
}

describe('Tally', () => {
  it('agrees with the two-pass formulas', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 50 }), (list) => {
        const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
        const variance = list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (list.length - 1);
        const tally = tallyOf(list);
        expect(tally.mean).toBeCloseTo(mean, 6);
        expect(Math.abs((varianceOf(tally) as number) - variance)).toBeLessThanOrEqual(1e-9 * (1 + variance));
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it('keeps the variance of values far from zero', () => {
    expect(varianceOf(tallyOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]))).toBeCloseTo(30, 9);
  });

  it('merges in any grouping and order, up to rounding', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const [x, y, z] = [tallyOf(a), tallyOf(b), tallyOf(c)];
        expectClose(mergeTallies(mergeTallies(x, y), z), mergeTallies(x, mergeTallies(y, z)));
        expectClose(mergeTallies(x, y), mergeTallies(y, x));
        expectClose(mergeTallies(x, y), tallyOf([...a, ...b]));
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  it('gives the same bytes for the same order, and changes neither argument', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [x, y] = [tallyOf(a), tallyOf(b)];
        const before = JSON.stringify([x, y]);
        expect(mergeTallies(x, y)).toEqual(mergeTallies(tallyOf(a), tallyOf(b)));
        expect(JSON.stringify([x, y])).toBe(before);
      }),
      { seed: 33, numRuns: 200 },
    );
  });

  it('the empty one is neutral, and has no variance', () => {
    const tally = tallyOf([1, 2, 4]);
    expect(mergeTallies(emptyTally(), tally)).toEqual(tally);
    expect(mergeTallies(tally, emptyTally())).toEqual(tally);
    expect(varianceOf(emptyTally())).toBeNull();
    addToTally(tally, 9);
    expect(tally).toMatchObject({ count: 4, mean: 4, least: 1, greatest: 9 });
  });
});

describe('TimeWeighted', () => {
  it('weights each level by how long it held', () => {
    const busy = emptyTimeWeighted(100, 2);
    changeLevel(busy, 6, 110);
    changeLevel(busy, 0, 115);
    changeLevel(busy, 0, 120);
    expect(meanLevel(busy)).toBe((2 * 10 + 6 * 5) / 20);
    expect(busy.greatest).toBe(6);
  });

  it('adds up when merged, and has no mean without time', () => {
    const first = emptyTimeWeighted(0, 3);
    changeLevel(first, 3, 10);
    const second = emptyTimeWeighted(0, 9);
    changeLevel(second, 9, 30);
    const merged = mergeTimeWeighted(first, second);
    expect(meanLevel(merged)).toBe((30 + 270) / 40);
    expect([merged.greatest, mergeTimeWeighted(second, first).greatest]).toEqual([9, 9]);
    expect(meanLevel(emptyTimeWeighted(5, 7))).toBeNull();
  });

  it('starts at second 0 with level 0, and half a second is time enough for a mean', () => {
    const busy = emptyTimeWeighted();
    changeLevel(busy, 4, 0.25);
    changeLevel(busy, 4, 0.5);
    expect(meanLevel(busy)).toBe(2);
  });

  it('refuses time that runs backwards', () => {
    expect(() => changeLevel(emptyTimeWeighted(10), 1, 9)).toThrow('goes forward');
  });
});

describe('RatioTotals', () => {
  it('0 ÷ 0 is no data', () => {
    expect(ratioOf({ numerator: 0, denominator: 0 })).toBeNull();
    expect(ratioOf({ numerator: 1, denominator: 4 })).toBe(0.25);
  });
});
