/** e^x − 1 without loss for small x. */
import { POWER_OF_TWO } from './bits.ts';
import { exp, ROOT_HIGH, ROOT_LOW, seriesOfExp, STEP_HIGH, STEP_LOW, STEPS_PER_UNIT } from './exp.ts';

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
  const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const series = seriesOfExp(x - steps * STEP_HIGH - steps * STEP_LOW);
  const i = steps & 63;
  const scale = POWER_OF_TWO[(steps >> 6) + 1023];
  const root = ROOT_HIGH[i] * scale;
  return root - 1 + (ROOT_LOW[i] * scale + root * series);
}
