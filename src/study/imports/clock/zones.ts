/** Wall-clock times of a zone as instants. */
import {
  millisecondsADay,
  millisecondsAMinute,
  millisecondsASecond,
} from '../../../engine/kernel/lengthsOfTime.ts';
import { ZoneOffsets } from './zoneOffsets.ts';
import type { Offset } from './zoneOffsets.ts';

/** In milliseconds since 1970 in UTC. Where the clocks were set back the earlier of two; else both are the same. */
export interface Instant {
  readonly utcMs: number;
  readonly laterMs: number;
}

const fixedOffset = /^(?:UTC|Z|([+-])(\d{2}):?(\d{2}))$/;

/** What follows `Area/City` or an offset such as `+08:00`; null for a zone that nobody knows. */
export function zoneOf(name: string): Zone | null {
  const fixed = fixedOffset.exec(name);
  if (fixed !== null) {
    const [, sign, hours, minutes] = fixed;
    const size = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * millisecondsAMinute;
    return new Zone(() => (sign === '-' ? -size : size));
  }
  try {
    return new Zone(offsetsOf(name));
  } catch {
    return null;
  }
}

/** Offset from UTC at an instant; throws for a zone that is not known. */
function offsetsOf(timeZone: string): (utcMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  });
  return (utcMs) => {
    const parts = new Map(format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]));
    const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
    return wall - Math.floor(utcMs / millisecondsASecond) * millisecondsASecond;
  };
}

/** The clocks were set back by so much, to this offset. */
export interface SetBack extends Offset {
  readonly byMs: number;
}

export class Zone {
  readonly #offsets: ZoneOffsets;

  constructor(offsetAt: (utcMs: number) => number) {
    this.#offsets = new ZoneOffsets(offsetAt);
  }

  offsetAt(utcMs: number): number {
    return this.#offsets.at(utcMs);
  }

  /** `wallMs`: what the clock shows, as milliseconds since 1970-01-01 on the same clock. */
  instantOf(wallMs: number): Instant | { readonly isSkipped: true } {
    const offset = this.offsetAt(wallMs - millisecondsADay);
    const other = this.offsetAt(wallMs + millisecondsADay);
    const [earlier, later] = [Math.max(offset, other), Math.min(offset, other)];
    const isEarlier = this.offsetAt(wallMs - earlier) === earlier;
    const isLater = this.offsetAt(wallMs - later) === later;
    if (!isEarlier && !isLater) return { isSkipped: true };
    return {
      utcMs: wallMs - (isEarlier ? earlier : later),
      laterMs: wallMs - (isLater ? later : earlier),
    };
  }

  /** Where the clocks show this instant’s time twice, how they were set back between the two; null elsewhere. */
  setBackAround(utcMs: number): SetBack | null {
    const [before, here, after] = this.#offsets.around(utcMs);
    const last = before === undefined ? null : setBack(before, here);
    if (last !== null && utcMs < last.fromMs + last.byMs) return last;
    const next = after === undefined ? null : setBack(here, after);
    return next !== null && utcMs >= next.fromMs - next.byMs ? next : null;
  }
}

function setBack(earlier: Offset, later: Offset): SetBack | null {
  const byMs = earlier.offsetMs - later.offsetMs;
  return byMs > 0 ? { ...later, byMs } : null;
}
