import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../../src/engine/kernel/eventCalendar.ts';
import { run } from '../../../../src/engine/kernel/runLoop.ts';

/** A calendar with events of kind 0 at seconds 0 … count − 1. */
function everySecond(count: number): EventCalendar {
  const calendar = new EventCalendar();
  for (let second = 0; second < count; second++) calendar.schedule(second, 0, 10 * second);
  return calendar;
}

describe('run', () => {
  it('hands each event to the handler of its kind, with subject and clock, in order', () => {
    const calendar = new EventCalendar();
    const log: string[] = [];
    const handlers = ['release', 'attempt'].map(
      (name) =>
        (subject: number): void =>
          void log.push(`${calendar.nowSeconds} ${name} ${subject}`),
    );
    calendar.schedule(2, 1, 7);
    calendar.schedule(2, 0, 8);
    calendar.schedule(1, 1, 9);
    expect(run(calendar, handlers, Infinity)).toBe(3);
    expect(log).toEqual(['1 attempt 9', '2 release 8', '2 attempt 7']);
  });

  it('leaves events at the horizon pending and goes on from there', () => {
    const calendar = everySecond(5);
    expect([run(calendar, [() => undefined], 3), calendar.nowSeconds, calendar.size]).toEqual([3, 2, 2]);
    expect([run(calendar, [() => undefined], Infinity), calendar.nowSeconds]).toEqual([2, 4]);
  });

  it('handles events that a handler schedules for the same instant, after the earlier ones of their kind', () => {
    const calendar = everySecond(1);
    const subjects: number[] = [];
    function handle(subject: number): void {
      subjects.push(subject);
      if (subject < 3) calendar.schedule(calendar.nowSeconds, 0, subject + 1);
    }
    calendar.schedule(0, 0, 100);
    run(calendar, [handle], 1);
    expect(subjects).toEqual([0, 100, 1, 2, 3]);
  });

  it('leaves the calendar whole when a handler throws', () => {
    const calendar = everySecond(3);
    function fail(): void {
      throw new Error('planted');
    }
    expect(() => run(calendar, [fail], Infinity)).toThrow('planted');
    expect([calendar.nowSeconds, run(calendar, [() => undefined], Infinity)]).toEqual([0, 2]);
  });
});
