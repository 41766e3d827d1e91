/** A gamma distribution of mean 1 cut into equally likely strata: the mean of each, so that unequal people need no table of their own. */
import { exp } from '../../engine/elementary/exp.ts';
import { lgamma } from '../../engine/elementary/lgamma.ts';
import { log } from '../../engine/elementary/log.ts';

/** Beyond this many means the tail is empty for any shape from 0.05 on. */
const farPerShape = 60;

/** Regularised lower incomplete gamma function P(shape, x) by its series; good to 1e-12 for the arguments used here. */
function gammaCdf(shape: number, x: number): number {
  if (x <= 0) return 0;
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return Math.min(1, sum * exp(shape * log(x) - x - lgamma(shape)));
}

/** Halves down to neighbouring numbers: quantiles of a small shape are as small as 1e-36, and no two of them are to be the same. */
function gammaQuantile(shape: number, probability: number): number {
  let low = 0;
  let high = shape + farPerShape * Math.max(1, shape);
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return high;
    if (gammaCdf(shape, middle) < probability) low = middle;
    else high = middle;
  }
}

/**
 * Means of `count` equally likely strata of a gamma variate with this shape and mean 1, in rising order; their mean is 1.
 * The variance is a little below 1 ÷ shape, by what varies inside the strata. `shape` from 0.05.
 */
export function gammaStrata(shape: number, count: number): Float64Array {
  const key = `${shape} ${count}`;
  const means = known.get(key) ?? computedStrata(shape, count);
  known.set(key, means);
  return means.slice();
}

/** Strata that were asked for before: a world has a few shapes, and each replication of each arm asks for all of them. */
const known = new Map<string, Float64Array>();

function computedStrata(shape: number, count: number): Float64Array {
  const means = new Float64Array(count);
  let below = 0;
  for (let stratum = 0; stratum < count; stratum++) {
    // The part of the mean that lies below a quantile q is P(shape + 1, q).
    const upTo = stratum + 1 === count ? 1 : gammaCdf(shape + 1, gammaQuantile(shape, (stratum + 1) / count));
    means[stratum] = (upTo - below) * count;
    below = upTo;
  }
  return means;
}
