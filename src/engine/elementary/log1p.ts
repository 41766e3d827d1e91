/** ln(1 + x) without loss for small x. */
import { log, logNearOne } from './log.ts';

/** ln(1 + x); error below 1 unit in the last place; log1p(±0) = ±0, log1p(−1) = −∞, below −1 NaN. */
export function log1p(x: number): number {
  if (x < 0.03125 && x > -0.03125) return x === 0 ? x : logNearOne(x);
  const sum = 1 + x;
  if (!(sum > 0) || sum === Infinity) return log(sum);
  // What the rounding of 1 + x lost; its relative size is its share of the logarithm.
  const lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
  return log(sum) + lost / sum;
}
