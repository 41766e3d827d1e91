/** The regularised incomplete gamma function of ln x, so that small x keep their digits. */
import { twoPi } from '../elementary/constants.ts';
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { logShortfall, stirlingRest } from './saddle.ts';

const mostSteps = 100_000;

/** x^shape·e^−x ÷ Γ(shape) for v = ln x: the density in v. */
export function gammaDensity(v: number, shape: number): number {
  const offset = exp(v) / shape - 1;
  const shortfall = offset > -0.9 ? logShortfall(offset) : offset - (v - log(shape));
  return Math.sqrt(shape / twoPi) * exp(-stirlingRest(shape) - shape * shortfall);
}

/** Abramowitz & Stegun 6.5.29. */
function series(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < mostSteps && term > sum * 1e-17; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** Abramowitz & Stegun 6.5.31 by Lentz's method, for x ≥ shape + 1: no denominator vanishes there, the n-th is at least n + 1 (by induction). */
function fraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < mostSteps; n += 1) {
    const an = -n * (n - shape);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/** Share of the gamma distribution (scale 1) below x = e^v, and above. */
export function gammaShares(v: number, shape: number): { below: number; above: number } {
  const x = exp(v);
  const density = gammaDensity(v, shape);
  if (x < shape + 1) {
    const below = density * series(x, shape);
    return { below, above: 1 - below };
  }
  const above = density * fraction(x, shape);
  return { below: 1 - above, above };
}
