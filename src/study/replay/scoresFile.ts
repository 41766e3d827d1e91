/**
 * What every detector said of every call, as CSV in the order of time: for whoever goes on with the scores elsewhere. Times are those of the trace; of
 * call records those that their trace would have.
 */
import { millisecondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { nodeDisk, TraceFile } from '../traces/form/traceFile.ts';
import { csvStyle } from '../traces/writing/textStyle.ts';
import { RowField } from './rows/callRow.ts';
import type { ReadRows } from './rows/readRows.ts';
import type { JudgedBatch } from './replayLoop.ts';

/** A row has two numbers, a name and a few integers, and at most twenty bytes a detector. */
const bytesARow = 4096;

export class ScoresFile {
  readonly #file: TraceFile;
  readonly #rows: ReadRows;
  #recording = -1;
  /** Time 0 of the recording's trace. */
  #originMs = 0;

  /** `ids` are those of the detectors, in the order of their scores. */
  constructor(path: string, ids: readonly string[], rows: ReadRows) {
    this.#file = new TraceFile(path, nodeDisk, bytesARow);
    this.#rows = rows;
    const columns = ['arm', 'replication', 'time_ms', 'calling_number', 'called_number', 'truth_is_wanted'];
    this.#line([...columns, ...ids.map((id) => csvStyle.quote(`score_millionths.${id}`))]);
  }

  write({ recording, rows, calls, scores }: JudgedBatch): void {
    const { recordings, texts } = this.#rows;
    const { arm, replication } = recordings[recording];
    if (recording !== this.#recording) this.#begin(recording, calls.timeMs(0));
    const about = [csvStyle.quote(arm ?? ''), replication === null ? '' : String(replication)];
    const number = (appearance: number): string => texts.numbers.texts[appearance - 1] ?? '';
    for (let row = 0; row < rows; row++) {
      const label = calls.at(row, RowField.isWanted);
      this.#line([
        ...about,
        String(calls.timeMs(row) - this.#originMs),
        number(calls.at(row, RowField.callingNumber)),
        number(calls.at(row, RowField.calledNumber)),
        label < 0 ? '' : String(label === 1),
        ...scores.map((ofJudge) => String(ofJudge[row])),
      ]);
    }
  }

  /** Records are read on the clock of 1970; a trace of them begins at the midnight before the first call. */
  #begin(recording: number, firstMs: number): void {
    this.#recording = recording;
    this.#originMs =
      this.#rows.imported === null ? 0 : Math.floor(firstMs / millisecondsADay) * millisecondsADay;
  }

  close(): void {
    this.#file.close();
  }

  /** Does nothing after `close`. */
  abort(): void {
    this.#file.abort();
  }

  #line(cells: readonly string[]): void {
    this.#file.append(Buffer.from(`${cells.join(',')}\r\n`));
  }
}
