/** Which demands of a source the control arm completed, and at which attempt: what other arms are compared with. Hot path: replication. */
import { Bitset } from '../../engine/tables/bitset.ts';
import type { Int32Column } from '../../engine/tables/column.ts';
import { NO_ROW, NumberTable } from '../../engine/tables/numberTable.ts';

export class Completions {
  readonly #all: Bitset = new Bitset();
  /** Only of those that needed more than one attempt. */
  readonly #late: NumberTable = new NumberTable(64);
  readonly #attempt: Int32Column = this.#late.int32Column();

  add(intent: number, attempt: number): void {
    this.#all.add(intent);
    if (attempt > 0) this.#attempt.set(this.#late.rowOrAdd(intent), attempt);
  }

  has(intent: number): boolean {
    return this.#all.has(intent);
  }

  /** The attempt that was answered, of a demand that was completed. */
  attemptOf(intent: number): number {
    const row = this.#late.rowOf(intent);
    return row === NO_ROW ? 0 : this.#attempt.at(row);
  }
}
