/** One writer of cells a column for the text formats: bound to a batch, then asked row after row. Hot path: traces. */
import { invariant } from '../../engine/kernel/invariant.ts';
import type { CallKeyCells, TraceBatch } from '../../model/traces/traceBatch.ts';
import { putInteger, widestInteger } from './digits.ts';
import { widestNumber } from './numberTexts.ts';
import type { NumberTexts } from './numberTexts.ts';
import { packed, putText, widestText } from './packedText.ts';
import type { PackedText, TextOut } from './packedText.ts';
import type { TextStyle } from './textStyle.ts';
import type { TraceColumn } from './traceFormat.ts';
import { nameTables } from './traceNames.ts';
import type { TraceNames } from './traceNames.ts';

export interface TextCells {
  /** Most bytes that a cell takes with what stands before it. */
  readonly widest: number;
  bind(batch: TraceBatch): void;
  /** Writes what stands before the cell of a row and the cell at `at`; answers the position behind it. */
  put(out: TextOut, at: number, row: number): number;
}

const noCells = new Int32Array(0);

/** What a cell of a column begins with, and the whole of an unknown cell. */
class Frame {
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

/** Names and codes: one of a few texts. Booleans are the codes `false` and `true`. */
class ChoiceCells implements TextCells {
  readonly widest: number;
  readonly #frame: Frame;
  readonly #texts: readonly PackedText[];
  #cells: Int32Array = noCells;

  constructor(frame: Frame, texts: readonly PackedText[]) {
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
  readonly #frame: Frame;
  #cells: Int32Array = noCells;

  constructor(frame: Frame) {
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
  readonly #frame: Frame;
  #cells: Float64Array = new Float64Array(0);

  constructor(frame: Frame) {
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
  readonly #frame: Frame;
  readonly #texts: NumberTexts;
  #cells: Int32Array = noCells;

  constructor(frame: Frame, texts: NumberTexts) {
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

const dot = 46;

/** `caller-id.entity.intent.attempt`; the caller's id is quoted as the whole key has to be. */
class KeyCells implements TextCells {
  readonly widest: number;
  readonly #frame: Frame;
  readonly #heads: readonly PackedText[];
  readonly #tails: readonly PackedText[];
  #key: CallKeyCells = { caller: noCells, entity: noCells, intent: noCells, attempt: noCells };

  constructor(frame: Frame, heads: readonly PackedText[], tails: readonly PackedText[]) {
    this.#frame = frame;
    this.#heads = heads;
    this.#tails = tails;
    this.widest = frame.width + widestText(heads) + 3 * (1 + widestInteger) + widestText(tails);
  }

  bind(batch: TraceBatch): void {
    this.#key = batch.callKey;
  }

  put(out: TextOut, at: number, row: number): number {
    const { caller, entity, intent, attempt } = this.#key;
    const ordinal = caller[row];
    if (ordinal < 0) return putText(out, at, this.#frame.unknown);
    invariant(ordinal < this.#heads.length, 'a caller of the trace is not in its table');
    const { bytes } = out;
    let end = putInteger(bytes, putText(out, at, this.#heads[ordinal]), entity[row]);
    bytes[end++] = dot;
    end = putInteger(bytes, end, intent[row]);
    bytes[end++] = dot;
    end = putInteger(bytes, end, attempt[row]);
    return putText(out, end, this.#tails[ordinal]);
  }
}

function keyCells(frame: Frame, before: string, quoted: readonly string[]): KeyCells {
  const isQuoted = (text: string): boolean => text.endsWith('"');
  const heads = quoted.map((text) => packed(before + (isQuoted(text) ? text.slice(0, -1) : text)));
  return new KeyCells(
    frame,
    heads,
    quoted.map((text) => packed(isQuoted(text) ? '"' : '')),
  );
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
  const frame = new Frame(column.name, before, style.unknown);
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
