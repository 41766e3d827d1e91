/** When a caller may call again who has asked it to stop. */
import { expect, it } from 'vitest';
import { secondsADay as day } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import {
  newEndedCall,
  newPlannedCall,
  ruleSite,
} from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import { stopsOnRequest } from '../../../../../src/plugins/rules/conditions/stopRequests.ts';

/** A request at each second, and then the earliest second from `now` on. */
function earliestAfter(
  requests: readonly number[],
  now: number,
  { caller = 1, calledNumber = 5 }: { readonly caller?: number; readonly calledNumber?: number } = {},
): number {
  const condition = stopsOnRequest(
    ruleSite(0),
    { honourDays: 2, keptDays: 10 },
    ({ hasAskedToStop }) => hasAskedToStop,
  );
  const ended = { ...newEndedCall(), caller: 1, calledNumber: 5 };
  condition.afterEnd?.({ ...ended, endSecond: 0.5 * day });
  for (const endSecond of requests) condition.afterEnd?.({ ...ended, endSecond, hasAskedToStop: true });
  return condition.earliest({ ...newPlannedCall(), caller, calledNumber }, now);
}

it('may be called for two full days after the date of the request, and then for ten days from it no more', () => {
  expect(earliestAfter([1.6 * day], 3.99 * day)).toBe(3.99 * day);
  expect(earliestAfter([1.6 * day], 4 * day)).toBe(11 * day);
  expect(earliestAfter([1.6 * day], 11 * day)).toBe(11 * day);
});

it('is not called again for having asked again, on the same day or each day', () => {
  expect(earliestAfter([1.2 * day, 1.6 * day, 3.5 * day], 4 * day)).toBe(13 * day);
  const everyHour = Array.from({ length: 24 * 19 + 9 }, (_, i) => day + (i * day) / 24);
  expect(earliestAfter(everyHour, 20.5 * day)).toBe(30 * day);
});

it('is called between two requests of which the one is over and the other not yet due', () => {
  expect(earliestAfter([1.5 * day, 10.5 * day], 4 * day)).toBe(11 * day);
  expect(earliestAfter([1.5 * day, 10.5 * day], 12.5 * day)).toBe(12.5 * day);
  expect(earliestAfter([1.5 * day, 10.5 * day], 13 * day)).toBe(20 * day);
});

it('asks one caller for one number: others may call, and that caller others', () => {
  expect(earliestAfter([1.5 * day], 5 * day, { caller: 2 })).toBe(5 * day);
  expect(earliestAfter([1.5 * day], 5 * day, { calledNumber: 6 })).toBe(5 * day);
  expect(earliestAfter([1.5 * day], 5 * day, { calledNumber: 0 })).toBe(5 * day);
  expect(earliestAfter([], 5 * day)).toBe(5 * day);
});
