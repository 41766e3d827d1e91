/** What was said of every call, with what measuring needs of the call, laid aside on disk where memory would not hold it. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Int32 cells of a call before the scores. */
export const CallCell = {
  /** 1 wanted, 0 unwanted, −1 not known or nobody's. */
  label: 0,
  /** Caller whose calls depend on each other: `CallUnits`. */
  cluster: 1,
  /** Calling number within its recording. */
  number: 2,
  /** Whole seconds since midnight of the recording's first day. */
  second: 3,
  /** 1 when somebody or something answered. */
  isAnswered: 4,
} as const;
export const cellsBeforeScores = 5;

/** Cells of a block: 4 MiB. */
const blockCells = 1 << 20;
/** Blocks in memory: 256 MiB. */
const blocksInMemory = 64;

export class ScoreSpool {
  /** Cells of a call: those before the scores and one a judge. */
  readonly stride: number;
  rows = 0;
  /** Clusters of which some are found to be another; where their calls are visited they are that one's. */
  joins: ReadonlyMap<number, number> = new Map();
  readonly #folder: string;
  readonly #rowsPerBlock: number;
  readonly #blocks: Int32Array[] = [];
  readonly #mostBlocks: number;
  #block: Int32Array;
  #filled = 0;
  #file = -1;
  #onDisk = 0;

  /** `folder` exists, and whoever made it removes it. */
  constructor(folder: string, judges: number, mostBlocks: number = blocksInMemory) {
    this.#folder = folder;
    this.stride = cellsBeforeScores + judges;
    this.#rowsPerBlock = Math.floor(blockCells / this.stride);
    this.#mostBlocks = mostBlocks;
    this.#block = new Int32Array(this.#rowsPerBlock * this.stride);
  }

  /** Cells of the block and where the next call begins in them; all `stride` cells are to be written. */
  next(): { readonly cells: Int32Array; readonly at: number } {
    if (this.#filled === this.#rowsPerBlock) this.#endBlock();
    this.rows++;
    return { cells: this.#block, at: this.#filled++ * this.stride };
  }

  /** Goes through all calls in order, block by block; may be done again and again. */
  forEachBlock(visit: (cells: Int32Array, rows: number) => void): void {
    const spare = this.#onDisk > 0 ? new Int32Array(this.#block.length) : this.#block;
    for (let block = 0; block < this.#onDisk; block++) {
      readAll(this.#file, spare, block * spare.byteLength);
      visit(this.#joined(spare, this.#rowsPerBlock), this.#rowsPerBlock);
    }
    for (const block of this.#blocks) visit(this.#joined(block, this.#rowsPerBlock), this.#rowsPerBlock);
    if (this.#filled > 0) visit(this.#joined(this.#block, this.#filled), this.#filled);
  }

  #joined(cells: Int32Array, rows: number): Int32Array {
    const { joins, stride } = this;
    if (joins.size === 0) return cells;
    for (let row = 0, at = CallCell.cluster; row < rows; row++, at += stride)
      cells[at] = joins.get(cells[at]) ?? cells[at];
    return cells;
  }

  close(): void {
    if (this.#file >= 0) closeSync(this.#file);
    this.#file = -1;
  }

  #endBlock(): void {
    this.#filled = 0;
    if (this.#onDisk === 0 && this.#blocks.length < this.#mostBlocks) {
      this.#blocks.push(this.#block);
      this.#block = new Int32Array(this.#block.length);
      return;
    }
    if (this.#onDisk === 0) this.#begin();
    this.#write(this.#block);
  }

  /** Moves what is in memory onto disk: from now on one block stays in memory. */
  #begin(): void {
    this.#file = openSync(join(this.#folder, 'scores'), 'wx+', 0o600);
    for (const block of this.#blocks) this.#write(block);
    this.#blocks.length = 0;
  }

  #write(block: Int32Array): void {
    const bytes = new Uint8Array(block.buffer);
    for (let from = 0; from < bytes.length;) from += writeSync(this.#file, bytes.subarray(from));
    this.#onDisk++;
  }
}

function readAll(file: number, into: Int32Array, position: number): void {
  const bytes = new Uint8Array(into.buffer);
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, bytes.length - at, position + at);
    if (read === 0) throw new RangeError('scores laid aside were cut off');
    at += read;
  }
}
