/** Takes events from a calendar and hands each to the handler of its kind. Hot path: kernel. */
import type { EventCalendar } from './eventCalendar.ts';

/** Handles the event whose subject it gets; time and kind stand in the calendar. */
export type EventHandler = (subject: number) => void;

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
