/**
 * Fingerprints of the days of recorded calls: of when each call of a day came, from which number and to which. Days are the same in them whatever file they
 * stand in, in whatever order, with whatever columns besides, and whichever days come before. Hot path: replay.
 *
 * Hashes of calls are added up, so that the order of calls of one instant does not enter. Of a few calls nothing is said: whoever guesses a call could
 * try whether it is one of them. Days that have no more are joined with the next such ones, until they have enough together.
 */
import { millisecondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { keyOfText } from '../../../engine/random/key.ts';
import { mix } from '../../../engine/random/mix.ts';
import type { ReadTexts } from '../../traces/reading/cellStores.ts';
import { RowField } from './callRow.ts';
import type { RowBuffer } from './callRow.ts';

/** One of many calls, or several of few. */
export interface CallDay {
  /** Sixteen hexadecimal digits. */
  readonly fingerprint: string;
  readonly calls: number;
  /** Of the last, on the clock of the calls. */
  readonly endMs: number;
}

/** Assumed: far more calls than anybody could guess together. */
const fewestCalls = 100;

interface Day {
  readonly ordinal: number;
  readonly recording: number;
  calls: number;
  low: number;
  high: number;
}

const hexadecimal = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/** With those of few calls that came before it in its recording. */
function joinedTo(waiting: Day | null, day: Day): Day {
  if (waiting?.recording !== day.recording) return day;
  const { calls, low, high } = waiting;
  return { ...day, calls: calls + day.calls, low: (low + day.low) | 0, high: (high + day.high) | 0 };
}

const toldOf = ({ ordinal, calls, low, high }: Day): CallDay => ({
  fingerprint: hexadecimal(low) + hexadecimal(high),
  calls,
  endMs: (ordinal + 1) * millisecondsADay,
});

export class DayFingerprints {
  readonly #texts: readonly string[];
  /** Two words a number by its ordinal, both 0 until it first comes; of none (0) they stay so. */
  readonly #keys: Int32Array;
  readonly #days: Day[] = [];

  /** When all rows have been read. */
  constructor({ numbers }: ReadTexts) {
    this.#texts = numbers.texts;
    this.#keys = new Int32Array(2 * (numbers.texts.length + 1));
  }

  /** Calls come in the order of time, one recording after the other. */
  take(calls: RowBuffer, row: number, recording: number): void {
    const timeMs = calls.timeMs(row);
    const ordinal = Math.floor(timeMs / millisecondsADay);
    const day = this.#dayOf(ordinal, recording);
    const withinMs = timeMs - ordinal * millisecondsADay;
    const keys = this.#keys;
    const from = this.#keyOf(calls.at(row, RowField.callingNumber));
    const to = this.#keyOf(calls.at(row, RowField.calledNumber));
    day.calls++;
    day.low = (day.low + mix(keys[from], keys[to], withinMs, keys[from + 1])) | 0;
    day.high = (day.high + mix(keys[from + 1], keys[to + 1], withinMs, keys[to])) | 0;
  }

  days(): readonly CallDay[] {
    const told: CallDay[] = [];
    let waiting: Day | null = null;
    for (const day of this.#days) {
      if (day.calls >= fewestCalls) told.push(toldOf(day));
      else {
        const joined = joinedTo(waiting, day);
        const isEnough = joined.calls >= fewestCalls;
        if (isEnough) told.push(toldOf(joined));
        waiting = isEnough ? null : joined;
      }
    }
    return told;
  }

  #dayOf(ordinal: number, recording: number): Day {
    const last = this.#days[this.#days.length - 1];
    if (last?.ordinal === ordinal && last.recording === recording) return last;
    const day = { ordinal, recording, calls: 0, low: 0, high: 0 };
    this.#days.push(day);
    return day;
  }

  /** Where the words of a number stand. */
  #keyOf(number: number): number {
    if (number <= 0) return 0;
    const at = 2 * number;
    if (this.#keys[at] === 0 && this.#keys[at + 1] === 0) {
      const { low, high } = keyOfText(this.#texts[number - 1]);
      this.#keys[at] = low;
      this.#keys[at + 1] = high;
    }
    return at;
  }
}
