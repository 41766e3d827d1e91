/** Decimal digits straight into bytes, without a string between. Hot path: traces. */

const zero = 48;
const minus = 45;
const billion = 1_000_000_000;

/** Longest text of a safe integer: a sign and 16 digits. */
export const widestInteger = 17;

/** Writes `value`, an integer 0 … 2 ** 31 − 1, at `at`; answers the position behind it. */
function putSmall(out: Uint8Array, at: number, value: number): number {
  let digits = 1;
  for (let limit = 10; digits < 10 && value >= limit; limit *= 10) digits++;
  let rest = value;
  for (let place = at + digits - 1; place > at; place--) {
    const quotient = (rest / 10) | 0;
    out[place] = zero + rest - quotient * 10;
    rest = quotient;
  }
  out[at] = zero + rest;
  return at + digits;
}

/** Writes a safe integer in decimal at `at`; answers the position behind it. */
export function putInteger(out: Uint8Array, at: number, value: number): number {
  if (value < 0) {
    out[at] = minus;
    return putInteger(out, at + 1, -value);
  }
  if (value < billion) return putSmall(out, at, value);
  const high = Math.floor(value / billion);
  const end = putSmall(out, at, high) + 9;
  let rest = value - high * billion;
  for (let place = end - 1; place >= end - 9; place--) {
    const quotient = (rest / 10) | 0;
    out[place] = zero + rest - quotient * 10;
    rest = quotient;
  }
  return end;
}

/** Writes bytes at `at`; answers the position behind them. A loop: `set` costs more for the few bytes of a name. */
export function putBytes(out: Uint8Array, at: number, bytes: Uint8Array): number {
  const length = bytes.length;
  for (let i = 0; i < length; i++) out[at + i] = bytes[i];
  return at + length;
}
