/** A call of a recorded trace as a row of fixed width: what a replay keeps of it, so that rows can be sorted and laid aside on disk. */
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';

/** Int32 cells of a row; the first four are two times as float64, 28 and 29 a third. */
export const rowCells = 32;
export const rowBytes: number = rowCells * 4;
const rowShift = 5;
/** Which float64 cell of a row holds when the call was released. */
const releasedTime = 14;

/** Position of an int32 field in a row. */
export const RowField = {
  recording: 4,
  ingress: 5,
  route: 6,
  account: 7,
  line: 8,
  callingNumber: 9,
  calledNumber: 10,
  attestation: 11,
  verdict: 12,
  score: 13,
  ringMs: 14,
  conversationMs: 15,
  releaseCause: 16,
  releasedBy: 17,
  /** Milliseconds from the release to the callee’s mark; −1 without one. */
  markDelayMs: 18,
  caller: 19,
  entity: 20,
  intent: 21,
  attempt: 22,
  callerClass: 23,
  isWanted: 24,
  operator: 25,
  /** Position of the call in the input, from 0: tells rows of the same instant apart. */
  ordinalLow: 26,
  ordinalHigh: 27,
  sim: 30,
  cell: 31,
} as const;

/** Columns of a trace by the field that takes them. */
export const columnOfField: readonly (readonly [number, string])[] = [
  [RowField.ingress, 'place_ingress'],
  [RowField.route, 'route'],
  [RowField.account, 'account'],
  [RowField.line, 'line'],
  [RowField.sim, 'sim'],
  [RowField.cell, 'cell'],
  [RowField.callingNumber, 'calling_number'],
  [RowField.calledNumber, 'called_number'],
  [RowField.attestation, 'attestation'],
  [RowField.verdict, 'verdict'],
  [RowField.score, 'score_millionths'],
  [RowField.ringMs, 'ring_ms'],
  [RowField.conversationMs, 'conversation_ms'],
  [RowField.releaseCause, 'release_cause'],
  [RowField.releasedBy, 'released_by'],
  [RowField.callerClass, 'truth_caller_class'],
  [RowField.isWanted, 'truth_is_wanted'],
  [RowField.operator, 'truth_operator'],
];

const longestDelayMs = 2 ** 31 - 1;

/** Rows in one buffer, seen as int32 and as float64 cells. */
export class RowBuffer {
  readonly rows: number;
  readonly cells: Int32Array;
  readonly times: Float64Array;
  readonly bytes: Uint8Array;

  constructor(rows: number) {
    this.rows = rows;
    const buffer = new ArrayBuffer(rows * rowBytes);
    this.cells = new Int32Array(buffer);
    this.times = new Float64Array(buffer);
    this.bytes = new Uint8Array(buffer);
  }

  at(row: number, field: number): number {
    return this.cells[(row << rowShift) + field];
  }

  set(row: number, field: number, value: number): void {
    this.cells[(row << rowShift) + field] = value;
  }

  timeMs(row: number): number {
    return this.times[row << (rowShift - 1)];
  }

  /** NaN where nobody complained. */
  complainedAtMs(row: number): number {
    return this.times[(row << (rowShift - 1)) + 1];
  }

  /** NaN where the trace does not say. */
  releasedAtMs(row: number): number {
    return this.times[(row << (rowShift - 1)) + releasedTime];
  }

  setReleased(row: number, releasedAtMs: number): void {
    this.times[(row << (rowShift - 1)) + releasedTime] = releasedAtMs;
  }

  setTimes(row: number, timeMs: number, complainedAtMs: number): void {
    const at = row << (rowShift - 1);
    this.times[at] = timeMs;
    this.times[at + 1] = complainedAtMs;
  }
}

/** Copies rows of a batch; bound to the batch once, since readers fill the same one again and again. */
export class RowCopier {
  readonly #batch: TraceBatch;
  readonly #columns: readonly (readonly [number, Int32Array])[];
  readonly #time: Float64Array;
  readonly #complained: Float64Array;
  readonly #released: Float64Array;
  readonly #isMarked: Int32Array;
  readonly #marked: Float64Array;

  constructor(batch: TraceBatch) {
    this.#batch = batch;
    this.#columns = columnOfField.map(([field, name]) => [field, batch.int32(name)] as const);
    this.#time = batch.float64('time_ms');
    this.#complained = batch.float64('complained_at_ms');
    this.#released = batch.float64('released_at_ms');
    this.#isMarked = batch.int32('is_marked');
    this.#marked = batch.float64('marked_at_ms');
  }

  /** Everything but the recording and the ordinal. */
  copy(from: number, to: RowBuffer, row: number): void {
    for (const [field, cells] of this.#columns) to.set(row, field, cells[from]);
    const { caller, entity, intent, attempt } = this.#batch.callKey;
    to.set(row, RowField.caller, caller[from]);
    to.set(row, RowField.entity, entity[from]);
    to.set(row, RowField.intent, intent[from]);
    to.set(row, RowField.attempt, attempt[from]);
    to.setTimes(row, this.#time[from], this.#complained[from]);
    to.setReleased(row, this.#released[from]);
    to.set(row, RowField.markDelayMs, this.#markDelayMs(from));
  }

  /** At once where the trace does not say when. */
  #markDelayMs(from: number): number {
    if (this.#isMarked[from] !== 1) return -1;
    const delay = this.#marked[from] - this.#released[from];
    return delay > 0 ? Math.min(delay, longestDelayMs) : 0;
  }
}
