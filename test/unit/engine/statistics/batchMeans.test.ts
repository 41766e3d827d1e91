/** Warm-up by MSER-5 and intervals by batch means. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { batchMeansInterval, meansOf, mser5 } from '../../../../src/engine/statistics/batchMeans.ts';
import { studentInterval } from '../../../../src/engine/statistics/student.ts';

/** Correlated noise about 0 with a start that decays from `start`. */
function observation(count: number, start: number): number[] {
  const stream = new KeyedStream().seek(1, 2, 3, 4);
  let noise = 0;
  return Array.from({ length: count }, (_, i) => {
    noise = 0.5 * noise + stream.nextUnit() - 0.5;
    return noise + start * 0.9 ** i;
  });
}

describe('mser5', () => {
  it('drops the start that has not settled, in multiples of five', () => {
    const dropped = mser5(observation(1000, 50)) as number;
    expect(dropped % 5).toBe(0);
    expect(dropped).toBeGreaterThanOrEqual(40);
    expect(dropped).toBeLessThan(120);
  });

  it('drops little where nothing needs to settle', () => {
    expect(mser5(observation(1000, 0)) as number).toBeLessThan(300);
  });

  it('says that an observation is too short when it still drifts at its half', () => {
    expect(mser5(Array.from({ length: 200 }, (_, i) => i * i))).toBeNull();
    expect(mser5([1, 2, 3])).toBeNull();
  });

  it('looks at what would be left only where five means of five would be', () => {
    expect(mser5(observation(24, 0))).toBeNull();
    expect(mser5(observation(25, 0))).toBe(0);
  });

  it('drops nothing where nothing varies: of equally good points it takes the earliest', () => {
    expect(mser5(Array.from({ length: 200 }, () => 7))).toBe(0);
  });

  it('is the point of the definition: least squared deviations ÷ count², if it lies in the first half', () => {
    const drifting = fc.tuple(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 25, maxLength: 120 }),
      fc.integer({ min: 0, max: 40 }),
    );
    fc.assert(
      fc.property(drifting, ([noise, start]) => {
        const values = noise.map((value, i) => value + start * 0.9 ** i + i / 100);
        const means = meansOf(values, 5);
        const criteria = means.slice(0, -4).map((_, d) => {
          const left = means.slice(d);
          const mean = left.reduce((sum, x) => sum + x, 0) / left.length;
          return left.reduce((sum, x) => sum + (x - mean) ** 2, 0) / left.length ** 2;
        });
        const best = criteria.indexOf(Math.min(...criteria));
        expect(mser5(values)).toBe(best > means.length / 2 ? null : best * 5);
      }),
      { seed: 91, numRuns: 300 },
    );
  });
});

describe('batch means', () => {
  it('average equal groups and leave an incomplete one out', () => {
    expect(meansOf([1, 3, 5, 7, 100], 2)).toEqual([2, 6]);
  });

  it('are the replication values of a Student interval', () => {
    const values = observation(600, 0);
    expect(batchMeansInterval(values, 20, 0.95)).toEqual(studentInterval(meansOf(values, 30), 0.95));
    expect(batchMeansInterval([1, 2], 5, 0.95).undefinedBecause).toBe('no data');
  });

  it('are wider than if correlated values counted as independent', () => {
    const values = observation(2000, 0);
    const width = ({ low, high }: { low: number | null; high: number | null }): number =>
      (high as number) - (low as number);
    expect(width(batchMeansInterval(values, 20, 0.95))).toBeGreaterThan(
      1.2 * width(studentInterval(values, 0.95)),
    );
  });
});
