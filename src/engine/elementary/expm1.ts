/** e^x − 1 without loss for small x. */
import { powersOfTwo } from './bits.ts';
import { exp, rootHighs, rootLows, seriesOfExp, stepHigh, stepLow, stepsPerUnit } from './exp.ts';

/** e^x − 1 for |x| < 0.1 by its series. */
function nearZero(x: number): number {
  let sum = 0;
  for (let n = 12; n >= 3; n -= 1) sum = (x * (1 + sum)) / n;
  return x + x * x * (0.5 * (1 + sum));
}

/** e^x − 1; error below 1.1 units in the last place; expm1(±0) = ±0, expm1(−∞) = −1. */
export function expm1(x: number): number {
  if (x < 0.1 && x > -0.1) return x === 0 ? x : nearZero(x);
  if (!(x < 1 && x > -1)) return exp(x) - 1;
  const steps = Math.floor(x * stepsPerUnit + 0.5);
  const series = seriesOfExp(x - steps * stepHigh - steps * stepLow);
  const i = steps & 63;
  const scale = powersOfTwo[(steps >> 6) + 1023];
  const root = rootHighs[i] * scale;
  return root - 1 + (rootLows[i] * scale + root * series);
}
