import { expect, test } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { DayCounter, DayCounts } from '../../../../src/model/measures/dayCounts.ts';

test('a count falls into the day of its second, what lies beyond the days into the nearest', () => {
  const days = new DayCounts(3);
  for (const second of [-5, 0, secondsADay - 0.1, secondsADay, 3 * secondsADay, 9e9])
    days.add(second, DayCounter.unwantedRung);
  days.add(100_000, DayCounter.demandsLost);
  days.add(1, DayCounter.unwantedAnswered);
  for (const second of [1, 200_000]) days.add(second, DayCounter.demandsCompletedInControl);
  expect(days.path()).toEqual({
    unwantedRung: [3, 1, 2],
    unwantedAnswered: [1, 0, 0],
    demandsCompletedInControl: [1, 0, 1],
    demandsLost: [0, 1, 0],
  });
});
