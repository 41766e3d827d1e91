/**
 * Draws of an index with given weights in constant time, by the alias method of Walker (1977) as built by Vose (1991).
 * Hot path: random
 */
import { invariant } from '../kernel/invariant.ts';
import type { KeyedStream } from './stream.ts';

const TWO_TO_MINUS_32 = 1 / 4_294_967_296;

/** The share of a column is counted in parts of it. */
const PARTS = 2_147_483_648;

/**
 * Indices 0 … `count` − 1 with probabilities proportional to `weights` (finite, ≥ 0, not all 0; at most 2²¹ of them).
 * A draw takes one word, so each probability is met to within 2⁻³¹ of the whole; weight 0 is never drawn.
 */
export class AliasTable {
  readonly count: number;
  /** Below this part a column belongs to its own index, from it on to the alias. */
  private readonly cuts: Int32Array;
  private readonly aliases: Int32Array;

  constructor(weights: ArrayLike<number>) {
    const count = weights.length;
    invariant(count >= 1 && count <= 2_097_152, 'an alias table needs 1 to 2^21 weights');
    this.count = count;
    const shares = scaledToMeanOne(weights);
    // A column of weight 0 that rounding leaves without a partner goes to the heaviest index.
    this.aliases = new Int32Array(count).fill(indexOfLargest(weights));
    pairColumns(shares, this.aliases);
    this.cuts = Int32Array.from(shares, (share) => Math.min(share * PARTS, PARTS - 1));
  }

  /** One index; takes one word. */
  draw(stream: KeyedStream): number {
    return this.at(stream.nextWord());
  }

  /** The index that an int32 word stands for: its upper part picks a column, the rest decides within it. */
  at(word: number): number {
    const place = (word >>> 0) * this.count * TWO_TO_MINUS_32;
    const column = Math.trunc(place) | 0;
    const part = ((place - column) * PARTS) | 0;
    // All ones where the part lies below the cut: a branch here would be guessed wrong a third of the time.
    const isOwn = (part - this.cuts[column]) >> 31;
    return (column & isOwn) | (this.aliases[column] & ~isOwn);
  }
}

function scaledToMeanOne(weights: ArrayLike<number>): Float64Array {
  let total = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index];
    invariant(weight >= 0 && weight < Infinity, 'weights of an alias table are finite and not negative');
    total += weight;
  }
  invariant(total > 0 && total < Infinity, 'weights of an alias table have a positive finite sum');
  return Float64Array.from(weights, (weight) => (weight / total) * weights.length);
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
