/** Counts calls with the time and both numbers of another one: records that stand in several files, or twice in one, count twice. */
import { noNumber } from './measures/callUnits.ts';
import { RowField } from './rows/callRow.ts';
import type { RowBuffer } from './rows/callRow.ts';

/** Calls come in the order of time, one recording after the other. */
export class SameCalls {
  count = 0;
  #recording = -1;
  #timeMs = NaN;
  readonly #ofTheInstant: Set<string> = new Set();

  /** What shows no number may be of anybody, and counts as no other. */
  take(calls: RowBuffer, row: number, recording: number): void {
    const timeMs = calls.timeMs(row);
    if (timeMs !== this.#timeMs || recording !== this.#recording) this.#ofTheInstant.clear();
    this.#timeMs = timeMs;
    this.#recording = recording;
    const calling = calls.at(row, RowField.callingNumber);
    if (calling === noNumber) return;
    const numbers = `${calling} ${calls.at(row, RowField.calledNumber)}`;
    if (this.#ofTheInstant.has(numbers)) this.count++;
    else this.#ofTheInstant.add(numbers);
  }
}
