/** The weekly path of unwanted calls: which week a call counts in, and what is short. */
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { WeekCounter, Weeks } from '../../../../src/model/measures/weeks.ts';

describe('weeks', () => {
  it('are none in less than two, and the last one may be short', () => {
    expect([new Weeks(13, 0).count, new Weeks(14, 0).count, new Weeks(17, 0).count]).toEqual([0, 2, 3]);
    expect(new Weeks(17, 0).daysOf(2)).toBe(3);
  });

  it('count no call that follows after the last day, also where the last week is short', () => {
    const weeks = new Weeks(17, 5 * secondsADay);
    const call = { ringSeconds: 5, conversationSeconds: 0, finalState: FinalState.unanswered };
    weeks.add({ ...call, startSecond: 22 * secondsADay - 1 });
    for (const day of [22, 25, 26, 40]) weeks.add({ ...call, startSecond: day * secondsADay });
    expect(weeks.of(2, WeekCounter.rung)).toBe(1);
  });

  it('count a call where it begins, and as short what was let through and ended within three seconds', () => {
    const weeks = new Weeks(14, 5 * secondsADay);
    const call = { ringSeconds: 5, conversationSeconds: 0, finalState: FinalState.unanswered };
    // However short it rang.
    weeks.add({ ...call, startSecond: 5 * secondsADay, ringSeconds: 0.5 });
    weeks.add({
      ...call,
      startSecond: 12 * secondsADay,
      conversationSeconds: 3,
      finalState: FinalState.answered,
    });
    weeks.add({
      ...call,
      startSecond: 12 * secondsADay,
      conversationSeconds: 4,
      finalState: FinalState.answered,
    });
    weeks.add({ ...call, startSecond: 13 * secondsADay, ringSeconds: 0, finalState: FinalState.rejected });
    const second = [WeekCounter.attempts, WeekCounter.rung, WeekCounter.answered, WeekCounter.short].map(
      (counter) => weeks.of(1, counter),
    );
    expect([weeks.of(0, WeekCounter.short), weeks.of(0, WeekCounter.rung)]).toEqual([1, 1]);
    expect(second).toEqual([3, 2, 2, 1]);
  });
});
