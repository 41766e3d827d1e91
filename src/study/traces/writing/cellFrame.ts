/** What a writer of a column's cells does in the text formats, and what all of them begin with. Hot path: traces. */
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { packed } from './packedText.ts';
import type { PackedText, TextOut } from './packedText.ts';

export interface TextCells {
  /** Most bytes that a cell takes with what stands before it. */
  readonly widest: number;
  bind(batch: TraceBatch): void;
  /** Writes what stands before the cell of a row and the cell at `at`; answers the position behind it. */
  put(out: TextOut, at: number, row: number): number;
}

/** Those of a writer that is bound to no batch yet. */
export const noCells: Int32Array = new Int32Array(0);

/** What a cell of a column begins with, and the whole of an unknown cell. */
export class CellFrame {
  readonly name: string;
  readonly before: PackedText;
  readonly unknown: PackedText;
  readonly width: number;

  constructor(name: string, before: string, unknown: string) {
    this.name = name;
    this.before = packed(before);
    this.unknown = packed(before + unknown);
    this.width = this.unknown.length;
  }
}
