/** Ratios of totals and their differences: worked examples and laws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../src/engine/statistics/estimate.ts';
import {
  jackknifeDifference,
  jackknifeRatio,
  jackknifeValues,
  ratioDifferencePivot,
  ratioSumPivot,
} from '../../../../src/engine/statistics/jackknife.ts';
import { pivotOf } from '../../../../src/engine/statistics/pivot.ts';
import type { Pivot } from '../../../../src/engine/statistics/pivot.ts';
import { pairedDifference, studentInterval } from '../../../../src/engine/statistics/student.ts';

const counts = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 500 })), {
  minLength: 2,
  maxLength: 25,
});

const width = ({ low, high }: Estimate): number => (high as number) - (low as number);

describe('jackknifeRatio', () => {
  it('agrees with leaving out by hand', () => {
    const found = jackknifeRatio([3, 5, 2, 8, 4], [30, 41, 22, 70, 37], 0.95);
    expect(found.estimate).toBeCloseTo(0.11, 12);
    expect(found.low).toBeCloseTo(0.09794905360440373, 10);
    expect(found.high).toBeCloseTo(0.12205094639559627, 10);
    expect(found.method).toBe('jackknife');
  });

  it('equals the mean of ratios when all denominators are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 2, maxLength: 30 }), (numerators) => {
        fc.pre(numerators.some((x) => x > 0));
        const ratio = jackknifeRatio(
          numerators,
          numerators.map(() => 100),
          0.95,
        );
        const mean = studentInterval(
          numerators.map((x) => x / 100),
          0.95,
        );
        expect(ratio.estimate).toBeCloseTo(mean.estimate as number, 12);
        expect(ratio.low).toBeCloseTo(mean.low as number, 9);
        expect(ratio.high).toBeCloseTo(mean.high as number, 9);
      }),
      { seed: 44, numRuns: 300 },
    );
  });

  it('contains its estimate and does not depend on the order of replications beyond rounding', () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const series = (list: [number, number][]): Estimate =>
          jackknifeRatio(
            list.map(([n]) => n),
            list.map(([, d]) => d),
            0.95,
          );
        const found = series(pairs);
        fc.pre(found.method === 'jackknife');
        const back = series(pairs.toReversed());
        expect(found.low as number).toBeLessThanOrEqual(found.estimate as number);
        expect(found.high as number).toBeGreaterThanOrEqual(found.estimate as number);
        const counted = { numerators: pairs.map(([n]) => n), denominators: pairs.map(([, d]) => d) };
        const { skewness } = ratioSumPivot([counted], [1]) as { skewness: number };
        if (Math.abs(Math.abs(skewness) - 0.5) > 1e-6) expect(back.low).toBeCloseTo(found.low as number, 9);
      }),
      { seed: 45, numRuns: 300 },
    );
  });

  it('leaves replications out that counted nothing, and never divides by zero', () => {
    expect(jackknifeRatio([1, 0, 3], [10, 0, 20], 0.95)).toEqual(jackknifeRatio([1, 3], [10, 20], 0.95));
    expect(jackknifeRatio([0, 0], [0, 0], 0.95)).toMatchObject({
      estimate: null,
      undefinedBecause: 'no data',
    });
    expect(jackknifeRatio([1, 0], [10, 0], 0.95)).toMatchObject({
      estimate: 0.1,
      method: 'none',
      undefinedBecause: 'an interval needs two replications with data',
    });
    expect(jackknifeRatio([1, 2], [10, 0], 0.95)).toMatchObject({
      estimate: 0.3,
      undefinedBecause: 'all data lie in one replication',
    });
    expect(jackknifeRatio([0, 0, 0], [9, 8, 7], 0.95)).toMatchObject({ estimate: 0, high: null });
  });
});

describe('the pseudo-values of ratios', () => {
  const one = { numerators: [3, 5, 2, 8, 0], denominators: [30, 41, 22, 70, 0] };
  const other = { numerators: [4, 4, 3, 6, 0], denominators: [28, 44, 25, 60, 0] };

  it('are n·ratio − (n − 1)·the ratio without the replication, and have the interval of the difference in theirs', () => {
    const [ones, others] = jackknifeValues([one, other]) as readonly (readonly number[])[];
    expect(ones).toHaveLength(4);
    expect(ones[0]).toBeCloseTo(4 * (18 / 163) - 3 * (15 / 133), 12);
    expect(ones[3]).toBeCloseTo(4 * (18 / 163) - 3 * (10 / 93), 12);
    const pivot = ratioDifferencePivot(one, other) as Pivot;
    const found = pivotOf(
      18 / 163 - 17 / 157,
      ones.map((value, i) => value - others[i]),
    );
    expect(pivot.estimate).toBeCloseTo(found.estimate, 12);
    expect(pivot.standardError).toBeCloseTo(found.standardError, 12);
  });

  it('are none where a ratio has no data, or all of them in one replication', () => {
    const none = { numerators: [0, 0], denominators: [0, 0] };
    const once = { numerators: [1, 2], denominators: [5, 0] };
    const some = { numerators: [1, 2], denominators: [5, 5] };
    expect(jackknifeValues([some, none])).toBeNull();
    expect(jackknifeValues([some, once])).toBeNull();
    expect(jackknifeValues([{ numerators: [1], denominators: [5] }])).toBeNull();
    expect(ratioDifferencePivot(some, none)).toBeNull();
  });
});

describe('jackknifeDifference', () => {
  it('is exactly zero between equal arms', () => {
    const series = { numerators: [3, 5, 2], denominators: [30, 41, 22] };
    expect(jackknifeDifference(series, series, 0.95)).toEqual({
      estimate: 0,
      low: 0,
      high: 0,
      method: 'all-equal',
      undefinedBecause: null,
    });
  });

  it('is the mean of differences for equal denominators, narrower than the arms when they share their noise', () => {
    const ones = [100, 100, 100, 100, 100];
    const control = { numerators: [10, 30, 20, 45, 25], denominators: ones };
    const arm = { numerators: [12, 31, 23, 47, 26], denominators: ones };
    const found = jackknifeDifference(arm, control, 0.95);
    const paired = pairedDifference([0.12, 0.31, 0.23, 0.47, 0.26], [0.1, 0.3, 0.2, 0.45, 0.25], 0.95);
    expect(found.low).toBeCloseTo(paired.low as number, 10);
    expect(found.high).toBeCloseTo(paired.high as number, 10);
    expect(width(found)).toBeLessThan(width(jackknifeRatio(arm.numerators, ones, 0.95)) / 5);
  });

  it('has no data when either arm has none', () => {
    const none = { numerators: [0, 0], denominators: [0, 0] };
    const some = { numerators: [1, 2], denominators: [5, 5] };
    expect(jackknifeDifference(some, none, 0.95)).toMatchObject({
      estimate: null,
      undefinedBecause: 'no data',
    });
  });
});
