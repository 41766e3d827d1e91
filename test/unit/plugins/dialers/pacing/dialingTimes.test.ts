import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { fakeOperatorSite } from '../../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { DailyQuota } from '../../../../../src/plugins/dialers/pacing/dailyQuota.ts';
import { DialingTimes } from '../../../../../src/plugins/dialers/pacing/dialingTimes.ts';
import type { DialingLimits } from '../../../../../src/plugins/dialers/pacing/dialingTimes.ts';
import { WorkingTime } from '../../../../../src/plugins/dialers/pacing/workingTime.ts';

const dayOf = (second: number): number => Math.floor(second / secondsADay);
const site = fakeOperatorSite();

const limits = (of: Partial<DialingLimits>): DialingLimits => ({
  lines: 8,
  hours: { fromSecond: 32_400, toSecond: 72_000 },
  pause: { fromSecond: 0, toSecond: 0 },
  isWorkdaysOnly: false,
  attemptsPerDay: 2,
  attemptsPerSecond: 0,
  ...of,
});

/** Looks at one day after the other. */
class DayByDay {
  readonly #time: WorkingTime;
  readonly #quota: DailyQuota;

  constructor(of: DialingLimits) {
    this.#time = new WorkingTime({ ...of, firstWeekday: site.firstWeekday });
    this.#quota = new DailyQuota(of.attemptsPerDay, of.lines);
  }

  next(ready: number): number {
    let day = dayOf(this.#time.earliest(ready));
    while (!this.#quota.take(day)) day = dayOf(this.#time.openingAfter(day));
    return day;
  }

  giveBack(day: number): void {
    this.#quota.giveBack(day);
  }
}

it('a line gets the first day that has an attempt left, however many days are full and whichever is given back', () => {
  const step = fc.record({ line: fc.nat(7), daysOn: fc.nat(3), isGivenBack: fc.boolean() });
  const play = (
    steps: readonly { line: number; daysOn: number; isGivenBack: boolean }[],
    of: DialingLimits,
  ): void => {
    const [times, plain] = [new DialingTimes(site, of), new DayByDay(of)];
    const pending: number[] = [];
    let now = 0;
    for (const { line, daysOn, isGivenBack } of steps) {
      if (pending.length === of.lines) now = Math.max(now, Math.min(...pending.splice(0, 4)));
      const ready = now + daysOn * secondsADay;
      const second = times.next(line, ready, now);
      expect(dayOf(second)).toBe(plain.next(ready));
      if (!isGivenBack) pending.push(second);
      else {
        times.giveBack(second);
        plain.giveBack(dayOf(second));
      }
    }
  };
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
      (steps, isWorkdaysOnly, attemptsPerDay) => play(steps, limits({ isWorkdaysOnly, attemptsPerDay })),
    ),
  );
});

it(
  'a hundred thousand lines that share one attempt a day are told their days in a moment',
  { timeout: 20_000 },
  () => {
    const lines = 100_000;
    const times = new DialingTimes(site, limits({ lines, attemptsPerDay: 1 }));
    let last = 0;
    for (let line = 0; line < lines; line++) last = dayOf(times.next(line, 0, 0));
    expect(last).toBe(lines - 1);
  },
);
