/**
 * A stream of keyed draws, and the cursor that seeks it.
 * Hot path: random
 */
export { unitAt } from './mix.ts';

/** The mixer's constants, written again: an imported constant is loaded and checked at each use, twice the time. */
const LOW_MULTIPLIER = 0xa875b9cd | 0;
const HIGH_MULTIPLIER = 0x881b2a6d | 0;
const LOW_START = 0x6a09e667 | 0;
const HIGH_START = 0xbb67ae85 | 0;

/** Keeps streams apart from the words of `mix` and from derived keys: √19 − 4 in 32 binary places. */
const STREAM = 0x5be0cd19 | 0;

const TWO_TO_MINUS_32 = 1 / 4_294_967_296;
const TWO_TO_MINUS_53 = 1 / 9_007_199_254_740_992;
const TWO_TO_21 = 2_097_152;

/**
 * A cursor over keyed streams. `seek` goes to the first word of (key, index, purpose); each `next…` takes as many
 * words as it needs. Streams of different arguments share nothing, so a rejection loop disturbs no other draw. The
 * words are unrelated to `mix` of the same arguments. A stream has 2³² words.
 */
export class KeyedStream {
  private low = 0;
  private high = 0;
  private position = 0;
  /** The second word of the pair that was drawn last. */
  second = 0;

  /** Moves to position 0 of (key, index, purpose), all int32. */
  seek(keyLow: number, keyHigh: number, index: number, purpose: number): this {
    let low = (keyLow + LOW_START) | 0;
    let high = (keyHigh + HIGH_START) | 0;
    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER) ^ purpose;
    low = Math.imul(low, LOW_MULTIPLIER) ^ index ^ STREAM;

    low ^= (high << 18) | (high >>> 14);
    this.high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    this.low = Math.imul(low, LOW_MULTIPLIER);
    this.position = 0;
    return this;
  }

  /** The next int32 word: the position enters, three rounds finish. */
  nextWord(): number {
    const position = this.position;
    this.position = (position + 1) | 0;
    let low = this.low ^ position;
    let high = this.high;
    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    low = Math.imul(low, LOW_MULTIPLIER);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    low = Math.imul(low, LOW_MULTIPLIER);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    low = Math.imul(low, LOW_MULTIPLIER);
    return ((low << 16) | (low >>> 16)) ^ high;
  }

  /**
   * Two int32 words for little more than the price of one; the first is returned, the other is `second`. The position enters, four rounds
   * and half a one finish, and both lanes are shown, as those of a derived key. A pair takes one position.
   */
  nextPair(): number {
    const position = this.position;
    this.position = (position + 1) | 0;
    let low = this.low ^ position;
    let high = this.high;
    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    low = Math.imul(low, LOW_MULTIPLIER);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    low = Math.imul(low, LOW_MULTIPLIER);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    low = Math.imul(low, LOW_MULTIPLIER);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), HIGH_MULTIPLIER);
    low = Math.imul(low, LOW_MULTIPLIER);
    low ^= (high << 18) | (high >>> 14);
    this.second = high ^ ((low << 22) | (low >>> 10));
    return low;
  }

  /** A uniform in (0, 1) of 32 bits, the middle of its interval; one word. */
  nextUnit(): number {
    return ((this.nextWord() >>> 0) + 0.5) * TWO_TO_MINUS_32;
  }

  /** A uniform in (0, 1) of 53 bits; two words. Zero, once in 2⁵³, becomes 2⁻⁵⁴. */
  nextUnit53(): number {
    const upper = this.nextWord() >>> 0;
    const lower = this.nextWord() >>> 11;
    const bits = upper * TWO_TO_21 + lower;
    return bits === 0 ? TWO_TO_MINUS_53 / 2 : bits * TWO_TO_MINUS_53;
  }

  /** An unbiased integer from 0 to `count` − 1, `count` from 1 to 2³¹ − 1; fewer than two words on average. */
  nextBelow(count: number): number {
    if (count <= 1) return 0;
    const unusedBits = Math.clz32(count - 1);
    for (;;) {
      const candidate = this.nextWord() >>> unusedBits;
      if (candidate < count) return candidate;
    }
  }
}
