import { expect, test } from 'vitest';
import { DayCounter, DayCounts } from '../../../../src/model/measures/dayCounts.ts';

test('a count falls into the day of its second, what lies beyond the days into the nearest', () => {
  const days = new DayCounts(3);
  for (const second of [-5, 0, 86_399.9, 86_400, 3 * 86_400, 9e9]) days.add(second, DayCounter.unwantedRung);
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
