/** Counts per number in the current calendar window, such as calls of today or of this hour. Hot path: tables. */
import type { Int32Column } from './column.ts';
import { NO_ROW, NumberTable } from './numberTable.ts';

/**
 * Windows lie end to end from second 0 on (local midnight), `windowSeconds` each; a count starts at 0 in every window. Seconds passed in
 * must not go back across a window's end. Numbers not counted in the current window are let go when room is needed.
 */
export class WindowCounter {
  readonly windowSeconds: number;
  private readonly table: NumberTable;
  private readonly windows: Int32Column;
  private readonly counts: Int32Column;
  private currentWindow = 0;

  /** `expected`: numbers a window for which there is room at first. */
  constructor(expected: number, windowSeconds: number) {
    this.windowSeconds = windowSeconds;
    this.table = new NumberTable(expected, (row) => this.windows.values[row] !== this.currentWindow);
    this.windows = this.table.int32Column();
    this.counts = this.table.int32Column();
  }

  /** Counts one more for the number and returns its count in the window of `atSecond`, this one included. */
  add(number: number, atSecond: number): number {
    const window = this.windowOf(atSecond);
    this.currentWindow = window;
    const row = this.table.rowOrAdd(number);
    const windows = this.windows.values;
    const counts = this.counts.values;
    if (windows[row] !== window) {
      windows[row] = window;
      counts[row] = 0;
    }
    return ++counts[row];
  }

  /** The number's count in the window of `atSecond`. */
  countOf(number: number, atSecond: number): number {
    const row = this.table.rowOf(number);
    return row !== NO_ROW && this.windows.values[row] === this.windowOf(atSecond)
      ? this.counts.values[row]
      : 0;
  }

  /** Numbers held, stale ones included. */
  trackedNumbers(): number {
    return this.table.count;
  }

  bytes(): number {
    return this.table.bytes();
  }

  private windowOf(atSecond: number): number {
    return Math.floor(atSecond / this.windowSeconds);
  }
}
