/** What intervals follow from: its ends are those of Hall's transformation, and its tails agree with them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pivotOf, sharedTails } from '../../../../src/engine/statistics/pivot.ts';
import { pivotEnds, pivotTail } from '../../../../src/engine/statistics/pivotEnds.ts';
import type { Pivot } from '../../../../src/engine/statistics/pivot.ts';
import { tQuantile } from '../../../../src/engine/statistics/quantiles.ts';

const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const sample = fc.array(value, { minLength: 2, maxLength: 30 });
const level = fc.constantFrom(0.3, 0.6, 0.8, 0.9, 0.95, 0.99);
const skewed = fc.record({
  estimate: fc.double({ min: -5, max: 5, noNaN: true }),
  standardError: fc.double({ min: 0.1, max: 2, noNaN: true }),
  count: fc.integer({ min: 3, max: 40 }),
  skewness: fc.double({ min: -3, max: 3, noNaN: true }),
  sharedTails: fc.record({
    left: fc.double({ min: -2, max: 0, noNaN: true }),
    right: fc.double({ min: 0, max: 2, noNaN: true }),
  }),
});

describe('pivotOf', () => {
  it('without spread says so: no error, no skewness', () => {
    for (const value of [0, 0.1])
      expect(pivotOf(value, [value, value, value])).toEqual({
        estimate: value,
        standardError: 0,
        count: 3,
        skewness: 0,
      });
  });
});

describe('pivotEnds', () => {
  it("are the points at which Hall's transformation of the statistic is Student's point, on the side of the long tail", () => {
    for (const count of [6, 10, 40])
      for (const skewness of [0.6, 1, 2.5]) {
        const a = skewness / Math.sqrt(count);
        const point = tQuantile(0.975, count - 1);
        const { low, high } = pivotEnds({ estimate: 10, standardError: 2, count, skewness }, 0.95);
        const t = (10 - high) / 2;
        expect(low).toBeCloseTo(10 - 2 * point, 12);
        expect(t).toBeLessThan(-point);
        expect(t + (a * t * t) / 3 + (a * a * t * t * t) / 27 + a / 6).toBeCloseTo(-point, 10);
      }
  });

  it('are mirrored with the values, and the farther ones of the own and the shared tail', () => {
    fc.assert(
      fc.property(skewed, level, (pivot, at) => {
        const { low, high } = pivotEnds(pivot, at);
        const mirrored = pivotEnds(
          {
            ...pivot,
            estimate: -pivot.estimate,
            skewness: -pivot.skewness,
            sharedTails: { left: -pivot.sharedTails.right, right: -pivot.sharedTails.left },
          },
          at,
        );
        expect([-mirrored.high, -mirrored.low]).toEqual([low, high]);
        const each = [pivot.skewness, pivot.sharedTails.left, pivot.sharedTails.right].map((skewness) =>
          pivotEnds({ ...pivot, skewness, sharedTails: { left: 0, right: 0 } }, at),
        );
        expect(low).toBe(Math.min(...each.map((ends) => ends.low)));
        expect(high).toBe(Math.max(...each.map((ends) => ends.high)));
      }),
      { seed: 95, numRuns: 300 },
    );
  });
});

describe('pivotTail', () => {
  it('is below 1 − level exactly when the interval at that level leaves the value out', () => {
    fc.assert(
      fc.property(sample, level, value, (data, at, about) => {
        const pivot = pivotOf(data.reduce((sum, x) => sum + x, 0) / data.length, data);
        const tail = pivotTail(pivot, about);
        expect(tail).toBeLessThanOrEqual(1);
        fc.pre(Math.abs(tail - (1 - at)) > 1e-9);
        const { low, high } = pivotEnds(pivot, at);
        expect(tail < 1 - at).toBe(about < low || about > high);
      }),
      { seed: 43, numRuns: 1000 },
    );
  });

  it('does so also of skewed values in a family with tails of its own', () => {
    fc.assert(
      fc.property(skewed, level, fc.double({ min: -9, max: 9, noNaN: true }), (pivot, at, about) => {
        const tail = pivotTail(pivot, about);
        expect(tail).toBeLessThanOrEqual(1);
        fc.pre(Math.abs(tail - (1 - at)) > 1e-9);
        const { low, high } = pivotEnds(pivot, at);
        expect(tail < 1 - at).toBe(about < low || about > high);
      }),
      { seed: 96, numRuns: 1000 },
    );
  });
});

describe('pivotTail and pivotEnds', () => {
  const pivots = [-2.5, -1, 0.6, 1, 2.5].flatMap((skewness) =>
    [6, 10, 40].map((count): Pivot => ({ estimate: 10, standardError: 2, count, skewness })),
  );

  it('agree at the ends themselves: there the tail is 1 − level', () => {
    for (const pivot of pivots)
      for (const level of [0.5, 0.8, 0.95]) {
        const { low, high } = pivotEnds(pivot, level);
        for (const end of [low, high]) expect(pivotTail(pivot, end)).toBeCloseTo(1 - level, 9);
      }
  });

  it('leave no doubt about what even the interval of level 0 holds: from the estimate to the point that skewness moves it to', () => {
    for (const pivot of pivots) {
      const { low, high } = pivotEnds(pivot, 0);
      // Of the straightened statistic: t = −a/6 or so, a = skewness ÷ √n (Hall 1992).
      expect((high - low) / 2).toBeCloseTo(Math.abs(pivot.skewness) / Math.sqrt(pivot.count) / 6, 1);
      for (const share of [0.1, 0.5, 0.9]) expect(pivotTail(pivot, low + share * (high - low))).toBe(1);
    }
  });
});

describe('sharedTails', () => {
  const member = (skewness: number, standardError = 1): Pivot => ({
    estimate: 0,
    standardError,
    count: 10,
    skewness,
  });

  it('are the roots of the mean squares on either side, over the members that vary', () => {
    const { left, right } = sharedTails([member(3), member(-2), member(0), member(0, 0), member(4)]);
    expect(left).toBeCloseTo(-Math.sqrt(4 / 4), 12);
    expect(right).toBeCloseTo(Math.sqrt((9 + 16) / 4), 12);
  });

  it('are none of one member alone', () => {
    expect(sharedTails([member(3)])).toEqual({ left: 0, right: 0 });
    expect(sharedTails([member(3), member(0, 0)])).toEqual({ left: 0, right: 0 });
  });
});
