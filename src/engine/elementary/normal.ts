/** The standard normal distribution: share below a point and its inverse. */
import { erf, scaledComplement } from './erf.ts';
import { exp, expWithTail } from './exp.ts';
import { log } from './log.ts';

const rootHalf = Math.sqrt(0.5);
/** √(2π). */
const rootTwoPi = 2.5066282746310007;

/** Share of a standard normal distribution above z ≥ ½, without loss in the tail. */
function tailAbove(z: number): number {
  if (z > 38.6) return 0;
  const head = Math.fround(z);
  const scaled = 0.5 * scaledComplement(z * rootHalf);
  return expWithTail(-0.5 * head * head, -0.5 * (z - head) * (z + head)) * scaled;
}

/** Share of a standard normal distribution below z; error below 4 units in the last place in both tails. */
export function normalCdf(z: number): number {
  if (z < 0.5 && z > -0.5) return 0.5 + 0.5 * erf(z * rootHalf);
  return z > 0 ? 1 - tailAbove(z) : tailAbove(-z);
}

/** First guess for the point with `tail` above it, tail ≤ ½, within 4.5e-4 (Abramowitz & Stegun 26.2.23). */
function guess(tail: number): number {
  const t = Math.sqrt(-2 * log(tail));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - above / below;
}

/** Point with `tail` above it, 0 < tail ≤ ½: two steps of Halley's method, each of which triples the digits. */
function upperPoint(tail: number): number {
  let z = guess(tail);
  for (let step = 0; step < 2; step += 1) {
    // One over the density, in two factors: their product overflows where the tail is subnormal.
    const root = exp(0.25 * z * z);
    const excess = (normalCdf(-z) - tail) * rootTwoPi * root * root;
    z += excess / (1 - 0.5 * z * excess);
  }
  return z;
}

/**
 * The point below which a standard normal distribution has the share p; error below 4e-16·max(1, |z|)
 * (below 1e-3 where p is subnormal).
 * normalQuantile(0) = −∞, normalQuantile(½) = 0, normalQuantile(1) = ∞; outside 0 … 1 NaN.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p === 0.5) return 0;
  return p < 0.5 ? -upperPoint(p) : upperPoint(1 - p);
}
