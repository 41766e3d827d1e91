/** The writer of the keys of calls in the text formats. Hot path: traces. */
import { invariant } from '../../../engine/kernel/invariant.ts';
import type { CallKeyCells, TraceBatch } from '../../../model/traces/traceBatch.ts';
import { noCells } from './cellFrame.ts';
import type { CellFrame, TextCells } from './cellFrame.ts';
import { putInteger, widestInteger } from '../form/digits.ts';
import { packed, putText, widestText } from './packedText.ts';
import type { PackedText, TextOut } from './packedText.ts';

const dot = 46;

/** `caller-id.entity.intent.attempt`; the caller's id is quoted as the whole key has to be. */
class KeyCells implements TextCells {
  readonly widest: number;
  readonly #frame: CellFrame;
  readonly #heads: readonly PackedText[];
  readonly #tails: readonly PackedText[];
  #key: CallKeyCells = { caller: noCells, entity: noCells, intent: noCells, attempt: noCells };

  constructor(frame: CellFrame, heads: readonly PackedText[], tails: readonly PackedText[]) {
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

/** Of callers whose ids, each with the dot behind it, are `quoted` in the style. */
export function keyCells(frame: CellFrame, before: string, quoted: readonly string[]): TextCells {
  const isQuoted = (text: string): boolean => text.endsWith('"');
  const heads = quoted.map((text) => packed(before + (isQuoted(text) ? text.slice(0, -1) : text)));
  return new KeyCells(
    frame,
    heads,
    quoted.map((text) => packed(isQuoted(text) ? '"' : '')),
  );
}
