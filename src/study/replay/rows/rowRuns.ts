/** Sorted runs of rows, in memory or laid aside on disk, read back one after the other. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { invariant } from '../../../engine/kernel/invariant.ts';
import { RowBuffer, RowField, rowBytes, rowCells } from './callRow.ts';

/** A sorted sequence of rows with the row at hand. */
export interface RowRun {
  readonly buffer: RowBuffer;
  /** Row at hand in `buffer`; −1 when the run is over. */
  row: number;
  /** Goes on to the next row. */
  advance(): void;
  close(): void;
}

/** Rows of a buffer in an order of their own. */
export class MemoryRun implements RowRun {
  readonly buffer: RowBuffer;
  row: number;
  readonly #order: Uint32Array;
  #next = 1;

  constructor(buffer: RowBuffer, order: Uint32Array) {
    this.buffer = buffer;
    this.#order = order;
    this.row = order.length === 0 ? -1 : order[0];
  }

  advance(): void {
    this.row = this.#next < this.#order.length ? this.#order[this.#next++] : -1;
  }

  close(): void {}
}

/** Rows that are read and written at a time. */
const blockRows = 1024;

/** Writes the rows in their order. */
export function layAside(path: string, rows: RowBuffer, order: Uint32Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    const block = new RowBuffer(blockRows);
    for (let from = 0; from < order.length; from += blockRows) {
      const count = Math.min(blockRows, order.length - from);
      for (let i = 0; i < count; i++) {
        const start = order[from + i] * rowCells;
        block.cells.set(rows.cells.subarray(start, start + rowCells), i * rowCells);
      }
      writeAll(file, block.bytes.subarray(0, count * rowBytes));
    }
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}

/** Rows that were laid aside. */
export class DiskRun implements RowRun {
  readonly buffer: RowBuffer = new RowBuffer(blockRows);
  row = -1;
  readonly #file: number;
  #filled = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.#fill();
  }

  advance(): void {
    this.row++;
    if (this.row === this.#filled) this.#fill();
  }

  close(): void {
    closeSync(this.#file);
  }

  #fill(): void {
    const bytes = this.buffer.bytes;
    let at = 0;
    for (let read = -1; read !== 0 && at < bytes.length; at += read)
      read = readSync(this.#file, bytes, at, bytes.length - at, null);
    invariant(at % rowBytes === 0, 'rows laid aside were cut off');
    this.#filled = at / rowBytes;
    this.row = this.#filled === 0 ? -1 : 0;
  }
}

/** Whether the row at hand of `a` comes before that of `b`, which was laid aside later. */
function isBefore(a: RowRun, b: RowRun): boolean {
  const recording = a.buffer.at(a.row, RowField.recording) - b.buffer.at(b.row, RowField.recording);
  if (recording !== 0) return recording < 0;
  return a.buffer.timeMs(a.row) <= b.buffer.timeMs(b.row);
}

/** The rows of all runs in one order; runs are given in the order in which their rows came. */
export class MergedRuns {
  readonly #runs: readonly RowRun[];
  /** A tournament: ordinals of runs, the first of them at hand. Heap by (row, ordinal). */
  readonly #heap: number[] = [];

  constructor(runs: readonly RowRun[]) {
    this.#runs = runs;
    for (const [ordinal, { row }] of runs.entries()) if (row >= 0) this.#push(ordinal);
  }

  /** The run whose row is the next one; undefined when all are over. */
  get first(): RowRun | undefined {
    return this.#runs[this.#heap[0]];
  }

  /** Goes on behind the row of `first`. */
  advance(): void {
    const ordinal = this.#heap[0];
    const run = this.#runs[ordinal];
    run.advance();
    if (run.row >= 0) {
      this.#sink(ordinal);
      return;
    }
    const last = this.#heap.pop() as number;
    if (this.#heap.length > 0) this.#sink(last);
  }

  close(): void {
    for (const run of this.#runs) run.close();
  }

  #isFirst(a: number, b: number): boolean {
    return a < b ? isBefore(this.#runs[a], this.#runs[b]) : !isBefore(this.#runs[b], this.#runs[a]);
  }

  #push(ordinal: number): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(ordinal);
    for (let above = (at - 1) >> 1; at > 0 && this.#isFirst(ordinal, heap[above]); above = (at - 1) >> 1) {
      heap[at] = heap[above];
      at = above;
    }
    heap[at] = ordinal;
  }

  /** Puts a run in the place of the first and lets it sink. */
  #sink(ordinal: number): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && this.#isFirst(heap[below + 1], heap[below])) below++;
      if (!this.#isFirst(heap[below], ordinal)) break;
      heap[at] = heap[below];
      at = below;
    }
    heap[at] = ordinal;
  }
}
