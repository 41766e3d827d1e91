/** Counts calls with the time and both numbers of another one: records that stand in several files, or twice in one, count twice. */
import { noNumber } from './measures/callUnits.ts';
import { RowField } from './rows/callRow.ts';
import type { RowBuffer } from './rows/callRow.ts';

/** Calls come in the order of time, one recording after the other. */
export class SameCalls {
  count = 0;
  #recording = -1;
  #timeMs = NaN;
  #calling = noNumber;
  #called = noNumber;
  /** Pairs of numbers of the instant, from its second call on. */
  readonly #pairs: Set<string> = new Set();

  /** What shows no number may be of anybody, and counts as no other. */
  take(calls: RowBuffer, row: number, recording: number): void {
    const timeMs = calls.timeMs(row);
    const calling = calls.at(row, RowField.callingNumber);
    const called = calls.at(row, RowField.calledNumber);
    if (timeMs !== this.#timeMs || recording !== this.#recording) {
      if (this.#pairs.size > 0) this.#pairs.clear();
      this.#timeMs = timeMs;
      this.#recording = recording;
      this.#calling = calling;
      this.#called = called;
      return;
    }
    if (this.#pairs.size === 0) this.#pairs.add(pairOf(this.#calling, this.#called));
    const pair = pairOf(calling, called);
    if (calling !== noNumber && this.#pairs.has(pair)) this.count++;
    this.#pairs.add(pair);
  }
}

const pairOf = (calling: number, called: number): string => `${calling} ${called}`;
