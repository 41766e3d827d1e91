import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { WorkingTime } from '../../../../src/plugins/dialers/pacing/workingTime.ts';
import type { WorkingTimeSettings } from '../../../../src/plugins/dialers/pacing/workingTime.ts';

const span = fc
  .tuple(fc.nat(secondsADay), fc.nat(secondsADay))
  .map(([one, other]) => ({ fromSecond: Math.min(one, other), toSecond: Math.max(one, other) }));

const settingsOf: fc.Arbitrary<WorkingTimeSettings> = fc.record({
  hours: span,
  pause: span,
  isWorkdaysOnly: fc.boolean(),
  firstWeekday: fc.nat(6),
});

const isWorking = (settings: WorkingTimeSettings, second: number): boolean => {
  const { hours, pause, isWorkdaysOnly, firstWeekday } = settings;
  const clock = second % secondsADay;
  const weekday = (firstWeekday + Math.floor(second / secondsADay)) % 7;
  const isInHours = clock >= hours.fromSecond && clock < hours.toSecond;
  const isInPause = clock >= pause.fromSecond && clock < pause.toSecond;
  return isInHours && !isInPause && (!isWorkdaysOnly || weekday < 5);
};

describe('working time', () => {
  const seconds = fc.double({ min: 0, max: 30 * secondsADay, noNaN: true });

  it('finds the first working second from any second on, whatever was asked before', () => {
    const law = fc.property(settingsOf, seconds, seconds, (settings, second, before) => {
      const time = new WorkingTime(settings);
      fc.pre(time.isEverOpen);
      time.earliest(before);
      const found = time.earliest(second);
      expect(found).toBeGreaterThanOrEqual(second);
      expect(isWorking(settings, found)).toBe(true);
      if (isWorking(settings, second)) expect(found).toBe(second);
      else expect(isWorking(settings, found - 0.001)).toBe(false);
    });
    fc.assert(law, { seed: 5, numRuns: 500 });
  });

  it('staggers beginnings without leaving working time', () => {
    const units = fc.double({ min: 0, max: 1, noNaN: true });
    const law = fc.property(settingsOf, seconds, units, (settings, second, unit) => {
      const time = new WorkingTime(settings);
      fc.pre(time.isEverOpen);
      const beginning = time.openingAfter(Math.floor(second / secondsADay));
      const staggered = time.staggered(beginning, unit);
      expect(staggered).toBeGreaterThanOrEqual(beginning);
      expect(isWorking(settings, staggered)).toBe(true);
    });
    fc.assert(law, { seed: 6, numRuns: 500 });
  });
});
