/** Pieces of densities that keep their digits for large parameters (after Loader 2000, "Fast and accurate computation of binomial probabilities"). */
import { halfLogTwoPi } from '../elementary/constants.ts';
import { lgamma } from '../elementary/lgamma.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';

/** t − ln(1 + t) for t > −1: never negative, accurate near 0 where the difference would cancel. */
export function logShortfall(t: number): number {
  if (t > 0.1 || t < -0.1) return t - log1p(t);
  let sum = 0;
  for (let n = 17; n >= 2; n -= 1) sum = 1 / n - t * sum;
  return t * t * sum;
}

/** ln Γ(a) minus its leading Stirling term ½ ln(2π/a) + a·ln a − a, for a > 0. */
export function stirlingRest(a: number): number {
  if (a < 12) return lgamma(a) + a - (a - 0.5) * log(a) - halfLogTwoPi;
  const square = 1 / (a * a);
  const tail = 1 / 1680 - square * (1 / 1188 - square * (691 / 360_360 - square * (1 / 156)));
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * tail))) / a;
}
