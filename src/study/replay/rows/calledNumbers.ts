/** Which calls are gathered: all, or those to numbers that begin in one of some ways, such as those of one carrier. Hot path: replay. */
import type { Appearances } from '../../traces/reading/appearanceTable.ts';

const unasked = 0;
const outside = 1;
const inside = 2;

export class CalledNumbers {
  readonly #beginnings: readonly string[];
  readonly #numbers: Appearances;
  /** By appearance, from 1. */
  #known = new Uint8Array(1024);

  /** `beginnings`: one at least, each as numbers are written in the trace. */
  constructor(beginnings: readonly string[], numbers: Appearances) {
    this.#beginnings = beginnings;
    this.#numbers = numbers;
  }

  /** A number that some call was to; empty where none says one. */
  get example(): string {
    const asked = this.#known.findIndex((known) => known !== unasked);
    return asked < 0 ? '' : this.#numbers.texts[asked - 1];
  }

  /** `appearance`: from 1; a call that says no number (0) is to none of them. */
  has(appearance: number): boolean {
    if (appearance === 0) return false;
    if (appearance >= this.#known.length) this.#grow(appearance);
    if (this.#known[appearance] === unasked)
      this.#known[appearance] = this.#begins(this.#numbers.texts[appearance - 1]) ? inside : outside;
    return this.#known[appearance] === inside;
  }

  #begins(text: string): boolean {
    return this.#beginnings.some((beginning) => text.startsWith(beginning));
  }

  #grow(appearance: number): void {
    const before = this.#known;
    this.#known = new Uint8Array(2 * Math.max(before.length, appearance));
    this.#known.set(before);
  }
}
