/** Logarithms of the 128 interval centres 1 + (i + ½)/128, as a short high part and a low part. */
import { ln2Parts, logOfRatio } from './doubleDouble.ts';
import type { DoubleDouble } from './doubleDouble.ts';

/** High parts are multiples of 2^-42, so that k·ln 2 + ln c has no rounding error for any exponent k. */
const grid = 4_398_046_511_104;

function shortened(value: DoubleDouble): DoubleDouble {
  const high = Math.floor(value.high * grid) / grid;
  return { high, low: value.high - high + value.low };
}

const ln2Short = shortened(ln2Parts);

/** ln 2 rounded down to a multiple of 2^-42. */
export const ln2High: number = ln2Short.high;
/** ln 2 − ln2High. */
export const ln2Low: number = ln2Short.low;

/** 1 ÷ centre, correctly rounded. */
export const centreInverses: Float64Array<ArrayBuffer> = new Float64Array(128);
/** ln(centre), high part. */
export const logHighs: Float64Array<ArrayBuffer> = new Float64Array(128);
/** ln(centre), low part. */
export const logLows: Float64Array<ArrayBuffer> = new Float64Array(128);

for (let i = 0; i < 128; i += 1) {
  const centreTimes256 = 257 + 2 * i;
  const { high, low } = shortened(logOfRatio(centreTimes256 - 256, centreTimes256 + 256));
  centreInverses[i] = 256 / centreTimes256;
  logHighs[i] = high;
  logLows[i] = low;
}
