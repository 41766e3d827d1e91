/** Looks, their levels, and what decides at a look. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../src/engine/statistics/estimate.ts';
import {
  decideLook,
  lookCount,
  lookLevel,
  lookOrdinal,
  nextLook,
} from '../../../../src/engine/statistics/sequential.ts';

const about = (estimate: number, arm: number): Estimate => ({
  estimate,
  low: estimate - arm / 2,
  high: estimate + arm,
  method: 'student',
  undefinedBecause: null,
});
const rule = { halfWidth: 0.1, atMost: 200, level: 0.95 };

describe('looks', () => {
  it('take place at 20, 40, 80, 160 and at the end', () => {
    const looks: number[] = [];
    for (let done = 0; done < 200;) looks.push((done = nextLook(done, 200)));
    expect(looks).toEqual([20, 40, 80, 160, 200]);
    expect(looks.map((look) => lookOrdinal(look, 200))).toEqual([1, 2, 3, 4, 5]);
    expect([nextLook(0, 12), nextLook(200, 200), lookOrdinal(30, 200)]).toEqual([12, 200, 0]);
    expect(lookOrdinal(300, 200)).toBe(0);
  });

  it('share the chance of error so that all of them together keep the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(0.9, 0.95, 0.99), (atMost, level) => {
        const each = lookLevel(level, atMost);
        expect(each).toBeGreaterThanOrEqual(level);
        expect(each ** lookCount(atMost)).toBeCloseTo(level, 12);
      }),
      { seed: 71, numRuns: 200 },
    );
  });
});

describe('decideLook', () => {
  it('stops when the longer arm of the interval at the level of a look is short enough', () => {
    let asked = 0;
    const decision = decideLook(rule, 40, (level) => {
      asked = level;
      return about(0, 0.1);
    });
    expect(decision.status).toBe('reached');
    expect(decision.nextLook).toBeNull();
    expect(asked).toBeCloseTo(0.95 ** (1 / 5), 14);
    expect(decision.spent).toBeCloseTo(1 - 0.95 ** (2 / 5), 14);
    const left = decideLook(rule, 40, () => ({ ...about(3, 0.04), low: 2.875 }));
    expect(left).toMatchObject({ status: 'continue', halfWidth: 0.125 });
  });

  it('goes on to the next look, and ends exhausted at the last', () => {
    expect(decideLook(rule, 80, () => about(1, 0.11))).toMatchObject({ status: 'continue', nextLook: 160 });
    expect(decideLook(rule, 200, () => about(1, 0.11))).toMatchObject({
      status: 'exhausted',
      nextLook: null,
    });
    expect(decideLook(rule, 200, () => about(1, 0.11)).spent).toBeCloseTo(0.05, 14);
  });

  it('is never satisfied by zero variance or by no interval', () => {
    expect(decideLook(rule, 20, () => about(1, 0)).status).toBe('continue');
    const none: Estimate = {
      estimate: 1,
      low: null,
      high: null,
      method: 'none',
      undefinedBecause: 'no data',
    };
    expect(decideLook(rule, 20, () => none)).toMatchObject({ status: 'continue', halfWidth: null });
  });

  it('refuses to decide between looks', () => {
    expect(() => decideLook(rule, 30, () => about(1, 1))).toThrow('only at looks');
  });
});
