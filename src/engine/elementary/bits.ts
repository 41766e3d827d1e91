/** One double and its two 32-bit words as views of the same eight bytes, and the powers of two. */

/** The shared double: write it, then read a word at once; never keep a value across calls. */
export const DOUBLE: Float64Array<ArrayBuffer> = new Float64Array([1]);

/** The two words of `DOUBLE`. Do not write them: reading the double after that stalls the processor. */
export const WORDS: Int32Array<ArrayBuffer> = new Int32Array(DOUBLE.buffer);

/** Index in `WORDS` of sign, exponent and upper 20 bits of the significand: 1 on little-endian machines. */
export const HIGH: 0 | 1 = WORDS[1] === 0 ? 0 : 1;

/** 2^k at index k + 1023, for k from −1023 to 1023. */
export const POWER_OF_TWO: Float64Array<ArrayBuffer> = new Float64Array(2047);

POWER_OF_TWO[1023] = 1;
for (let k = 1; k <= 1023; k += 1) {
  POWER_OF_TWO[1023 + k] = 2 * POWER_OF_TWO[1022 + k];
  POWER_OF_TWO[1023 - k] = POWER_OF_TWO[1024 - k] / 2;
}
