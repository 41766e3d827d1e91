/** The exponential function, the same bits on every engine. Hot path: elementary */
import { powersOfTwo } from './bits.ts';
import { exponential, ln2Parts, multiply } from './doubleDouble.ts';

/** e^x overflows above this number (the largest double whose exponential is finite). */
const largest = 709.782712893384;
/** e^x rounds to zero below this number (ln of half the least subnormal). */
const smallest = -745.1332191019412;
/** Between these numbers the result is a normal number and its power of two is in the table. */
const safeFrom = -707;
const safeTo = 709;
const twoTo64 = 18_446_744_073_709_551_616;

/** 2^(i/64), rounded to double, and what the rounding lost. */
export const rootHighs: Float64Array<ArrayBuffer> = new Float64Array(64);
export const rootLows: Float64Array<ArrayBuffer> = new Float64Array(64);
for (let i = 0; i < 64; i += 1) {
  const { high, low } = exponential(multiply(ln2Parts, { high: i / 64, low: 0 }));
  rootHighs[i] = high;
  rootLows[i] = low;
}

/** 64 ÷ ln 2. */
export const stepsPerUnit: number = 64 / ln2Parts.high;
/** ln 2 ÷ 64 in two parts; the high part is short, so that its product with a step count is exact. */
export const stepHigh: number = Math.floor((ln2Parts.high / 64) * 274_877_906_944) / 274_877_906_944;
export const stepLow: number = ln2Parts.high / 64 - stepHigh + ln2Parts.low / 64;

/** e^r − 1 for |r| ≤ ln 2 ÷ 128. */
export function seriesOfExp(r: number): number {
  return r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
}

/**
 * e^(x + tail)·2^shift, where |tail| is tiny beside 1 and the result is a normal number.
 * Error below 0.55 units in the last place plus that of the tail.
 */
function expOfParts(x: number, tail: number, shift: number): number {
  const steps = Math.floor(x * stepsPerUnit + 0.5);
  const series = seriesOfExp(x - steps * stepHigh - steps * stepLow + tail);
  const i = steps & 63;
  const root = rootHighs[i];
  return (root + (rootLows[i] + root * series)) * powersOfTwo[(steps >> 6) + shift + 1023];
}

/** e^(x + tail) over the whole range, with overflow to ∞ and gradual underflow to 0. */
export function expWithTail(x: number, tail: number): number {
  if (x < safeTo && x > safeFrom) return expOfParts(x, tail, 0);
  if (x > largest) return Infinity;
  if (x < smallest) return 0;
  if (x > 0) return expOfParts(x, tail, -64) * twoTo64;
  // Left: NaN, and results that may be subnormal; those are rounded a second time by the product.
  return x === x ? expOfParts(x, tail, 64) / twoTo64 : NaN;
}

/**
 * e^x; error below 0.55 units in the last place (1 where the result is subnormal).
 * exp(−∞) = 0, exp(∞) = ∞, exp(NaN) = NaN, exp(±0) = 1 exactly.
 */
export function exp(x: number): number {
  return expWithTail(x, 0);
}
