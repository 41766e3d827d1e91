/**
 * The keyed mixer: words and derived keys as pure functions of a 64-bit key, an index and a purpose.
 * Hot path: random
 *
 * The state is 64 bits in two int32 lanes. A round is a bijection of it, always these three lines: the low lane takes
 * in the high one turned left by 18; the high lane takes in the new low one turned left by 22 and is multiplied; the
 * low lane is multiplied. They are written out at every place (stream.ts too, with the constants), because V8 inlines
 * little and checks each imported name at run time: rounds made of small functions cost 8 ns inside a caller instead
 * of 3. Quality and prices: docs/randomness.md.
 */

/** Odd multipliers: of several hundred random pairs the one with the least avalanche bias after one round too few. */
const LOW_MULTIPLIER = 0xa875b9cd | 0;
const HIGH_MULTIPLIER = 0x881b2a6d | 0;

/** √2 − 1 and √3 − 1 in 32 binary places: without them the key of zeros would be a fixed point. */
const LOW_START = 0x6a09e667 | 0;
const HIGH_START = 0xbb67ae85 | 0;

/** Keeps derived keys apart from the words of `mix`: √5 − 2 in 32 binary places. */
const DERIVED = 0x3c6ef372 | 0;
/** One more than the words have: here both lanes are shown. */
const DERIVING_ROUNDS = 4;

const TWO_TO_MINUS_32 = 1 / 4_294_967_296;

/**
 * One int32 word for (key, index, purpose). All four are int32 and any value is fine: neighbouring values give
 * unrelated words. Keys are meant to be hashes (key.ts), yet small integers pass the battery too.
 * One round spreads the key, index and purpose enter the lanes, three rounds finish, one lane is folded onto the other.
 */
export function mix(keyLow: number, keyHigh: number, index: number, purpose: number): number {
  let low = (keyLow + LOW_START) | 0;
  let high = (keyHigh + HIGH_START) | 0;
  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER) ^ purpose;
  low = Math.imul(low, LOW_MULTIPLIER) ^ index;

  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
  low = Math.imul(low, LOW_MULTIPLIER);

  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
  low = Math.imul(low, LOW_MULTIPLIER);

  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
  low = Math.imul(low, LOW_MULTIPLIER);
  // A product's low bits are its weaker ones: they meet the high bits of the other lane.
  return ((low << 16) | (low >>> 16)) ^ high;
}

/** One uniform in (0, 1) of 32 bits at (key, index, purpose), all int32: for decisions `unitAt(…) < p`. */
export function unitAt(keyLow: number, keyHigh: number, index: number, purpose: number): number {
  return ((mix(keyLow, keyHigh, index, purpose) >>> 0) + 0.5) * TWO_TO_MINUS_32;
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
  let low = (keyLow + LOW_START) | 0;
  let high = (keyHigh + HIGH_START) | 0;
  low ^= (high << 18) | (high >>> 14);
  high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER) ^ purpose;
  low = Math.imul(low, LOW_MULTIPLIER) ^ index ^ DERIVED;
  for (let round = 0; round < DERIVING_ROUNDS; round++) {
    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    low = Math.imul(low, LOW_MULTIPLIER);
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
