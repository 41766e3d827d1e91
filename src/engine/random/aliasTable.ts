/**
 * Draws of an index with given weights in constant time, by the alias method of Walker (1977) as built by Vose (1991).
 * Hot path: random
 */
import { invariant } from '../kernel/invariant.ts';
import type { KeyedStream } from './stream.ts';

/** The share of a column is counted in parts of it. */
const parts = 2_147_483_648;

const noCells = new Int32Array(0);

/**
 * Indices 0 … `count` − 1 with probabilities proportional to `weights` (finite, ≥ 0, not all 0; at most 2²¹ of them).
 * A draw takes one word, so each probability is met to within 2⁻³¹ of the whole; weight 0 is never drawn. There are as many columns
 * as the next power of two, those beyond the count of weight 0, so that a word splits into column and part without a multiplication.
 */
export class AliasTable {
  readonly count: number = 0;
  /** How many bits of a word tell the column. */
  readonly #bits: number = 0;
  /** By column: below which part it belongs to its own index, and the alias to which it belongs from there on. */
  readonly #columns: Int32Array = noCells;

  constructor(weights: ArrayLike<number>) {
    const count = weights.length;
    invariant(count >= 1 && count <= 2_097_152, 'an alias table needs 1 to 2^21 weights');
    this.count = count;
    this.#bits = 32 - Math.clz32(count - 1);
    const shares = scaledToMeanOne(weights, 1 << this.#bits);
    // A column of weight 0 that rounding leaves without a partner goes to the heaviest index.
    const aliases = new Int32Array(shares.length).fill(indexOfLargest(weights));
    pairColumns(shares, aliases);
    this.#columns = Int32Array.from({ length: 2 * shares.length }, (_, at) =>
      (at & 1) === 1 ? aliases[at >> 1] : Math.min(shares[at >> 1] * parts, parts - 1),
    );
  }

  /** One index; takes one word. */
  draw(stream: KeyedStream): number {
    return this.at(stream.nextWord());
  }

  /** The index that an int32 word stands for: its upper bits pick a column, the rest decides within it. */
  at(word: number): number {
    const columns = this.#columns;
    const bits = this.#bits;
    // A shift by 32 would be none.
    const column = (word >>> 1) >>> (31 - bits);
    const part = (word << bits) >>> 1;
    // All ones where the part lies below the cut: a branch here would be guessed wrong a third of the time.
    const isOwn = (part - columns[column << 1]) >> 31;
    return (column & isOwn) | (columns[(column << 1) | 1] & ~isOwn);
  }
}

/** Of `columns` shares with mean 1 the first are in proportion to the weights, the others 0. */
function scaledToMeanOne(weights: ArrayLike<number>, columns: number): Float64Array {
  let total = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index];
    invariant(weight >= 0 && weight < Infinity, 'weights of an alias table are finite and not negative');
    total += weight;
  }
  invariant(total > 0 && total < Infinity, 'weights of an alias table have a positive finite sum');
  const shares = new Float64Array(columns);
  for (let index = 0; index < weights.length; index++) shares[index] = (weights[index] / total) * columns;
  return shares;
}

function indexOfLargest(weights: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 1; index < weights.length; index++) if (weights[index] > weights[largest]) largest = index;
  return largest;
}

/** Fills every column below 1 with a piece of one above 1, in place, until none is above. */
function pairColumns(shares: Float64Array, aliases: Int32Array): void {
  const below: number[] = [];
  const above: number[] = [];
  shares.forEach((share, column) => (share < 1 ? below : above).push(column));
  while (below.length > 0 && above.length > 0) {
    const poor = below.pop()!;
    const rich = above.at(-1)!;
    aliases[poor] = rich;
    shares[rich] -= 1 - shares[poor];
    if (shares[rich] < 1) below.push(above.pop()!);
  }
  // What is left over is whole but for rounding; a whole column is its own alias.
  for (const column of [...above, ...below]) if (shares[column] > 0) aliases[column] = column;
}
