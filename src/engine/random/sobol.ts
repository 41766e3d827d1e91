/** Sobol's sequence (Sobol' 1967) with nested uniform scrambling (Owen 1995): points that fill a cube evenly, different for every key. */
import { twoToMinus32 } from '../elementary/constants.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Key } from './key.ts';
import { mix } from './mix.ts';
import { sobolDirections } from './sobolDirections.ts';

/** Binary places of a coordinate. */
const bits = 32;

/** What the scrambling's coins are for: √31 − 5 in 32 binary places. */
const coinPurpose = 0x91590159 | 0;

/** Dimensions that there are numbers for. */
export const sobolDimensions: number = sobolDirections.length + 1;

const known = new Map<number, Int32Array>();

/** Direction numbers of one dimension, the first in the highest bit: v₁ … v₃₂ of Bratley and Fox (1988). */
function directionsOf(dimension: number): Int32Array {
  const before = known.get(dimension);
  if (before !== undefined) return before;
  invariant(dimension >= 0 && dimension < sobolDimensions, 'a dimension has direction numbers');
  const directions = dimension === 0 ? vanDerCorput() : recurrence(sobolDirections[dimension - 1]);
  known.set(dimension, directions);
  return directions;
}

function vanDerCorput(): Int32Array {
  return Int32Array.from({ length: bits }, (_, place) => 1 << (bits - 1 - place));
}

function recurrence([degree, coefficients, ...initial]: readonly number[]): Int32Array {
  const directions = new Int32Array(bits);
  for (let place = 0; place < bits; place++) {
    if (place < degree) {
      directions[place] = initial[place] << (bits - 1 - place);
      continue;
    }
    let word = directions[place - degree] ^ (directions[place - degree] >>> degree);
    for (let back = 1; back < degree; back++)
      if (((coefficients >>> (degree - 1 - back)) & 1) === 1) word ^= directions[place - back];
    directions[place] = word;
  }
  return directions;
}

/** One coordinate as an int32 word of 32 binary places, unscrambled; `index` from 0, `dimension` from 0. */
export function sobolWord(index: number, dimension: number): number {
  const directions = directionsOf(dimension);
  let word = 0;
  for (let place = 0, rest = index; rest !== 0; place++, rest >>>= 1)
    if ((rest & 1) === 1) word ^= directions[place];
  return word;
}

/**
 * One coordinate in (0, 1), scrambled by the key of its dimension: every bit is turned over by a coin that hangs on all bits above it. The
 * first 2ᵐ points keep one in each of 2ᵐ equal parts of every axis, and each point alone is uniform.
 */
export function scrambledSobol(index: number, dimension: number, key: Key): number {
  return (nestedScramble(sobolWord(index, dimension), key) >>> 0) * twoToMinus32 + twoToMinus32 / 2;
}

/** An int32 word of which every bit is turned over by a coin that hangs on the key and on all bits above it: a bijection of each aligned run of 2ᵐ words to another. */
export function nestedScramble(word: number, { low, high }: Key): number {
  let turned = 0;
  for (let place = bits - 1; place >= 0; place--) {
    const above = place === bits - 1 ? 0 : word >>> (place + 1);
    turned |= (mix(low, high, above, coinPurpose ^ place) & 1) << place;
  }
  return word ^ turned;
}
