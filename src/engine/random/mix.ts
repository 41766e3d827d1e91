/**
 * The keyed mixer: words and derived keys as pure functions of a 64-bit key, an index and a purpose.
 * Hot path: random
 *
 * The state is 64 bits in two int32 lanes. A round is a bijection of it, always these three lines: the low lane takes
 * in the high one turned left by 18; the high lane takes in the new low one turned left by 22 and is multiplied; the
 * low lane is multiplied. They are written out at every place (stream.ts too), because V8 inlines little: before the
 * program was put together (decision 060), rounds made of small functions cost 8 ns inside a caller instead of 3.
 * Quality and prices: docs/randomness.md.
 */
import { twoToMinus32 } from '../elementary/constants.ts';

/** Odd multipliers: of several hundred random pairs the one with the least avalanche bias after one round too few. */
export const lowMultiplier: number = 0xa875b9cd | 0;
export const highMultiplier: number = 0x881b2a6d | 0;

/** √2 − 1 and √3 − 1 in 32 binary places: without them the key of zeros would be a fixed point. */
export const lowStart: number = 0x6a09e667 | 0;
export const highStart: number = 0xbb67ae85 | 0;

/** Keeps derived keys apart from the words of `mix`: √5 − 2 in 32 binary places. */
const derivedStart = 0x3c6ef372 | 0;
/** One more than the words have: here both lanes are shown. */
const derivingRounds = 4;

/**
 * One int32 word for (key, index, purpose). All four are int32 and any value is fine: neighbouring values give
 * unrelated words. Keys are meant to be hashes (key.ts), yet small integers pass the battery too.
 * One round spreads the key, index and purpose enter the lanes, three rounds finish, one lane is folded onto the other.
 */
export function mix(keyLow: number, keyHigh: number, index: number, purpose: number): number {
  let low = (keyLow + lowStart) | 0;
  let high = (keyHigh + highStart) | 0;
  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier) ^ purpose;
  low = Math.imul(low, lowMultiplier) ^ index;

  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
  low = Math.imul(low, lowMultiplier);

  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
  low = Math.imul(low, lowMultiplier);

  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
  low = Math.imul(low, lowMultiplier);
  // A product's low bits are its weaker ones: they meet the high bits of the other lane.
  return ((low << 16) | (low >>> 16)) ^ high;
}

/** One uniform in (0, 1) of 32 bits at (key, index, purpose), all int32: for decisions `unitAt(…) < p`. */
export function unitAt(keyLow: number, keyHigh: number, index: number, purpose: number): number {
  return ((mix(keyLow, keyHigh, index, purpose) >>> 0) + 0.5) * twoToMinus32;
}

/** A key that is written over, so that a derivation allocates nothing. */
export interface KeyInHand {
  low: number;
  high: number;
}

/** The key derived from (key, index, purpose), all int32; no allocation. */
// eslint-disable-next-line max-params -- a key is two numbers, and nothing is allocated for a call
export function deriveInto(
  out: KeyInHand,
  keyLow: number,
  keyHigh: number,
  index: number,
  purpose: number,
): void {
  let low = (keyLow + lowStart) | 0;
  let high = (keyHigh + highStart) | 0;
  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier) ^ purpose;
  low = Math.imul(low, lowMultiplier) ^ index ^ derivedStart;
  for (let round = 0; round < derivingRounds; round++) {
    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    low = Math.imul(low, lowMultiplier);
  }
  low ^= (high << 18) | (high >>> 14);
  out.low = low;
  out.high = high ^ ((low << 22) | (low >>> 10));
}

/** Where a half is taken from; written and read within one call. */
const derived: KeyInHand = { low: 0, high: 0 };

/** The low half of the key derived from (key, index, purpose). */
export function deriveLow(keyLow: number, keyHigh: number, index: number, purpose: number): number {
  deriveInto(derived, keyLow, keyHigh, index, purpose);
  return derived.low;
}

/** The high half of the key derived from (key, index, purpose). */
export function deriveHigh(keyLow: number, keyHigh: number, index: number, purpose: number): number {
  deriveInto(derived, keyLow, keyHigh, index, purpose);
  return derived.high;
}
