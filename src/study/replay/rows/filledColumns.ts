/** Which columns of a trace hold anything: one that is there and always empty tells a detector nothing. */
import { unknownCell } from '../../../model/traces/traceBatch.ts';
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { traceColumns } from '../../traces/form/traceFormat.ts';
import type { TraceColumn } from '../../traces/form/traceFormat.ts';

/** Call keys are kept apart; no detector is told them. */
const watched: readonly TraceColumn[] = traceColumns(true).filter(({ text }) => text.as !== 'callKey');

export class FilledColumns {
  readonly #filled: Set<string> = new Set();
  #open: readonly TraceColumn[] = watched;

  get names(): readonly string[] {
    return [...this.#filled];
  }

  /** Looks for columns that held nothing so far. */
  take(batch: TraceBatch): void {
    const before = this.#filled.size;
    for (const column of this.#open) if (holdsAny(batch, column)) this.#filled.add(column.name);
    if (this.#filled.size > before) this.#open = this.#open.filter(({ name }) => !this.#filled.has(name));
  }
}

/** An unknown number is 0 and an unknown time not a number. */
function holdsAny({ columns, length }: TraceBatch, { ordinal, text }: TraceColumn): boolean {
  const cells = columns[ordinal];
  const unknown = text.as === 'e164' ? 0 : unknownCell;
  for (let row = 0; row < length; row++) if (cells[row] !== unknown && !Number.isNaN(cells[row])) return true;
  return false;
}
