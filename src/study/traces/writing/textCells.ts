/** One writer of cells a column for the text formats: bound to a batch, then asked row after row. Hot path: traces. */
import { invariant } from '../../../engine/kernel/invariant.ts';
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { CellFrame, noCells } from './cellFrame.ts';
import type { TextCells } from './cellFrame.ts';
import { putInteger, widestInteger } from '../form/digits.ts';
import { keyCells } from './keyCells.ts';
import { widestNumber } from './numberTexts.ts';
import type { NumberTexts } from './numberTexts.ts';
import { packed, putText, widestText } from './packedText.ts';
import type { PackedText, TextOut } from './packedText.ts';
import type { TextStyle } from './textStyle.ts';
import type { TraceColumn } from '../form/traceFormat.ts';
import { nameTables } from '../form/traceNames.ts';
import type { TraceNames } from '../form/traceNames.ts';

/** Names and codes: one of a few texts. Booleans are the codes `false` and `true`. */
class ChoiceCells implements TextCells {
  readonly widest: number;
  readonly #frame: CellFrame;
  readonly #texts: readonly PackedText[];
  #cells: Int32Array = noCells;

  constructor(frame: CellFrame, texts: readonly PackedText[]) {
    this.#frame = frame;
    this.#texts = texts;
    this.widest = Math.max(frame.width, widestText(texts));
  }

  bind(batch: TraceBatch): void {
    this.#cells = batch.int32(this.#frame.name);
  }

  put(out: TextOut, at: number, row: number): number {
    const value = this.#cells[row];
    if (value < 0) return putText(out, at, this.#frame.unknown);
    invariant(value < this.#texts.length, 'a name or code of the trace is not in its table');
    return putText(out, at, this.#texts[value]);
  }
}

class IntegerCells implements TextCells {
  readonly widest: number;
  readonly #frame: CellFrame;
  #cells: Int32Array = noCells;

  constructor(frame: CellFrame) {
    this.#frame = frame;
    this.widest = frame.width + widestInteger;
  }

  bind(batch: TraceBatch): void {
    this.#cells = batch.int32(this.#frame.name);
  }

  put(out: TextOut, at: number, row: number): number {
    const value = this.#cells[row];
    if (value < 0) return putText(out, at, this.#frame.unknown);
    return putInteger(out.bytes, putText(out, at, this.#frame.before), value);
  }
}

class MillisecondCells implements TextCells {
  readonly widest: number;
  readonly #frame: CellFrame;
  #cells: Float64Array = new Float64Array(0);

  constructor(frame: CellFrame) {
    this.#frame = frame;
    this.widest = frame.width + widestInteger;
  }

  bind(batch: TraceBatch): void {
    this.#cells = batch.float64(this.#frame.name);
  }

  put(out: TextOut, at: number, row: number): number {
    const value = this.#cells[row];
    if (Number.isNaN(value)) return putText(out, at, this.#frame.unknown);
    return putInteger(out.bytes, putText(out, at, this.#frame.before), value);
  }
}

class NumberCells implements TextCells {
  readonly widest: number;
  readonly #frame: CellFrame;
  readonly #texts: NumberTexts;
  #cells: Int32Array = noCells;

  constructor(frame: CellFrame, texts: NumberTexts) {
    this.#frame = frame;
    this.#texts = texts;
    this.widest = frame.width + widestNumber;
  }

  bind(batch: TraceBatch): void {
    this.#cells = batch.int32(this.#frame.name);
  }

  put(out: TextOut, at: number, row: number): number {
    const value = this.#cells[row];
    if (value <= 0) return putText(out, at, this.#frame.unknown);
    return this.#texts.put(out, putText(out, at, this.#frame.before), value);
  }
}

/** What the cells of all columns share. */
export interface TextSources {
  readonly style: TextStyle;
  readonly names: TraceNames;
  /** Texts of numbers in this style. */
  readonly numbers: NumberTexts;
}

/** The writer of a column's cells. */
export function textCells(column: TraceColumn, before: string, sources: TextSources): TextCells {
  const { text } = column;
  const { style, names, numbers } = sources;
  const frame = new CellFrame(column.name, before, style.unknown);
  const choice = (texts: readonly string[]): TextCells =>
    new ChoiceCells(
      frame,
      texts.map((cell) => packed(before + cell)),
    );
  const quoted = (texts: readonly string[]): readonly string[] => texts.map((cell) => style.quote(cell));
  switch (text.as) {
    case 'integer':
      return new IntegerCells(frame);
    case 'milliseconds':
      return new MillisecondCells(frame);
    case 'boolean':
      return choice(['false', 'true']);
    case 'e164':
      return new NumberCells(frame, numbers);
    case 'callKey':
      return keyCells(frame, before, quoted(names.callers.map((id) => `${id}.`)));
    case 'name':
      return choice(quoted(names[nameTables[text.of]]));
    case 'code':
      return choice(quoted(text.codes));
  }
}
