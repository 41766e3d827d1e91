/** Points and tails of the t, chi-square, F and beta distributions, to at least ten digits for parameters up to a million. */
import { exp } from '../elementary/exp.ts';
import { log } from '../elementary/log.ts';
import { normalQuantile } from '../elementary/normal.ts';
import { invariant } from '../kernel/invariant.ts';
import { betaDensity, betaShares } from './incompleteBeta.ts';
import type { BetaShape } from './incompleteBeta.ts';
import { gammaDensity, gammaShares } from './incompleteGamma.ts';
import { pointOfTails } from './invert.ts';
import type { Distribution } from './invert.ts';

/** From here on three terms about the normal distribution are exact to the last place. */
const nearlyNormalFrom = 100_000;

/** The t point from the normal point (Abramowitz & Stegun 26.7.5). */
function fromNormal(z: number, degreesOfFreedom: number): number {
  const square = z * z;
  const second = (3 + square * (16 + square * 5)) / (96 * degreesOfFreedom);
  return z + (z * ((square + 1) / 4 + second)) / degreesOfFreedom;
}

function betaOfLogOdds(shape: BetaShape): Distribution {
  return {
    shares: (u) => betaShares(u, shape),
    density: (u) => betaDensity(u, shape),
    from: -745 / Math.min(1, shape.a),
    to: 745 / Math.min(1, shape.b),
  };
}

function checkShare(p: number): void {
  invariant(p > 0 && p < 1, 'a share lies strictly between 0 and 1');
}

/** The point of the beta distribution with share `p` below; a, b > 0. */
export function betaQuantile(p: number, shape: BetaShape): number {
  checkShare(p);
  const [below, above] = p <= 0.5 ? [p, null] : [null, 1 - p];
  const u = pointOfTails(below, above, betaOfLogOdds(shape));
  return u > 0 ? 1 / (1 + exp(-u)) : exp(u) / (1 + exp(u));
}

/** The point of the F distribution with `numerator` and `denominator` degrees of freedom with share `p` below. */
export function fQuantile(p: number, numerator: number, denominator: number): number {
  checkShare(p);
  const [below, above] = p <= 0.5 ? [p, null] : [null, 1 - p];
  const u = pointOfTails(below, above, betaOfLogOdds({ a: numerator / 2, b: denominator / 2 }));
  return (denominator / numerator) * exp(u);
}

/** The point of the chi-square distribution with share `p` below; degrees of freedom > 0. */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  checkShare(p);
  const shape = degreesOfFreedom / 2;
  const [below, above] = p <= 0.5 ? [p, null] : [null, 1 - p];
  const v = pointOfTails(below, above, {
    shares: (at) => gammaShares(at, shape),
    density: (at) => gammaDensity(at, shape),
    from: -745 / Math.min(1, shape),
    to: log(shape + 1) + 8,
  });
  return 2 * exp(v);
}

/** The point of Student's t distribution with share `p` below; degrees of freedom > 0. */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  checkShare(p);
  if (p === 0.5) return 0;
  if (degreesOfFreedom >= nearlyNormalFrom) return fromNormal(normalQuantile(p), degreesOfFreedom);
  // t² ÷ (t² + ν) has the beta distribution (½, ν/2); the share of it above t² is both tails of t.
  const tail = Math.min(p, 1 - p);
  const outside = 2 * tail;
  const [below, above] = outside > 0.5 ? [2 * (0.5 - tail), null] : [null, outside];
  const u = pointOfTails(below, above, betaOfLogOdds({ a: 0.5, b: degreesOfFreedom / 2 }));
  const t = Math.sqrt(degreesOfFreedom) * exp(u / 2);
  return p < 0.5 ? -t : t;
}

/** Share of Student's t distribution further from 0 than |t|, on both sides: the p value of a two-sided test. */
export function tTwoSidedTail(t: number, degreesOfFreedom: number): number {
  const size = Math.abs(t);
  if (size === 0) return 1;
  if (size === Infinity) return 0;
  return betaShares(2 * log(size) - log(degreesOfFreedom), { a: 0.5, b: degreesOfFreedom / 2 }).above;
}
