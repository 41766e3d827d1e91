/** Logarithms of the 128 interval centres 1 + (i + ½)/128, as a short high part and a low part. */
import { LN_2, logOfRatio } from './doubleDouble.ts';
import type { DoubleDouble } from './doubleDouble.ts';

/** High parts are multiples of 2^-42, so that k·ln 2 + ln c has no rounding error for any exponent k. */
const GRID = 4_398_046_511_104;

function shortened(value: DoubleDouble): DoubleDouble {
  const high = Math.floor(value.high * GRID) / GRID;
  return { high, low: value.high - high + value.low };
}

const LN_2_SHORT = shortened(LN_2);

/** ln 2 rounded down to a multiple of 2^-42. */
export const LN_2_HIGH: number = LN_2_SHORT.high;
/** ln 2 − LN_2_HIGH. */
export const LN_2_LOW: number = LN_2_SHORT.low;

/** 1 ÷ centre, correctly rounded. */
export const CENTRE_INVERSE: Float64Array<ArrayBuffer> = new Float64Array(128);
/** ln(centre), high part. */
export const LOG_HIGH: Float64Array<ArrayBuffer> = new Float64Array(128);
/** ln(centre), low part. */
export const LOG_LOW: Float64Array<ArrayBuffer> = new Float64Array(128);

for (let i = 0; i < 128; i += 1) {
  const centreTimes256 = 257 + 2 * i;
  const { high, low } = shortened(logOfRatio(centreTimes256 - 256, centreTimes256 + 256));
  CENTRE_INVERSE[i] = 256 / centreTimes256;
  LOG_HIGH[i] = high;
  LOG_LOW[i] = low;
}
