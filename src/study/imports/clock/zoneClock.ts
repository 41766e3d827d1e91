/**
 * The clock of a trace in a zone that changes its offset: what the clocks on the wall show, but never going back.
 *
 * Detectors and rules take days and hours of the day from the time itself, so it must be local time throughout: in a trace that kept the
 * offset of its first call, days would begin at 23:00 or 01:00 after the next change. But calls must stay in the order in which
 * they came, and where the clocks are set back local time is there twice. In those two hours (or however long) this clock runs at
 * half its pace; where they skip an hour it skips it too. Everywhere else it is the local time.
 */
import type { Zone } from './zones.ts';

export class ZoneClock {
  readonly #zone: Zone;

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /** Whole milliseconds since 1970-01-01 on this clock. */
  at(utcMs: number): number {
    const back = this.#zone.setBackAround(utcMs);
    if (back === null) return utcMs + this.#zone.offsetAt(utcMs);
    const { fromMs, offsetMs, byMs } = back;
    return fromMs + offsetMs + Math.floor((utcMs - (fromMs - byMs)) / 2);
  }

  /** Whether the clocks on the wall show this time twice, so that this clock runs at half its pace. */
  isSlowAt(utcMs: number): boolean {
    return this.#zone.setBackAround(utcMs) !== null;
  }
}
