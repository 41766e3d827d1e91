/** Constants of analysis, each the nearest double. */

/** ln 2. */
export const LN_2 = 0.693_147_180_559_945_3;
/** 2π. */
export const TWO_PI = 6.283185307179586;
/** ½ ln 2π. */
export const HALF_LOG_TWO_PI = 0.9189385332046728;
