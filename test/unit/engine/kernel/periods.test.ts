import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { nextPeriodSecond, periodAt } from '../../../../src/engine/kernel/periods.ts';

const lengths = fc.double({ min: 1, max: 400 * secondsADay, noNaN: true });
const seconds = fc.double({ min: 0, max: 4000 * secondsADay, noNaN: true });
const ordinals = fc.nat(1e6);

describe('periods', () => {
  it('are counted from 0', () => {
    expect([0, 59, 60, 119.5, 120].map((second) => periodAt(second, 60))).toEqual([0, 0, 1, 1, 2]);
    expect([0, 59, 60].map((second) => nextPeriodSecond(second, 60))).toEqual([60, 60, 120]);
  });

  it('begin where their ordinal says, however their length is rounded', () => {
    expect([periodAt(3 * 0.7, 0.7), Math.floor((3 * 0.7) / 0.7)]).toEqual([3, 2]);
    fc.assert(
      fc.property(lengths, ordinals, (length, ordinal) => {
        expect(periodAt(ordinal * length, length)).toBe(ordinal);
      }),
      { numRuns: 1000 },
    );
  });

  it('hold the second that they are asked of, and the next one begins later', () => {
    fc.assert(
      fc.property(lengths, seconds, (length, second) => {
        expect(periodAt(second, length) * length).toBeLessThanOrEqual(second);
        expect(nextPeriodSecond(second, length)).toBeGreaterThan(second);
      }),
      { numRuns: 1000 },
    );
  });
});
