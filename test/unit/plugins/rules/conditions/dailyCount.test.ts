/** What a number may do on one day: whom it calls anew, and how brief its calls may be. */
import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import {
  newEndedCall,
  newPlannedCall,
  ruleSite,
} from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Condition } from '../../../../../src/plugins/rules/condition.ts';
import { briefCallsADay, peopleADayBelow } from '../../../../../src/plugins/rules/conditions/dailyCount.ts';

const site = ruleSite(0);
const number = 7;
const noon = 12 * secondsAnHour;

const call = (calledNumber: number, callingNumber: number = number) => ({
  ...newPlannedCall(),
  nowSecond: noon,
  caller: 1,
  callingNumber,
  calledNumber,
});

/** Calls as many different people as given, each with a conversation of so many seconds. */
function play(condition: Condition, people: number, talkSeconds: number): void {
  for (let i = 1; i <= people; i++) {
    condition.afterAttempt?.(call(i));
    condition.afterEnd?.({
      ...newEndedCall(),
      callingNumber: number,
      startSecond: noon,
      conversationSeconds: talkSeconds,
    });
  }
}

describe('fewer than three people a day', () => {
  const condition = peopleADayBelow(site, 3);
  play(condition, 2, 0);

  it('puts a third off until midnight, and a call to anybody as well', () => {
    expect(condition.earliest(call(3), noon)).toBe(secondsADay);
    expect(condition.earliest(call(0), noon)).toBe(secondsADay);
  });

  it('lets those be called again whom the number has called, other numbers call, and withheld ones uncounted', () => {
    expect(condition.earliest(call(2), noon)).toBe(noon);
    expect(condition.earliest(call(3, number + 1), noon)).toBe(noon);
    expect(condition.earliest(call(3, 0), noon)).toBe(noon);
  });

  it('begins anew on the next day', () => {
    expect(condition.earliest(call(3), secondsADay)).toBe(secondsADay);
  });
});

describe('at most three calls a day that are brief on average', () => {
  const after = (calls: number, talkSeconds: number): number => {
    const condition = briefCallsADay(site, { atMost: 3, leastMeanSeconds: 30 });
    play(condition, calls, talkSeconds);
    return condition.earliest(call(9), noon);
  };

  it.each([
    [2, 10, noon],
    [3, 10, secondsADay],
    [3, 29.9, secondsADay],
    [3, 30, noon],
  ])('after %i calls of %d s the next may be made at second %i', (calls, talk, second) => {
    expect(after(calls, talk)).toBe(second);
  });

  it('judges nobody of whose conversations nothing is known', () => {
    expect(after(50, 0)).toBe(noon);
  });
});
