import { expect, test } from 'vitest';
import { dayNumberOf, weekdayOf } from '../../../../../src/model/population/calendar.ts';
import { daysFromEaster, easterDayOfYear } from '../../../../../src/plugins/rules/conditions/easter.ts';

test.each([
  [2019, 4, 21],
  [2020, 4, 12],
  [2024, 3, 31],
  [2025, 4, 20],
  [2026, 4, 5],
  [2038, 4, 25],
  [2285, 3, 22],
])('Easter of %i was or will be in month %i on day %i', (year, month, day) => {
  expect(daysFromEaster(year * 10_000 + month * 100 + day)).toBe(0);
});

test('every Easter of five centuries is a Sunday between 22 March and 25 April', () => {
  for (let year = 1900; year < 2400; year++) {
    const first = dayNumberOf(year, 1, 1);
    const easter = first + easterDayOfYear(year) - 1;
    expect(weekdayOf(easter)).toBe(6);
    expect(easter).toBeGreaterThanOrEqual(dayNumberOf(year, 3, 22));
    expect(easter).toBeLessThanOrEqual(dayNumberOf(year, 4, 25));
  }
});

test('days are counted over the end of a month', () => {
  expect([20240329, 20240401, 20240509, 20240520].map(daysFromEaster)).toEqual([-2, 1, 39, 50]);
});
