/** What an arm changes, and intervals of losses. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeByArm, notBelowNothing } from '../../../../src/study/answers/changeByArm.ts';
import { around, measuresOf, noise } from './countedMeasures.ts';

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

test('the difference from the control is told, but what is counted against the control is its own', () => {
  const none = noise.map(() => 0);
  const [, answered] = measuresOf([
    {
      metric: 'unwanted.answered.perSubscriberDay',
      numerators: { none: around(200), cap: around(100) },
      denominator: 1000,
    },
  ]);
  const [control, lost] = measuresOf([
    { metric: 'wanted.lost.perThousand', numerators: { none, cap: around(9000) }, denominator: 500 },
  ]);
  expect(changeByArm(answered)).toBe(answered.versusControl);
  expect(changeByArm(lost)).toBe(lost);
  expect(changeByArm(control)).toBeNull();
});
