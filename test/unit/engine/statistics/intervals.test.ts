/** Intervals of means, ratios of totals and differences: worked examples and laws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../src/engine/statistics/estimate.ts';
import {
  jackknifeDifference,
  jackknifeRatio,
  ratioPivot,
} from '../../../../src/engine/statistics/jackknife.ts';
import { pairingGain } from '../../../../src/engine/statistics/pairing.ts';
import { pivotEnds, pivotOf, pivotTail } from '../../../../src/engine/statistics/pivot.ts';
import { tQuantile } from '../../../../src/engine/statistics/quantiles.ts';
import { pairedDifference, studentInterval } from '../../../../src/engine/statistics/student.ts';

const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const sample = fc.array(value, { minLength: 2, maxLength: 30 });
const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99);
const counts = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 500 })), {
  minLength: 2,
  maxLength: 25,
});

const width = ({ low, high }: Estimate): number => (high as number) - (low as number);

describe('studentInterval', () => {
  it('is the textbook interval for a sample that is not skewed', () => {
    const found = studentInterval([3.1, 2.9, 4.0, 3.3, 3.6, 2.7, 3.9, 3.2], 0.95);
    expect(found.estimate).toBeCloseTo(3.3375, 12);
    expect(found.low).toBeCloseTo(2.9506587981064487, 10);
    expect(found.high).toBeCloseTo(3.724341201893552, 10);
    expect([found.method, found.undefinedBecause]).toEqual(['student', null]);
  });

  it('reaches further on the side of the long tail, and only there', () => {
    const data = [0, 0, 0, 1, 0, 2, 0, 9, 1, 0];
    const { estimate, standardError, count, skewness } = pivotOf(1.3, data);
    const arm = tQuantile(0.975, count - 1) * standardError;
    const found = studentInterval(data, 0.95);
    expect(skewness).toBeGreaterThan(2);
    expect(found.low).toBeCloseTo(estimate - arm, 12);
    expect(found.high).toBeGreaterThan(estimate + 1.3 * arm);
  });

  it('leaves replications without data out, and says when too few are left', () => {
    expect(studentInterval([1, null, 3, null], 0.95)).toEqual(studentInterval([1, 3], 0.95));
    expect(studentInterval([null, null], 0.95)).toEqual({
      estimate: null,
      low: null,
      high: null,
      method: 'none',
      undefinedBecause: 'no data',
    });
    expect(studentInterval([null, 7], 0.95)).toMatchObject({ estimate: 7, low: null, method: 'none' });
  });

  it('contains its estimate, is never NaN, and grows with the level', () => {
    fc.assert(
      fc.property(sample, (data) => {
        const narrow = studentInterval(data, 0.9);
        const wide = studentInterval(data, 0.99);
        fc.pre(narrow.method === 'student');
        expect(narrow.low as number).toBeLessThanOrEqual(narrow.estimate as number);
        expect(narrow.high as number).toBeGreaterThanOrEqual(narrow.estimate as number);
        expect(wide.low as number).toBeLessThanOrEqual(narrow.low as number);
        expect(wide.high as number).toBeGreaterThanOrEqual(narrow.high as number);
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  it('has no interval of fewer than six equal values, unless they are all 0', () => {
    expect(studentInterval([0.3, 0.3, 0.3, 0.3, 0.3], 0.95)).toEqual({
      estimate: 0.3,
      low: null,
      high: null,
      method: 'none',
      undefinedBecause: 'fewer than six replications, none of which differs',
    });
    const six = studentInterval([0.25, 0.25, 0.25, 0.25, 0.25, 0.25], 0.95);
    expect(six).toMatchObject({ low: 0.25, high: 0.25, method: 'student' });
    expect(studentInterval([0, 0], 0.95)).toMatchObject({ low: 0, high: 0, method: 'student' });
  });

  it('moves with a shift and a scale of the data, and turns with their sign', () => {
    const scale = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(sample, scale, value, (data, by, shift) => {
        const plain = studentInterval(data, 0.95);
        const moved = studentInterval(
          data.map((x) => by * x + shift),
          0.95,
        );
        const turned = studentInterval(
          data.map((x) => -x),
          0.95,
        );
        // A spread near the rounding of the shifted values may vanish in it; a skewness at the limit may cross it.
        const { standardError, skewness } = pivotOf(0, data);
        fc.pre(standardError > 1e-6 && Math.abs(Math.abs(skewness) - 0.5) > 1e-3);
        const slack = 1e-7 * (1 + Math.abs(shift) + by * 1000);
        expect(Math.abs((moved.low as number) - by * (plain.low as number) - shift)).toBeLessThan(slack);
        expect(Math.abs((moved.high as number) - by * (plain.high as number) - shift)).toBeLessThan(slack);
        expect(turned.low).toBeCloseTo(-(plain.high as number), 7);
      }),
      { seed: 42, numRuns: 400 },
    );
  });

  it('has no width without variance, whatever the rounding of the sum', () => {
    expect(studentInterval([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.95)).toMatchObject({ method: 'student' });
    expect(width(studentInterval([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.95))).toBe(0);
  });
});

describe('pivotTail', () => {
  it('is below 1 − level exactly when the interval at that level leaves the value out', () => {
    fc.assert(
      fc.property(sample, level, value, (data, at, about) => {
        const pivot = pivotOf(data.reduce((sum, x) => sum + x, 0) / data.length, data);
        const tail = pivotTail(pivot, about);
        fc.pre(Math.abs(tail - (1 - at)) > 1e-9);
        const { low, high } = pivotEnds(pivot, at);
        expect(tail < 1 - at).toBe(about < low || about > high);
      }),
      { seed: 43, numRuns: 1000 },
    );
  });
});

describe('pairedDifference', () => {
  it('is the interval of the differences of replications that have both', () => {
    const found = pairedDifference([5, 6, null, 9, 8], [4, 6, 3, 7, null], 0.95);
    expect(found).toEqual(studentInterval([1, 0, 2], 0.95));
  });

  it('gains from what the arms share', () => {
    const control = [10, 20, 30, 40, 50];
    const arm = [11, 22, 31, 42, 51];
    const gain = pairingGain(arm, control);
    expect(gain.varianceRatio as number).toBeGreaterThan(100);
    expect(gain.correlation as number).toBeGreaterThan(0.99);
    expect(pairingGain([1, 2], [1, 2]).varianceRatio).toBeNull();
    expect(pairingGain([1, null], [null, 2])).toEqual({ count: 0, varianceRatio: null, correlation: null });
  });
});

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
        const { skewness } = ratioPivot({
          numerators: pairs.map(([n]) => n),
          denominators: pairs.map(([, d]) => d),
        }) as { skewness: number };
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
    expect(jackknifeRatio([1], [10], 0.95)).toMatchObject({ estimate: 0.1, method: 'none' });
    expect(jackknifeRatio([1, 2], [10, 0], 0.95)).toMatchObject({
      estimate: 0.3,
      undefinedBecause: 'all data lie in one replication',
    });
    expect(jackknifeRatio([0, 0, 0], [9, 8, 7], 0.95)).toMatchObject({ estimate: 0, high: null });
  });
});

describe('jackknifeDifference', () => {
  it('is exactly zero between equal arms', () => {
    const series = { numerators: [3, 5, 2], denominators: [30, 41, 22] };
    expect(jackknifeDifference(series, series, 0.95)).toEqual({
      estimate: 0,
      low: 0,
      high: 0,
      method: 'jackknife',
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
