import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Trunk } from '../../../../../src/plugins/dialers/pacing/trunk.ts';

/** Wishes of lines as they come: each asks at its `now` for a moment `ahead` of it. */
const wishes = fc.array(
  fc.record({
    step: fc.double({ min: 0, max: 3, noNaN: true }),
    ahead: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100_000, noNaN: true })),
  }),
  { maxLength: 300 },
);

function admitted(attemptsPerSecond: number, asked: readonly { step: number; ahead: number }[]): number[][] {
  const trunk = new Trunk(attemptsPerSecond);
  let now = 32_400;
  return asked.map(({ step, ahead }) => {
    now += step;
    return [now + ahead, trunk.admit(now + ahead, now)];
  });
}

describe('a trunk', () => {
  it('never takes more attempts in a second than it may, in whatever order they are asked for, and none before its wish', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), wishes, (limit, asked) => {
        const taken = admitted(limit, asked);
        const perSecond = Map.groupBy(taken, ([, second]) => Math.floor(second));
        expect(Math.max(0, ...[...perSecond.values()].map(({ length }) => length))).toBeLessThanOrEqual(
          limit,
        );
        expect(taken.every(([wanted, second]) => second >= wanted)).toBe(true);
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  it('moves nothing while there is room, nor without a limit', () => {
    const asked = Array.from({ length: 50 }, () => ({ step: 0.51, ahead: 0 }));
    for (const limit of [0, 2])
      expect(admitted(limit, asked).every(([wanted, second]) => wanted === second)).toBe(true);
  });

  it('puts the third of three simultaneous attempts off to the next second when it takes two', () => {
    const asked = Array.from({ length: 5 }, () => ({ step: 0, ahead: 0 }));
    expect(admitted(2, asked).map(([, second]) => second)).toEqual([
      32_400, 32_400, 32_401, 32_401.5, 32_402,
    ]);
  });
});
