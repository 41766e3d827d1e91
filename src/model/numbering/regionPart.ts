/**
 * The region's part of a block: the least numbers that hold its simulated subscribers at the block's allocated share. A carrier has customers of
 * many places in one block, so that part lies in hundreds scattered over all of it: two people of the region have numbers with the same first
 * digits about as seldom as any two customers, however few people are simulated. Within a hundred a dialer that goes on number by number still
 * finds one of them after the other. Hot path: replication.
 */
import type { Key } from '../../engine/random/key.ts';
import { childKey, keyOfText } from '../../engine/random/key.ts';
import { indexAt, keyedOrder, placeOf } from '../../engine/random/permute.ts';
import type { KeyedOrder } from '../../engine/random/permute.ts';
import type { NumberIndex } from '../contracts/plugin.ts';

/** Numbers that lie together: carriers hand them on to shops in such lots; the size is assumed. */
const lot = 100;
/** Of a part with more hundreds than these no table is kept: to find a hundred anew takes less than to wait for it. Measured: kept at 12,500, not at 125,000. */
const hundredsKept = 32_768;
/** The number, or the place, is none of the part's. */
export const notInRegion = -1;

/** Its numbers have places from 0 on, in dialling order: hundred after hundred. */
export interface RegionPart {
  /** First number of the block. */
  readonly first: NumberIndex;
  /** Places in it; 0 where no subscriber has a number of the block. */
  readonly size: number;
  /** Which hundred of the block the part's n-th is; and the first number of it, kept for all of them or for none. */
  readonly hundreds: KeyedOrder;
  readonly firstOfHundred: Int32Array;
  /** Which place the n-th subscriber has. */
  readonly order: KeyedOrder;
}

/** `size`: numbers of the block, of which the region's part has `places`. */
export function layRegionPart(
  key: Key,
  { first, size, places }: { first: NumberIndex; size: number; places: number },
): RegionPart {
  const of = childKey(key, keyOfText('hundreds'));
  const count = Math.ceil(places / lot);
  const hundreds = keyedOrder(Math.max(1, Math.trunc(size / lot)), of.low, of.high);
  return {
    first,
    size: places,
    hundreds,
    firstOfHundred: Int32Array.from({ length: count > hundredsKept ? 0 : count }, (_, hundred) =>
      firstOf({ first, hundreds }, hundred),
    ),
    order: keyedOrder(places, key.low, key.high),
  };
}

/** The number at a place. */
export function numberAtPlace(part: RegionPart, place: number): NumberIndex {
  const { firstOfHundred } = part;
  const hundred = (place / lot) | 0;
  const begins = hundred < firstOfHundred.length ? firstOfHundred[hundred] : firstOf(part, hundred);
  return (begins + place - hundred * lot) | 0;
}

const firstOf = ({ first, hundreds }: Pick<RegionPart, 'first' | 'hundreds'>, hundred: number): NumberIndex =>
  (first + placeOf(hundreds, hundred) * lot) | 0;

/** The place of a number of the block; `notInRegion` where it is none of the part's. */
export function placeOfNumber({ first, size, hundreds }: RegionPart, number: NumberIndex): number {
  if (size === 0) return notInRegion;
  const position = (number - first) | 0;
  const hundred = (position / lot) | 0;
  const place = (indexAt(hundreds, hundred) * lot + position - hundred * lot) | 0;
  return place < size ? place : notInRegion;
}

/** The number of the `ordinal`-th subscriber. */
export const numberOfOrdinal = (part: RegionPart, ordinal: number): NumberIndex =>
  numberAtPlace(part, placeOf(part.order, ordinal));
