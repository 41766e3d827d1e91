/** Counts per number in the current calendar window in memory that does not grow: a count-min sketch. Hot path: tables. */
import { invariant } from '../kernel/invariant.ts';
import { spreadMultiplier, stirMultiplier } from './spread.ts';

/** Odd multipliers, one a row of the sketch: the fractional parts of √2, √3, √5, √7, √11, √13, √17, √19 in 32 binary places, made odd. */
const multipliers = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef373, 0xa54ff53b, 0x510e527f, 0x9b05688d, 0x1f83d9ab, 0x5be0cd19,
]);

/**
 * `depth` rows of 2 ** `widthBits` cells (Cormode and Muthukrishnan 2005) with conservative update (Estan and Varghese 2002): a call raises
 * only the cells that hold the number's least count. A count is never too small; among `total` calls of a window it is too large by more than
 * e ÷ width × total with probability at most e ** −depth. Windows lie end to end from second 0 on; seconds passed in must not go back across
 * a window's end.
 */
export class CountMin {
  readonly windowSeconds: number;
  readonly depth: number;
  readonly width: number;
  /** Calls of the present window. */
  total: number = 0;
  readonly #cells: Int32Array;
  readonly #shift: number;
  #window = 0;

  constructor(shape: { readonly windowSeconds: number; readonly widthBits: number; readonly depth: number }) {
    const { windowSeconds, widthBits, depth } = shape;
    invariant(depth >= 1 && depth <= multipliers.length, 'a count-min sketch has 1 to 8 rows');
    this.windowSeconds = windowSeconds;
    this.depth = depth;
    this.width = 1 << widthBits;
    this.#shift = 32 - widthBits;
    this.#cells = new Int32Array(depth << widthBits);
  }

  /** Counts one more for the number and returns its count in the window of `atSecond`, this one included. */
  add(number: number, atSecond: number): number {
    this.#turn(atSecond);
    this.total += 1;
    const { width, depth } = this;
    const cells = this.#cells;
    const shift = this.#shift;
    const hash = hashOf(number);
    const raised = this.#least(hash) + 1;
    for (let row = 0; row < depth; row++) {
      const at = row * width + (Math.imul(hash, multipliers[row]) >>> shift);
      if (cells[at] < raised) cells[at] = raised;
    }
    return raised;
  }

  /** The number's count in the window of `atSecond`. */
  countOf(number: number, atSecond: number): number {
    return Math.floor(atSecond / this.windowSeconds) === this.#window ? this.#least(hashOf(number)) : 0;
  }

  bytes(): number {
    return this.#cells.byteLength;
  }

  #least(hash: number): number {
    const { width, depth } = this;
    const cells = this.#cells;
    const shift = this.#shift;
    let least = 0x7fffffff;
    for (let row = 0; row < depth; row++) {
      const count = cells[row * width + (Math.imul(hash, multipliers[row]) >>> shift)];
      if (count < least) least = count;
    }
    return least;
  }

  #turn(atSecond: number): void {
    const window = Math.floor(atSecond / this.windowSeconds);
    if (window === this.#window) return;
    this.#window = window;
    this.total = 0;
    this.#cells.fill(0);
  }
}

function hashOf(number: number): number {
  const mixed = Math.imul(number ^ (number >>> 15), spreadMultiplier);
  return Math.imul(mixed ^ (mixed >>> 13), stirMultiplier) | 0;
}
