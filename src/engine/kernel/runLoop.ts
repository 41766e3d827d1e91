/** Takes events from a calendar and hands each to the handler of its kind. Hot path: kernel. */
import type { EventCalendar } from './eventCalendar.ts';

/** Called after every `everyEvents` events with the number handled so far and the clock. */
export interface RunProgress {
  readonly everyEvents: number;
  report(eventsHandled: number, nowSeconds: number): void;
}

/** Handles the event whose subject it gets; time and kind stand in the calendar. */
export type EventHandler = (subject: number) => void;

/**
 * Handles all events before `untilSecond` (those at it stay pending) and returns how many; `handlers` is indexed by kind.
 * Afterwards the clock stands at the last event handled.
 */
export function run(
  calendar: EventCalendar,
  handlers: readonly EventHandler[],
  untilSecond: number,
  progress?: RunProgress,
): number {
  const everyEvents = progress === undefined ? Infinity : progress.everyEvents;
  let handled = 0;
  for (let nextReport = everyEvents; calendar.nextBefore(untilSecond);) {
    handlers[calendar.kind](calendar.subject);
    if (++handled === nextReport) {
      nextReport += everyEvents;
      progress?.report(handled, calendar.nowSeconds);
    }
  }
  return handled;
}
