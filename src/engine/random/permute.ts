/**
 * A keyed permutation of 0 … count − 1 without a list, and its inverse.
 * Hot path: random
 *
 * Six rounds over the least power of two that holds `count`: add a round key, multiply by an odd number, fold the upper
 * half onto the lower; each can be undone. A result outside is sent round again (cycle walking), fewer than twice on
 * average. So few rounds leave a trace below 17 places, where a shuffle is followed swap by swap instead.
 */
import { twoToMinus32 } from '../elementary/constants.ts';
import { highMultiplier, lowMultiplier, mix } from './mix.ts';

/** The inverses of the mixer's multipliers modulo 2³². */
const lowInverse = 0x19c5db05 | 0;
const highInverse = 0x3f8f6f65 | 0;

/** Up to so many places the permutation is a shuffle, every order equally likely. */
const longestShuffle = 16;
/** The purpose under which a shuffle's swaps are drawn. */
const swapPurpose = 0x6e2b9a35 | 0;

/** The order that a key gives to 0 … `count` − 1, for those who ask it again and again: what the rounds need is derived once. */
export interface KeyedOrder {
  readonly count: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  /** 0 for a shuffle, which has no rounds. */
  readonly mask: number;
  /** Half of the bits or one more: the fold undoes itself because it shifts by at least half of them. */
  readonly half: number;
  /** What the six rounds add. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
  readonly fifth: number;
  readonly sixth: number;
}

/** `count` from 1 to 2³⁰ − 1. */
export function keyedOrder(count: number, keyLow: number, keyHigh: number): KeyedOrder {
  // With the few bits of a shuffle the sums would be no small integers.
  const unused = Math.clz32(Math.max(count - 1, longestShuffle));
  const low1 = scheduleLow(keyLow, keyHigh);
  const high1 = scheduleHigh(low1, keyHigh);
  const low2 = scheduleLow(low1, high1);
  const high2 = scheduleHigh(low2, high1);
  return {
    count,
    keyLow,
    keyHigh,
    mask: count <= longestShuffle ? 0 : -1 >>> unused,
    half: (33 - unused) >>> 1,
    first: keyLow >>> unused,
    second: keyHigh >>> unused,
    third: low1 >>> unused,
    fourth: high1 >>> unused,
    fifth: low2 >>> unused,
    sixth: high2 >>> unused,
  };
}

/** The place of `index` in the order. What a round adds is read there: read all at the beginning they would lie in memory twice. */
export function placeOf(order: KeyedOrder, index: number): number {
  const { mask } = order;
  if (mask === 0) return shuffle(index, order.count, order.keyLow, order.keyHigh);
  const { half } = order;
  let x = index;
  do {
    x = Math.imul(x + order.first, lowMultiplier) & mask;
    x ^= x >>> half;
    x = Math.imul(x + order.second, highMultiplier) & mask;
    x ^= x >>> half;
    x = Math.imul(x + order.third, lowMultiplier) & mask;
    x ^= x >>> half;
    x = Math.imul(x + order.fourth, highMultiplier) & mask;
    x ^= x >>> half;
    x = Math.imul(x + order.fifth, lowMultiplier) & mask;
    x ^= x >>> half;
    x = Math.imul(x + order.sixth, highMultiplier) & mask;
    x ^= x >>> half;
  } while (x >= order.count);
  return x;
}

/** The index whose place it is: the inverse of `placeOf`. */
export function indexAt(order: KeyedOrder, place: number): number {
  const { mask } = order;
  if (mask === 0) return unshuffle(place, order.count, order.keyLow, order.keyHigh);
  const { half } = order;
  let x = place;
  do {
    x = (Math.imul(x ^ (x >>> half), highInverse) - order.sixth) & mask;
    x = (Math.imul(x ^ (x >>> half), lowInverse) - order.fifth) & mask;
    x = (Math.imul(x ^ (x >>> half), highInverse) - order.fourth) & mask;
    x = (Math.imul(x ^ (x >>> half), lowInverse) - order.third) & mask;
    x = (Math.imul(x ^ (x >>> half), highInverse) - order.second) & mask;
    x = (Math.imul(x ^ (x >>> half), lowInverse) - order.first) & mask;
  } while (x >= order.count);
  return x;
}

/** The place of `index` in the order that the key gives to 0 … `count` − 1; `count` from 1 to 2³⁰ − 1. */
export function permute(index: number, count: number, keyLow: number, keyHigh: number): number {
  return placeOf(keyedOrder(count, keyLow, keyHigh), index);
}

/** The index whose place is `place`: the inverse of `permute`. */
export function unpermute(place: number, count: number, keyLow: number, keyHigh: number): number {
  return indexAt(keyedOrder(count, keyLow, keyHigh), place);
}

/** The round keys after the first two: one round of the mixer, taken apart. */
function scheduleLow(low: number, high: number): number {
  return Math.imul(low ^ ((high << 18) | (high >>> 14)), lowMultiplier);
}

function scheduleHigh(low: number, high: number): number {
  return Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
}

/** Where index ends up when the last place is swapped with one before it or itself, then the last but one, and so on. */
function shuffle(index: number, count: number, keyLow: number, keyHigh: number): number {
  let place = index;
  for (let last = count - 1; last > 0; last--) {
    const other = partner(last, keyLow, keyHigh);
    if (place === last) place = other;
    else if (place === other) place = last;
  }
  return place;
}

function unshuffle(finalPlace: number, count: number, keyLow: number, keyHigh: number): number {
  let place = finalPlace;
  for (let last = 1; last < count; last++) {
    const other = partner(last, keyLow, keyHigh);
    if (place === last) place = other;
    else if (place === other) place = last;
  }
  return place;
}

/** The place, 0 … `last`, with which `last` is swapped; uneven by at most 2⁻²⁸. */
function partner(last: number, keyLow: number, keyHigh: number): number {
  return Math.trunc((mix(keyLow, keyHigh, last, swapPurpose) >>> 0) * twoToMinus32 * (last + 1));
}
