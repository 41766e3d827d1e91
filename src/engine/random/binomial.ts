/** Binomial counts by inversion, from a uniform of the caller's own. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { log1p } from '../elementary/log1p.ts';

/**
 * The count of `trials` (whole, ≥ 0) with `chance` (0 to 1) each that `unit`, in (0, 1), stands for: the greatest that is reached with at least so
 * small a probability, so that the least units stand for the greatest counts. Uniforms that lie evenly give counts that do.
 */
export function binomialAt(unit: number, trials: number, chance: number): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return trials;
  const logOdds = log(chance) - log1p(-chance);
  let logChance = trials * log1p(-chance);
  let upTo = exp(logChance);
  let count = 0;
  while (count < trials && unit < 1 - upTo) {
    logChance += logOdds + log((trials - count) / (count + 1));
    count += 1;
    upTo += exp(logChance);
  }
  return count;
}
