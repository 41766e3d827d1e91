/** Differences of which the replications show no spread, by rare differences of known chance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { ratioDifferencePivot } from '../../../../src/engine/statistics/jackknife.ts';
import type { Pivot } from '../../../../src/engine/statistics/pivot.ts';
import { spreadlessDifference } from '../../../../src/engine/statistics/spreadlessDifference.ts';

const evenly = (numerators: readonly number[], greatest = 1) => ({
  series: { numerators, denominators: numerators.map(() => 100) },
  greatest,
});
type Arm = ReturnType<typeof evenly>;
const pivotBetween = (arm: Arm, control: Arm): Pivot =>
  ratioDifferencePivot(arm.series, control.series) as Pivot;

describe('a difference without spread', () => {
  it('holds the truth as often as it says, however great the difference of a rare replication', () => {
    // One replication in so many turns round: from 90 of 100 to none.
    for (const chance of [0.02, 0.1, 0.16]) {
      let covered = 0;
      const repetitions = 2000;
      for (let repetition = 0; repetition < repetitions; repetition++) {
        const stream = new KeyedStream().seek(90, 1, repetition, 1);
        const arm = evenly(Array.from({ length: 20 }, () => (stream.nextUnit() < chance ? 0 : 90)));
        const control = evenly(Array.from({ length: 20 }, () => 10));
        const ends = spreadlessDifference(pivotBetween(arm, control), [arm, control], 0.95);
        const truth = 0.8 - 0.9 * chance;
        // With a spread it is for others to say.
        if (ends === null || (Number(ends.low) <= truth && truth <= Number(ends.high))) covered += 1;
      }
      expect(covered / repetitions).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('holds the difference, lies within what is possible, and shrinks with replications', () => {
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 2, max: 30 }), (one, other, count) => {
        const ends = (of: number) => {
          const [arm, control] = [one, other].map((value) => evenly(Array.from({ length: of }, () => value)));
          return spreadlessDifference(pivotBetween(arm, control), [arm, control], 0.95);
        };
        const [few, more] = [ends(count), ends(count * 2)].map((found) => ({
          low: Number(found?.low),
          high: Number(found?.high),
        }));
        const difference = (one - other) / 100;
        expect(few.low).toBeGreaterThanOrEqual(-1);
        expect(few.high).toBeLessThanOrEqual(1);
        expect(few.low).toBeLessThanOrEqual(difference + 1e-12);
        expect(few.high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(more.high - more.low).toBeLessThan(few.high - few.low);
      }),
      { seed: 91, numRuns: 200 },
    );
  });

  it('turns with the arms', () => {
    const [one, other] = [evenly([30, 30, 30]), evenly([80, 80, 80])];
    const there = spreadlessDifference(pivotBetween(one, other), [one, other], 0.9);
    const back = spreadlessDifference(pivotBetween(other, one), [other, one], 0.9);
    expect(there?.low).toBeCloseTo(-Number(back?.high), 12);
    expect(there?.high).toBeCloseTo(-Number(back?.low), 12);
  });

  it('of what exceeds its limit is taken for unlimited', () => {
    const over = evenly([120, 120, 120, 120, 120, 120]);
    const under = evenly([20, 20, 20, 20, 20, 20]);
    expect(spreadlessDifference(pivotBetween(over, under), [over, under], 0.95)).toEqual({
      low: 1,
      high: 1,
      method: 'all-equal',
    });
  });
});
