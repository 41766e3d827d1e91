/** Numbers as an unevaluated sum of two doubles (about 106 bits): used once, at loading, to build the tables. */

/** The value is `high + low`, with `|low|` at most half a unit in the last place of `high`. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** Splits a double into two halves of 26 bits, so that products of halves are exact (Dekker 1971). */
const splitter = 134_217_729;

/** The exact sum of two doubles (Knuth's two-sum). */
function exactSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const bRounded = high - a;
  return { high, low: a - (high - bRounded) + (b - bRounded) };
}

/** The exact product of two doubles (Dekker); |a| and |b| below 2^990. */
function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const aScaled = splitter * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = splitter * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return { high, low: aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

/** Sum of two double-doubles. */
function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const highs = exactSum(a.high, b.high);
  return exactSum(highs.high, highs.low + (a.low + b.low));
}

/** Product of two double-doubles. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const highs = exactProduct(a.high, b.high);
  return exactSum(highs.high, highs.low + (a.high * b.low + a.low * b.high));
}

/** Quotient of a double-double by a double. */
function divide(a: DoubleDouble, divisor: number): DoubleDouble {
  const first = a.high / divisor;
  const back = exactProduct(first, divisor);
  const rest = a.high - back.high - back.low + a.low;
  return exactSum(first, rest / divisor);
}

/** ln((1 + s) ÷ (1 − s)) = 2·(s + s³/3 + s⁵/5 + …) for s = numerator ÷ denominator, both integers, |s| ≤ 1/3. */
export function logOfRatio(numerator: number, denominator: number): DoubleDouble {
  const s = divide({ high: numerator, low: 0 }, denominator);
  const square = multiply(s, s);
  let power = s;
  let sum = s;
  for (let odd = 3; odd < 75; odd += 2) {
    power = multiply(power, square);
    sum = add(sum, divide(power, odd));
  }
  return { high: 2 * sum.high, low: 2 * sum.low };
}

/** e^x by its power series, for 0 ≤ x < 1. */
export function exponential(x: DoubleDouble): DoubleDouble {
  let term: DoubleDouble = { high: 1, low: 0 };
  let sum = term;
  for (let n = 1; n < 30; n += 1) {
    term = divide(multiply(term, x), n);
    sum = add(sum, term);
  }
  return sum;
}

/** The natural logarithm of 2. */
export const ln2Parts: DoubleDouble = logOfRatio(1, 3);
