/**
 * A stream of keyed draws, and the cursor that seeks it.
 * Hot path: random
 */
import { twoToMinus32 } from '../elementary/constants.ts';
import { highMultiplier, highStart, lowMultiplier, lowStart } from './mix.ts';

export { unitAt } from './mix.ts';

/** Keeps streams apart from the words of `mix` and from derived keys: √19 − 4 in 32 binary places. */
const streamPurpose = 0x5be0cd19 | 0;

const twoToMinus53 = 1 / 9_007_199_254_740_992;
const twoTo21 = 2_097_152;

/**
 * A cursor over keyed streams. `seek` goes to the first word of (key, index, purpose); each `next…` takes as many
 * words as it needs. Streams of different arguments share nothing, so a rejection loop disturbs no other draw. The
 * words are unrelated to `mix` of the same arguments. A stream has 2³² words.
 */
export class KeyedStream {
  #low = 0;
  #high = 0;
  #position = 0;
  /** The second word of the pair that was drawn last. */
  second = 0;

  /** Moves to position 0 of (key, index, purpose), all int32. */
  seek(keyLow: number, keyHigh: number, index: number, purpose: number): this {
    let low = (keyLow + lowStart) | 0;
    let high = (keyHigh + highStart) | 0;
    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier) ^ purpose;
    low = Math.imul(low, lowMultiplier) ^ index ^ streamPurpose;

    low ^= (high << 18) | (high >>> 14);
    this.#high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    this.#low = Math.imul(low, lowMultiplier);
    this.#position = 0;
    return this;
  }

  /** The next int32 word: the position enters, three rounds finish. */
  nextWord(): number {
    const position = this.#position;
    this.#position = (position + 1) | 0;
    let low = this.#low ^ position;
    let high = this.#high;
    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    low = Math.imul(low, lowMultiplier);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    low = Math.imul(low, lowMultiplier);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    low = Math.imul(low, lowMultiplier);
    return ((low << 16) | (low >>> 16)) ^ high;
  }

  /**
   * Two int32 words for little more than the price of one; the first is returned, the other is `second`. The position enters, four rounds
   * and half a one finish, and both lanes are shown, as those of a derived key. A pair takes one position.
   */
  nextPair(): number {
    const position = this.#position;
    this.#position = (position + 1) | 0;
    let low = this.#low ^ position;
    let high = this.#high;
    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    low = Math.imul(low, lowMultiplier);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    low = Math.imul(low, lowMultiplier);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    low = Math.imul(low, lowMultiplier);

    low ^= (high << 18) | (high >>> 14);
    high = Math.imul(high ^ ((low << 22) | (low >>> 10)), highMultiplier);
    low = Math.imul(low, lowMultiplier);
    low ^= (high << 18) | (high >>> 14);
    this.second = high ^ ((low << 22) | (low >>> 10));
    return low;
  }

  /** A uniform in (0, 1) of 32 bits, the middle of its interval; one word. */
  nextUnit(): number {
    return ((this.nextWord() >>> 0) + 0.5) * twoToMinus32;
  }

  /** A uniform in (0, 1) of 53 bits; two words. Zero, once in 2⁵³, becomes 2⁻⁵⁴. */
  nextUnit53(): number {
    const upper = this.nextWord() >>> 0;
    const lower = this.nextWord() >>> 11;
    const bits = upper * twoTo21 + lower;
    return bits === 0 ? twoToMinus53 / 2 : bits * twoToMinus53;
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
