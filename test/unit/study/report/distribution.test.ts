import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../../src/study/report/distribution.ts';

describe('the description of values', () => {
  it('has quartiles in proportion between neighbours', () => {
    expect(distributionOf([4, null, 1, 2, 3])).toMatchObject({
      count: 4,
      least: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      greatest: 4,
    });
    expect(distributionOf([4, 1, 2, 3])?.standardDeviation).toBeCloseTo(Math.sqrt(5 / 3), 12);
  });

  it('is nothing without values, and has no spread of one', () => {
    expect(distributionOf([null])).toBeNull();
    expect(distributionOf([7])).toMatchObject({ median: 7, standardDeviation: null });
  });

  it('is in order, whatever order the values are in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 }),
        (values) => {
          const found = distributionOf(values);
          expect(found).toEqual(distributionOf(values.toReversed()));
          const { least = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, greatest = 0 } = found ?? {};
          const ordered = [least, lowerQuartile, median, upperQuartile, greatest];
          expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
          const below = values.filter((value) => value < lowerQuartile).length;
          expect(below).toBeLessThanOrEqual(Math.ceil(values.length / 4));
        },
      ),
      { seed: 71, numRuns: 200 },
    );
  });
});
