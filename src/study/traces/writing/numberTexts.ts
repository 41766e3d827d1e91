/** Texts of numbers as bytes, the recent ones kept: most calls show a number that was written a moment ago. Hot path: traces. */
import { spreadMultiplier } from '../../../engine/tables/spread.ts';
import { invariant } from '../../../engine/kernel/invariant.ts';
import type { TextOut } from './packedText.ts';

/** Longest text of a number in bytes, quotes included; E.164 allows 15 digits. */
export const widestNumber = 28;

const slotBits = 15;
/** Words of a slot: the length, then the text. */
const slotWords = 1 + widestNumber / 4;

/** A direct-mapped cache of 1 MiB in front of `textOf`, which answers ASCII. */
export class NumberTexts {
  readonly #textOf: (number: number) => string;
  readonly #keys: Int32Array = new Int32Array(1 << slotBits);
  readonly #slots: Uint32Array = new Uint32Array(slotWords << slotBits);

  constructor(textOf: (number: number) => string) {
    this.#textOf = textOf;
  }

  /** Writes the text of `number`, at least 1, at `at`, and up to `textSlack` bytes more; answers the position behind the text. */
  put({ view }: TextOut, at: number, number: number): number {
    const slot = Math.imul(number, spreadMultiplier) >>> (32 - slotBits);
    const slots = this.#slots;
    const home = slot * slotWords;
    if (this.#keys[slot] !== number) this.#fill(slot, number);
    const length = slots[home];
    for (let i = 0; i < length; i += 4) view.setUint32(at + i, slots[home + 1 + (i >> 2)], true);
    return at + length;
  }

  #fill(slot: number, number: number): void {
    const text = this.#textOf(number);
    const length = text.length;
    invariant(length <= widestNumber, 'the text of a number is longer than 28 characters');
    const slots = this.#slots;
    const home = slot * slotWords;
    slots[home] = length;
    for (let i = 0; i < length; i += 4) {
      let word = 0;
      for (let k = 3; k >= 0; k--) word = (word << 8) | (i + k < length ? text.charCodeAt(i + k) : 0);
      slots[home + 1 + (i >> 2)] = word;
    }
    this.#keys[slot] = number;
  }
}
