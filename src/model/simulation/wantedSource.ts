/** A source of wanted call intents while it runs: where it stands in its present hour. Hot path: replication. */
import { drawExponential } from '../../engine/random/exponential.ts';
import { deriveHigh, deriveLow } from '../../engine/random/key.ts';
import type { KeyedStream } from '../../engine/random/stream.ts';
import type { CallerSource, Cell } from '../contracts/caller.ts';
import { DrawPurpose } from './drawPurpose.ts';

const secondsAnHour = 3600;
/** Up to eight intents of one candidate (the first and its follow-ups), up to eight attempts of each. */
export const intentsPerCandidate = 8;
export const attemptsPerIntent = 8;

export function fillCell(cell: Cell, hour: number, firstWeekday: number): void {
  const day = Math.floor(hour / 24);
  cell.hour = hour;
  cell.day = day;
  cell.hourOfDay = hour - day * 24;
  cell.weekday = (firstWeekday + day) % 7;
}

/** Candidates come hour by hour at the cell's ceiling rate; their keys are (source, hour, index), whatever happens to them. */
export class WantedSource {
  readonly ordinal: number;
  /** Ordinal of the declaration and of the class in the results. */
  readonly caller: number;
  readonly callerClass: number;
  readonly part: CallerSource;
  readonly keyLow: number;
  readonly keyHigh: number;
  readonly cell: Cell = { hour: 0, day: 0, hourOfDay: 0, weekday: 0 };
  /** Carriers and accounts are those of the number shown. */
  cellKeyLow = 0;
  cellKeyHigh = 0;
  /** Of the next candidate: index in its hour, number over all hours, and time. */
  index = 0;
  candidate = 0;
  nextSecond = 0;
  readonly #stream: KeyedStream;
  readonly #firstWeekday: number;
  #ceilingPerSecond = 0;

  constructor(
    identity: { ordinal: number; caller: number; callerClass: number; keyLow: number; keyHigh: number },
    part: CallerSource,
    stream: KeyedStream,
    firstWeekday: number,
  ) {
    this.ordinal = identity.ordinal;
    this.caller = identity.caller;
    this.callerClass = identity.callerClass;
    this.keyLow = identity.keyLow;
    this.keyHigh = identity.keyHigh;
    this.part = part;
    this.#stream = stream;
    this.#firstWeekday = firstWeekday;
  }

  /** Sets out at the beginning of `hour`; false when no candidate comes before `endSecond`. */
  begin(hour: number, endSecond: number): boolean {
    this.#enter(hour);
    return this.#seekCandidate(hour * secondsAnHour, endSecond);
  }

  /** Goes on to the candidate after the present one; false when none comes before `endSecond`. */
  advance(endSecond: number): boolean {
    this.index += 1;
    this.candidate += 1;
    return this.#seekCandidate(this.nextSecond, endSecond);
  }

  #enter(hour: number): void {
    fillCell(this.cell, hour, this.#firstWeekday);
    this.index = 0;
    this.cellKeyLow = deriveLow(this.keyLow, this.keyHigh, hour, DrawPurpose.cell);
    this.cellKeyHigh = deriveHigh(this.keyLow, this.keyHigh, hour, DrawPurpose.cell);
    this.#ceilingPerSecond = this.part.ceilingPerSecond(this.cell);
  }

  #seekCandidate(fromSecond: number, endSecond: number): boolean {
    let second = fromSecond;
    for (;;) {
      const cellEnd = (this.cell.hour + 1) * secondsAnHour;
      const rate = this.#ceilingPerSecond;
      if (rate > 0) {
        const stream = this.#stream.seek(this.cellKeyLow, this.cellKeyHigh, this.index, DrawPurpose.gap);
        second += drawExponential(stream) / rate;
        if (second < cellEnd) {
          this.nextSecond = second;
          return second < endSecond;
        }
      }
      if (cellEnd >= endSecond) return false;
      second = cellEnd;
      this.#enter(this.cell.hour + 1);
    }
  }
}
