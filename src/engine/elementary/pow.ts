/** Powers with any real exponent, the same bits on every engine. */
import { sharedDouble, highWord, powersOfTwo, sharedWords } from './bits.ts';
import { twoTo54 } from './constants.ts';
import { expWithTail } from './exp.ts';
import { centreInverses, ln2High, ln2Low, logHighs, logLows } from './logTable.ts';

/** 2^-1022. */
const smallestNormal = 2.2250738585072014e-308;
/** Beyond this exponent every base but ±1 gives 0 or ∞. */
const largestExponent = 73_786_976_294_838_206_464;

/** The low part of the logarithm last computed by `logHigh`. */
let logTail = 0;

/** a² − fl(a²), with the square handed in. */
function squareRest(a: number, square: number): number {
  const head = Math.fround(a);
  const rest = a - head;
  return head * head - square + 2 * head * rest + rest * rest;
}

/** a·b − fl(a·b), with the product handed in; |a| and |b| below 2^100. */
function productRest(a: number, b: number, product: number): number {
  const aHead = Math.fround(a);
  const aRest = a - aHead;
  const bHead = Math.fround(b);
  const bRest = b - bHead;
  return aHead * bHead - product + aHead * bRest + aRest * bHead + aRest * bRest;
}

/** r³/3 − r⁴/4 + … for |r| < 1/128. */
function cubicOn(r: number): number {
  const last = 1 / 7 - r * (1 / 8 - r * (1 / 9 - r * (1 / 10)));
  return r * r * r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * last))));
}

/** ln(1 + f) in two parts, relative error about 2^-67. */
function logHighNearOne(f: number): number {
  const square = f * f;
  const head = f - 0.5 * square;
  const tail = f - head - 0.5 * square - 0.5 * squareRest(f, square) + cubicOn(f);
  const high = head + tail;
  logTail = head - high + tail;
  return high;
}

/** ln(x) in two parts for positive finite x: returns the high one, leaves the other in `logTail`. */
function logHigh(x: number): number {
  const f = x - 1;
  if (f < 0.0078125 && f > -0.0078125) return logHighNearOne(f);
  const isSubnormal = x < smallestNormal;
  const normal = isSubnormal ? x * twoTo54 : x;
  sharedDouble[0] = normal;
  const word = sharedWords[highWord];
  const k = (word >> 20) - (isSubnormal ? 1077 : 1023);
  const i = (word >> 13) & 127;
  const centre = 1 + (i + 0.5) / 128;
  const offset = normal * powersOfTwo[2046 - (word >> 20)] - centre;
  const r = offset * centreInverses[i];
  const rHead = Math.fround(r);
  const rRest = (offset - rHead * centre - (r - rHead) * centre) * centreInverses[i];
  const square = r * r;
  const start = k * ln2High + logHighs[i];
  const first = start + r;
  const head = first - 0.5 * square;
  const tail =
    start -
    first +
    r +
    (first - head - 0.5 * square) +
    (k * ln2Low + logLows[i] + (rRest - r * rRest - 0.5 * squareRest(r, square) + cubicOn(r)));
  const high = head + tail;
  logTail = head - high + tail;
  return high;
}

/** x^y for x positive and finite, y finite. */
function powOfPositive(x: number, y: number): number {
  if (x === 1) return 1;
  if (y > largestExponent || y < -largestExponent) return x > 1 === y > 0 ? Infinity : 0;
  const high = logHigh(x);
  const product = y * high;
  // Far outside the range of exp the rest does not matter (and would not be finite).
  if (product > 800 || product < -800) return product > 0 ? Infinity : 0;
  return expWithTail(product, productRest(y, high, product) + y * logTail);
}

/** x^y where x is 0, ∞ or y is infinite, and neither is NaN; sign apart. */
function powAtEdge(size: number, y: number): number {
  if (y === Infinity || y === -Infinity) {
    if (size === 1) return NaN;
    return size > 1 === y > 0 ? Infinity : 0;
  }
  return (size === 0) === y > 0 ? 0 : Infinity;
}

/**
 * x^y; error below 0.6 units in the last place (1 where the result is subnormal).
 * Special values as in ECMAScript's Math.pow: pow(x, ±0) = 1 even for NaN, pow(±1, ±∞) = NaN, a negative base with an
 * exponent that is no integer gives NaN, odd integers keep the sign of the base (−0 and −∞ included).
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const size = Math.abs(x);
  const isOrdinary = size < Infinity && size > 0 && y < Infinity && y > -Infinity;
  const result = isOrdinary ? powOfPositive(size, y) : powAtEdge(size, y);
  const isNegative = x < 0 || (x === 0 && 1 / x < 0);
  if (!isNegative) return result;
  if (Math.trunc(y) !== y) return size > 0 && size < Infinity ? NaN : result;
  return Math.trunc(y / 2) * 2 === y ? result : -result;
}
