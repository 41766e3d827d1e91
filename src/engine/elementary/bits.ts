/** One double and its two 32-bit words as views of the same eight bytes, and the powers of two. */

/** The shared double: write it, then read a word at once; never keep a value across calls. */
export const sharedDouble: Float64Array<ArrayBuffer> = new Float64Array([1]);

/** The two words of `sharedDouble`. Do not write them: reading the double after that stalls the processor. */
export const sharedWords: Int32Array<ArrayBuffer> = new Int32Array(sharedDouble.buffer);

/** Index in `sharedWords` of sign, exponent and upper 20 bits of the significand: 1 on little-endian machines. */
export const highWord: 0 | 1 = sharedWords[1] === 0 ? 0 : 1;

/** 2^k at index k + 1023, for k from −1023 to 1023. */
export const powersOfTwo: Float64Array<ArrayBuffer> = new Float64Array(2047);

powersOfTwo[1023] = 1;
for (let k = 1; k <= 1023; k += 1) {
  powersOfTwo[1023 + k] = 2 * powersOfTwo[1022 + k];
  powersOfTwo[1023 - k] = powersOfTwo[1024 - k] / 2;
}
