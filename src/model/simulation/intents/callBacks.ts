/** Call-backs that wait for their time: who calls which number, and because of which call. */
import { regrownFloat64, regrownInt32 } from '../../../engine/memory/regrow.ts';

export interface DueCallBack {
  /** Who missed the call, and the number that it showed. */
  subscriber: number;
  number: number;
  /** Of the missed call: its key, its operator and the rest of its name. */
  keyLow: number;
  keyHigh: number;
  operator: number;
  intent: number;
  attempt: number;
  atSecond: number;
}

const cellsEach = 8;

/** Growing rows with a free list. */
export class CallBacks {
  rows = 0;
  #cells: Int32Array = new Int32Array(64 * cellsEach);
  #seconds: Float64Array = new Float64Array(64);
  readonly #free: number[] = [];

  add(due: DueCallBack): number {
    const row = this.#free.pop() ?? this.rows++;
    if (row === this.#seconds.length) this.#grow();
    const cells = this.#cells;
    let at = row * cellsEach;
    cells[at++] = due.subscriber;
    cells[at++] = due.number;
    cells[at++] = due.keyLow;
    cells[at++] = due.keyHigh;
    cells[at++] = due.operator;
    cells[at++] = due.intent;
    cells[at] = due.attempt;
    this.#seconds[row] = due.atSecond;
    return row;
  }

  read(row: number, out: DueCallBack): void {
    const cells = this.#cells;
    let at = row * cellsEach;
    out.subscriber = cells[at++];
    out.number = cells[at++];
    out.keyLow = cells[at++];
    out.keyHigh = cells[at++];
    out.operator = cells[at++];
    out.intent = cells[at++];
    out.attempt = cells[at];
    out.atSecond = this.#seconds[row];
  }

  give(row: number): void {
    this.#free.push(row);
  }

  #grow(): void {
    this.#cells = regrownInt32(this.#cells, this.#cells.length * 2);
    this.#seconds = regrownFloat64(this.#seconds, this.#seconds.length * 2);
  }
}

/** What a call-back brought to an operator, for whoever is frozen to it. */
export interface CallBackYield {
  readonly operator: number;
  readonly atSecond: number;
  readonly conversationSeconds: number;
  /** Bits of `Brought`. */
  readonly brought: number;
  readonly loss: number;
}
