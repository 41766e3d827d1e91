/** Offsets of a zone as tables of their changes, one for each stretch of time that is asked about. */
import { millisecondsADay, millisecondsASecond } from '../../../engine/kernel/lengthsOfTime.ts';

/** No offset of any zone since 1970 held for less: the shortest, of the north of Brazil in October 2000, held for seven days. */
const shortestMs = 4 * millisecondsADay;
/** A table is of so much, nearly a year. */
const stretchMs = 91 * shortestMs;

/** What the clocks add to universal time, from an instant on. */
export interface Offset {
  readonly fromMs: number;
  readonly offsetMs: number;
}

export class ZoneOffsets {
  readonly #ask: (utcMs: number) => number;
  readonly #tables: Map<number, readonly Offset[]> = new Map();

  /** `ask` tells the offset at an instant, and may be slow. */
  constructor(ask: (utcMs: number) => number) {
    this.#ask = ask;
  }

  at(utcMs: number): number {
    const table = this.#tableOf(Math.floor(utcMs / stretchMs));
    return table[positionIn(table, utcMs)].offsetMs;
  }

  /** The offset in force at an instant, the one before it and the one after it, where they are known; they are if within a day. */
  around(utcMs: number): readonly [before: Offset | undefined, here: Offset, after: Offset | undefined] {
    const first = Math.floor((utcMs - millisecondsADay) / stretchMs);
    const last = Math.floor((utcMs + millisecondsADay) / stretchMs);
    const table = first === last ? this.#tableOf(first) : joined(this.#tableOf(first), this.#tableOf(last));
    const position = positionIn(table, utcMs);
    return [table[position - 1], table[position], table[position + 1]];
  }

  #tableOf(stretch: number): readonly Offset[] {
    let table = this.#tables.get(stretch);
    if (table === undefined) this.#tables.set(stretch, (table = this.#tableFrom(stretch * stretchMs)));
    return table;
  }

  /** Rising; the first is what holds when the stretch begins, all others are changes. */
  #tableFrom(fromMs: number): readonly Offset[] {
    const untilMs = fromMs + stretchMs;
    let last = { fromMs, offsetMs: this.#ask(fromMs) };
    const table = [last];
    for (let nextMs = fromMs + shortestMs; nextMs <= untilMs; nextMs += shortestMs) {
      const offsetMs = this.#ask(nextMs);
      if (offsetMs === last.offsetMs) continue;
      last = { fromMs: this.#firstWith(offsetMs, nextMs - shortestMs, nextMs), offsetMs };
      if (last.fromMs < untilMs) table.push(last);
    }
    return table;
  }

  /** The first whole second with an offset that holds at the later end and not at the earlier. */
  #firstWith(offsetMs: number, earlierMs: number, laterMs: number): number {
    let [without, having] = [earlierMs, laterMs];
    while (having - without > millisecondsASecond) {
      const middle = without + Math.floor((having - without) / 2 / millisecondsASecond) * millisecondsASecond;
      if (this.#ask(middle) === offsetMs) having = middle;
      else without = middle;
    }
    return having;
  }
}

/** Of the last entry at or before an instant. */
function positionIn(table: readonly Offset[], utcMs: number): number {
  let position = table.length - 1;
  while (position > 0 && table[position].fromMs > utcMs) position--;
  return position;
}

/** Where the second table goes on as the first ends, it begins with no change. */
function joined(first: readonly Offset[], second: readonly Offset[]): readonly Offset[] {
  const goesOn = first.at(-1)?.offsetMs === second[0]?.offsetMs;
  return [...first, ...(goesOn ? second.slice(1) : second)];
}
