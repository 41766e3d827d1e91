/** The logarithm of the gamma function for positive arguments. */
import { halfLogTwoPi } from './constants.ts';
import { log } from './log.ts';
import { log1p } from './log1p.ts';

/** ζ(k) − 1 for k = 2, 3, … 31: coefficients of the series about 2 (Abramowitz & Stegun 6.1.33). */
const zetaMinusOne: readonly number[] = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
  3.725334024788457e-9, 1.862659723513049e-9, 9.313274324196682e-10, 4.656629065033784e-10,
];
/** 1 − Euler's constant. */
const oneMinusEuler = 0.42278433509846713;
/** ½ ln 2π. */
/** From here on Stirling's series with eight terms is exact to the last place. */
const stirlingFrom = 12;

/** ln Γ(2 + z) for |z| ≤ ½. */
function aboutTwo(z: number): number {
  let sum = 0;
  for (let k = 31; k >= 2; k -= 1) sum = zetaMinusOne[k - 2] / k - z * sum;
  return z * (oneMinusEuler + z * sum);
}

/** Stirling's series (Abramowitz & Stegun 6.1.41), x ≥ 12. */
function stirling(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  const series =
    1 / 12 -
    square *
      (1 / 360 -
        square *
          (1 / 1260 -
            square *
              (1 / 1680 -
                square *
                  (1 / 1188 - square * (691 / 360360 - square * (1 / 156 - square * (3617 / 122400)))))));
  return (x - 0.5) * (log(x) - 1) + (halfLogTwoPi - 0.5) + inverse * series;
}

/**
 * ln Γ(x) for x > 0; error below 5 units in the last place, next to the zeros 1 and 2 too.
 * lgamma(0) = ∞, lgamma(∞) = ∞; negative arguments and NaN give NaN (nothing here needs them).
 */
export function lgamma(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0 || x === Infinity) return Infinity;
  if (x >= stirlingFrom) return stirling(x);
  if (x < 0.5) return aboutTwo(x) - log(x) - log1p(x);
  if (x <= 1.5) return aboutTwo(x - 1) - log1p(x - 1);
  let product = 1;
  let argument = x;
  while (argument > 2.5) {
    argument -= 1;
    product *= argument;
  }
  return aboutTwo(argument - 2) + log(product);
}
