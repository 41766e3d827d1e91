/** Intervals of means and of paired differences: worked examples and laws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../src/engine/statistics/estimate.ts';
import { pairingGain } from '../../../../src/engine/statistics/pairing.ts';
import { pivotOf } from '../../../../src/engine/statistics/pivot.ts';
import { tQuantile } from '../../../../src/engine/statistics/quantiles.ts';
import { pairedDifference, studentInterval } from '../../../../src/engine/statistics/student.ts';

const value = fc.double({ min: -1000, max: 1000, noNaN: true });
const sample = fc.array(value, { minLength: 2, maxLength: 30 });

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
    expect(six).toMatchObject({ low: 0.25, high: 0.25, method: 'all-equal' });
    expect(studentInterval([0, 0], 0.95)).toMatchObject({ low: 0, high: 0, method: 'all-equal' });
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
    expect(studentInterval([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.95)).toMatchObject({ method: 'all-equal' });
    expect(width(studentInterval([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 0.95))).toBe(0);
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
    expect(pairingGain(arm, control)).toBeGreaterThan(100);
    // Variances 2 and ½ apart, ½ of the differences; 1 and 1 apart, 4 of the differences of what goes opposite ways.
    expect(pairingGain([1, 3], [0, 1])).toBe(5);
    expect(pairingGain([1, 2, 3], [3, 2, 1])).toBe(0.5);
    expect(pairingGain([1, 2], [1, 2])).toBeNull();
  });
});
