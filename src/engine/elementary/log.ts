/** The natural logarithm, the same bits on every engine. Hot path: elementary */
import { sharedDouble, highWord, powersOfTwo, sharedWords } from './bits.ts';
import { twoTo54 } from './constants.ts';
import { centreInverses, ln2High, ln2Low, logHighs, logLows } from './logTable.ts';

/** ln(1 + f) by its series, for |f| ≤ 1/32 and f exact; error below 0.6 units in the last place. */
export function logNearOne(f: number): number {
  const cubicOn =
    1 / 3 -
    f *
      (1 / 4 -
        f *
          (1 / 5 -
            f *
              (1 / 6 -
                f * (1 / 7 - f * (1 / 8 - f * (1 / 9 - f * (1 / 10 - f * (1 / 11 - f * (1 / 12)))))))));
  return f - f * f * (0.5 - f * cubicOn);
}

/**
 * ln(x); error below 0.6 units in the last place.
 * log(0) = −∞, log(∞) = ∞; negative or NaN gives NaN; subnormal numbers are exact inputs like any other.
 */
export function log(x: number): number {
  const f = x - 1;
  if (f < 0.03125 && f > -0.03125) return logNearOne(f);
  sharedDouble[0] = x;
  const high = sharedWords[highWord];
  if (high < 0x0010_0000 || high >= 0x7ff0_0000) return logOfUnusual(x);
  return logOfNormal(x, high >> 20, 0);
}

/** ln(x·2^-shift) for a normal x whose exponent field is `exponent`; `words` still holds x. */
function logOfNormal(x: number, exponent: number, shift: number): number {
  const k = exponent - 1023 - shift;
  const i = (sharedWords[highWord] >> 13) & 127;
  // Significand minus centre is exact; |r| ≤ 1/256.
  const r = (x * powersOfTwo[2046 - exponent] - (1 + (i + 0.5) / 128)) * centreInverses[i];
  const series = r * r * (-0.5 + r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7))))));
  return k * ln2High + logHighs[i] + (r + (series + (k * ln2Low + logLows[i])));
}

function logOfUnusual(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  const normal = x * twoTo54;
  sharedDouble[0] = normal;
  return logOfNormal(normal, sharedWords[highWord] >> 20, 54);
}
