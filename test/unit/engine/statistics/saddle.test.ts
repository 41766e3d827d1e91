/** Pieces of densities against mpmath at 50 digits. */
import { describe, expect, it } from 'vitest';
import { logShortfall, stirlingRest } from '../../../../src/engine/statistics/saddle.ts';

const shortfalls = [
  [1e-8, 4.999999966666667e-17],
  [-1e-8, 5.000000033333334e-17],
  [0.05, 0.001209835830567997],
  [-0.0999, 0.005349410719097487],
  [0.09999, 0.004688911146088613],
  [-0.5, 0.19314718055994531],
  [3, 1.6137056388801094],
];

const rests = [
  [0.3, 0.2360649007482156],
  [3, 0.02767792568499834],
  [12, 0.00694284010720953],
  [15, 0.005554733551962801],
  [40, 0.0020832899383024218],
  [1000, 8.333333055555635e-5],
];

describe('logShortfall', () => {
  it('is t − ln(1 + t) to fourteen digits, also where the two nearly cancel', () => {
    for (const [t, expected] of shortfalls) expect(logShortfall(t) / expected).toBeCloseTo(1, 13);
    expect(logShortfall(0)).toBe(0);
  });
});

describe('stirlingRest', () => {
  it("is what Stirling's leading term leaves of ln Γ: all digits of large shapes, fifteen places of small ones", () => {
    for (const [a, expected] of rests) expect(stirlingRest(a)).toBeCloseTo(expected, 14);
    for (const [a, expected] of rests.slice(2)) expect(stirlingRest(a) / expected).toBeCloseTo(1, 14);
  });
});
