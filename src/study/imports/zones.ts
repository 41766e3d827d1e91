/** Wall-clock times of a zone as instants. */

/** An instant in milliseconds since 1970 in UTC; `isTwice` where the clocks were set back and the earlier of two was taken. */
export type Instant = { readonly utcMs: number; readonly isTwice: boolean } | { readonly isSkipped: true };

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Zones change their offsets at whole quarters of an hour. */
const slotMs = 15 * minuteMs;

const fixedOffset = /^(?:UTC|Z|([+-])(\d{2}):?(\d{2}))$/;

/** What follows `Area/City` or an offset such as `+08:00`; null for a zone that nobody knows. */
export function zoneOf(name: string): Zone | null {
  const fixed = fixedOffset.exec(name);
  if (fixed !== null) {
    const [, sign, hours, minutes] = fixed;
    const size = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * minuteMs;
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
    return wall - Math.floor(utcMs / 1000) * 1000;
  };
}

export class Zone {
  readonly #offsetAt: (utcMs: number) => number;
  /** What holds in a quarter of an hour of the wall clock. */
  readonly #slots: Map<number, { readonly offset: number; readonly isTwice: boolean } | null> = new Map();

  constructor(offsetAt: (utcMs: number) => number) {
    this.#offsetAt = offsetAt;
  }

  offsetAt(utcMs: number): number {
    return this.#offsetAt(utcMs);
  }

  /** `wallMs`: what the clock shows, as milliseconds since 1970-01-01 on the same clock. */
  instantOf(wallMs: number): Instant {
    const slot = Math.floor(wallMs / slotMs);
    let found = this.#slots.get(slot);
    if (found === undefined) this.#slots.set(slot, (found = this.#slotAt(slot * slotMs)));
    return found === null ? { isSkipped: true } : { utcMs: wallMs - found.offset, isTwice: found.isTwice };
  }

  #slotAt(wallMs: number): { readonly offset: number; readonly isTwice: boolean } | null {
    const around = new Set([this.#offsetAt(wallMs - dayMs), this.#offsetAt(wallMs + dayMs)]);
    const valid = [...around].filter((offset) => this.#offsetAt(wallMs - offset) === offset);
    if (valid.length === 0) return null;
    return { offset: Math.max(...valid), isTwice: valid.length > 1 };
  }
}
