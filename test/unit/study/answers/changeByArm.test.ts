/** Intervals of losses. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notBelowNothing } from '../../../../src/study/answers/changeByArm.ts';

test('an interval cut at nothing holds every value of it that is possible', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(number, number), fc.double({ min: 0, max: 1000, noNaN: true }), (ends, value) => {
      const [low, high] = ends.toSorted((a, b) => a - b);
      const cut = notBelowNothing({ estimate: value, low, high });
      expect(cut.low).toBeGreaterThanOrEqual(0);
      expect(value >= low && value <= high).toBe(value >= Number(cut.low) && value <= Number(cut.high));
    }),
  );
  expect(notBelowNothing({ estimate: null, low: null, high: null }).low).toBe(null);
});
