/** Takes the rows of a trace in any order and gives them back by recording and time, in bounded memory: what does not fit is sorted onto disk. */
import { join } from 'node:path';
import { RowBuffer, RowField } from './callRow.ts';
import type { RowCopier } from './callRow.ts';
import { rowOrder } from './rowOrder.ts';
import { DiskRun, layAside, MemoryRun, MergedRuns } from './rowRuns.ts';
import type { RowRun } from './rowRuns.ts';

/** Rows that are kept in memory: 128 MiB, of which only what is filled is touched. */
const rowsInMemory = 1 << 20;
const halfWord = 4_294_967_296;

export class RowSpool {
  /** Rows taken so far. */
  rows = 0;
  readonly #buffer: RowBuffer;
  readonly #folder: string;
  readonly #runs: string[] = [];
  #filled = 0;

  /** `folder` exists, and whoever made it removes it. */
  constructor(folder: string, rows: number = rowsInMemory) {
    this.#folder = folder;
    this.#buffer = new RowBuffer(rows);
  }

  /** Takes the row `from` of the copier's batch. */
  add(recording: number, copier: RowCopier, from: number): void {
    if (this.#filled === this.#buffer.rows) this.#layAside();
    const row = this.#filled++;
    const buffer = this.#buffer;
    copier.copy(from, buffer, row);
    buffer.set(row, RowField.recording, recording);
    buffer.set(row, RowField.ordinalLow, this.rows | 0);
    buffer.set(row, RowField.ordinalHigh, Math.floor(this.rows / halfWord));
    this.rows++;
  }

  /** All rows in order; the spool takes no more of them while they are read. */
  sorted(): MergedRuns {
    const last = new MemoryRun(this.#buffer, rowOrder(this.#buffer, this.#filled));
    return new MergedRuns([...this.#runs.map((path): RowRun => new DiskRun(path)), last]);
  }

  #layAside(): void {
    const path = join(this.#folder, `rows${this.#runs.length}`);
    layAside(path, this.#buffer, rowOrder(this.#buffer, this.#filled));
    this.#runs.push(path);
    this.#filled = 0;
  }
}
