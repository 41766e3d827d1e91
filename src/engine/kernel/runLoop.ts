/** Takes events from a calendar and hands each to the handler of its kind. Hot path: kernel. */
import type { EventCalendar } from './eventCalendar.ts';

/** Handles the event whose subject it gets; time and kind stand in the calendar. */
export type EventHandler = (subject: number) => void;

/** Where to stop and whom to tell. */
export interface ReportedRun {
  readonly untilSecond: number;
  /** Events between two reports; at least 1. */
  readonly everyEvents: number;
  /** Gets the number of events handled so far; the clock stands in the calendar. */
  report(eventsHandled: number): void;
}

/**
 * Handles all events before `untilSecond` (those at it stay pending) and returns how many; `handlers` is indexed by kind.
 * Afterwards the clock stands at the last event handled.
 */
export function run(calendar: EventCalendar, handlers: readonly EventHandler[], untilSecond: number): number {
  let handled = 0;
  while (calendar.nextBefore(untilSecond)) {
    handlers[calendar.kind](calendar.subject);
    handled++;
  }
  return handled;
}

/** Like `run`, with a report after every so many events: for progress and for giving way to others. */
export function runWithReports(
  calendar: EventCalendar,
  handlers: readonly EventHandler[],
  reported: ReportedRun,
): number {
  const { untilSecond, everyEvents } = reported;
  let handled = 0;
  let untilReport = everyEvents;
  while (calendar.nextBefore(untilSecond)) {
    handlers[calendar.kind](calendar.subject);
    handled++;
    if (--untilReport === 0) {
      untilReport = everyEvents;
      reported.report(handled);
    }
  }
  return handled;
}
