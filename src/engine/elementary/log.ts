/** The natural logarithm, the same bits on every engine. Hot path: elementary */
import { DOUBLE, HIGH, POWER_OF_TWO, WORDS } from './bits.ts';
import { CENTRE_INVERSE, LN_2_HIGH, LN_2_LOW, LOG_HIGH, LOG_LOW } from './logTable.ts';

const TWO_TO_54 = 18_014_398_509_481_984;

// An imported binding is loaded and checked at each use; one of the module's own is not.
const double = DOUBLE;
const words = WORDS;
const highWord = HIGH;
const powers = POWER_OF_TWO;
const inverses = CENTRE_INVERSE;
const logHighs = LOG_HIGH;
const logLows = LOG_LOW;
const ln2High = LN_2_HIGH;
const ln2Low = LN_2_LOW;

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
  double[0] = x;
  const high = words[highWord];
  if (high < 0x0010_0000 || high >= 0x7ff0_0000) return logOfUnusual(x);
  return logOfNormal(x, high >> 20, 0);
}

/** ln(x·2^-shift) for a normal x whose exponent field is `exponent`; `words` still holds x. */
function logOfNormal(x: number, exponent: number, shift: number): number {
  const k = exponent - 1023 - shift;
  const i = (words[highWord] >> 13) & 127;
  // Significand minus centre is exact; |r| ≤ 1/256.
  const r = (x * powers[2046 - exponent] - (1 + (i + 0.5) / 128)) * inverses[i];
  const series = r * r * (-0.5 + r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7))))));
  return k * ln2High + logHighs[i] + (r + (series + (k * ln2Low + logLows[i])));
}

function logOfUnusual(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  const normal = x * TWO_TO_54;
  double[0] = normal;
  return logOfNormal(normal, words[highWord] >> 20, 54);
}
