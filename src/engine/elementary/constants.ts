/** Constants of analysis, each the nearest double, and powers of two, each exact. */

/** ln 2. */
export const ln2 = 0.693_147_180_559_945_3;
/** 2π. */
export const twoPi = 6.283185307179586;
/** ½ ln 2π. */
export const halfLogTwoPi = 0.9189385332046728;
/** How many values a word of 32 bits has. */
export const twoTo32 = 4_294_967_296;
export const twoToMinus32: number = 1 / 4_294_967_296;
/** Lifts every subnormal number into the normal ones. */
export const twoTo54 = 18_014_398_509_481_984;
