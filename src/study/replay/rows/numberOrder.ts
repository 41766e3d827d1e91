/**
 * Indices for the numbers of a trace that say of them what a numbering plan would: larger numbers have larger indices, neighbours
 * stay neighbours, and numbers that begin alike form a block. So detectors that look at order and blocks see in a trace what they see
 * in a simulation, and nothing depends on the order in which numbers came. Hot path: replay.
 */

/** One more than the largest index that a number may have. */
const indexEnd = 2 ** 30;
/** Numbers further apart than this are simply apart. */
const widestGap = 1000;
/** Digits in which neighbours differ at most. */
const lastDigits = 9;

/** By kind (with or without `+`), length and digits. */
function compared(a: string, b: string): number {
  const kind = Number(a.startsWith('+')) - Number(b.startsWith('+'));
  if (kind !== 0) return kind;
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

function gapBetween(lower: string, higher: string): number {
  const head = Math.max(0, lower.length - lastDigits);
  if (lower.length !== higher.length || lower.slice(0, head) !== higher.slice(0, head)) return Infinity;
  return Number(higher.slice(head)) - Number(lower.slice(head));
}

export class NumberOrder {
  /** Distinct numbers. */
  readonly count: number;
  /** Texts in their order. */
  readonly #texts: readonly string[];
  /** Index of each of `#texts`, rising. */
  readonly #indices: Int32Array;
  /** Index by ordinal of appearance, from 1; a withheld number (0) stays 0. */
  readonly #byAppearance: Int32Array;
  /** By how many last digits are free: 1 + position of the block's first number, by position; 0 not yet known. */
  readonly #blocks: Map<number, Int32Array> = new Map();

  /** `texts`: distinct numbers in the order of their appearance. */
  constructor(texts: readonly string[]) {
    this.count = texts.length;
    const order = texts.map((_, i) => i).sort((a, b) => compared(texts[a], texts[b]));
    this.#texts = order.map((i) => texts[i]);
    this.#indices = new Int32Array(this.count);
    this.#byAppearance = new Int32Array(this.count + 1);
    const gap = Math.max(1, Math.min(widestGap, Math.floor((indexEnd - 1) / (this.count + 1))));
    let index = 0;
    for (let position = 0; position < this.count; position++) {
      const text = this.#texts[position];
      index += position === 0 ? 1 : Math.min(gap, gapBetween(this.#texts[position - 1], text));
      this.#indices[position] = index;
      this.#byAppearance[order[position] + 1] = index;
    }
  }

  /** Index of the number that appeared as `appearance`. */
  indexOf(appearance: number): number {
    return this.#byAppearance[appearance];
  }

  /** Text of an index; empty for a withheld number. */
  textOf(index: number): string {
    const position = this.#positionOf(index);
    return position < 0 ? '' : this.#texts[position];
  }

  /** Index of the first number that differs in at most the last `digits` digits; −1 for a withheld one. */
  blockOf(index: number, digits: number): number {
    const position = this.#positionOf(index);
    if (position < 0) return -1;
    let blocks = this.#blocks.get(digits);
    if (blocks === undefined) this.#blocks.set(digits, (blocks = new Int32Array(this.count)));
    if (blocks[position] === 0) blocks[position] = 1 + this.#firstAlike(this.#texts[position], digits);
    return this.#indices[blocks[position] - 1];
  }

  #firstAlike(text: string, digits: number): number {
    const sign = text.startsWith('+') ? 1 : 0;
    const head = Math.max(sign, text.length - digits);
    const least = text.slice(0, head).padEnd(text.length, '0');
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compared(this.#texts[middle], least) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** −1 for an index that no number has. */
  #positionOf(index: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#indices[middle] < index) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.#indices[low] === index ? low : -1;
  }
}
