/** Points of distributions against high-precision values, published tables, an independent library and each other. */
import fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { gammaShares } from '../../../../src/engine/statistics/incompleteGamma.ts';
import { pointOfTails } from '../../../../src/engine/statistics/invert.ts';
import {
  betaQuantile,
  chiSquareQuantile,
  fQuantile,
  tQuantile,
  tTwoSidedTail,
} from '../../../../src/engine/statistics/quantiles.ts';

const oracle = jstat as unknown as {
  studentt: { cdf(t: number, df: number): number };
  chisquare: { cdf(x: number, df: number): number };
  beta: { cdf(x: number, a: number, b: number): number };
  centralF: { cdf(x: number, n: number, d: number): number };
};

/** mpmath at 60 digits: share, degrees of freedom, point. */
const tPoints = [
  [0.975, 1, 12.706204736174705],
  [0.975, 2, 4.302652729749464],
  [0.975, 9, 2.2621571627982053],
  [0.975, 19, 2.0930240544083096],
  [0.995, 4, 4.604094871349993],
  [0.9995, 29, 3.659405019466333],
  [0.6, 3, 0.2766706623326899],
  [0.99999, 1000, 4.285437682652958],
  [0.975, 99_999, 1.9599877077718448],
  [0.975, 100_000, 1.9599877075346095],
];
const chiSquarePoints = [
  [0.95, 1, 3.841458820694126],
  [0.05, 1, 0.003932140000019522],
  [0.95, 10, 18.307038053275146],
  [0.005, 30, 13.786719859502712],
  [0.999, 100, 149.44925277903872],
  [0.5, 7, 6.3458111955215175],
  [0.975, 5000, 5197.883771923797],
];
/** The last one, and F below: scipy 1.17. */
const betaPoints = [
  [0.025, 1, 20, 0.0012650894979498036],
  [0.975, 4, 97, 0.08517605297428003],
  [0.5, 0.5, 0.5, 0.5],
  [0.025, 30, 971, 0.020330485683109627],
  [0.001, 2, 3, 0.013022947370814272],
  [0.95, 500, 3, 0.9983692099180153],
  [0.975, 11, 999_990, 1.8390278891238532e-5],
];
const fPoints = [
  [0.95, 1, 10, 4.964602743730711],
  [0.95, 5, 2, 19.296409652017235],
  [0.025, 4, 19, 0.11661357739263611],
  [0.99, 100, 100, 1.5976691230274551],
  [0.05, 3, 7, 0.11252716602610753],
  [1e-12, 4, 19, 6.725930742141674e-7],
];

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
/** Where jstat keeps its digits. */
const middleShare = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const middleShape = fc.double({ min: 1, max: 60, noNaN: true });
const shape = fc.double({ min: 0.3, max: 2000, noNaN: true });

describe('points agree with references to ten digits', () => {
  it('of the t distribution', () => {
    for (const [p, df, t] of tPoints) expect(tQuantile(p, df) / t).toBeCloseTo(1, 11);
    // Three terms about the normal distribution leave nothing here.
    expect(tQuantile(0.975, 100_000)).toBeCloseTo(1.9599877075346095, 14);
  });
  it('of the chi-square distribution', () => {
    for (const [p, df, x] of chiSquarePoints) expect(chiSquareQuantile(p, df) / x).toBeCloseTo(1, 11);
  });
  it('of the beta distribution', () => {
    for (const [p, a, b, x] of betaPoints) expect(betaQuantile(p, { a, b }) / x).toBeCloseTo(1, 11);
  });
  it('of the F distribution', () => {
    for (const [p, n, d, x] of fPoints) expect(fQuantile(p, n, d) / x).toBeCloseTo(1, 11);
  });
  it('of the printed tables (t 0.975, three decimals)', () => {
    const printed = { 3: 3.182, 4: 2.776, 5: 2.571, 10: 2.228, 20: 2.086, 30: 2.042, 60: 2.0, 120: 1.98 };
    const ours = Object.keys(printed).map((df) => tQuantile(0.975, Number(df)).toFixed(3));
    expect(ours).toEqual(Object.values(printed).map((t) => t.toFixed(3)));
  });
});

describe('points lead back to their shares', () => {
  it('through the cumulative functions of jstat', () => {
    fc.assert(
      fc.property(middleShare, middleShape, middleShape, (p, a, b) => {
        expect(oracle.studentt.cdf(tQuantile(p, a), a)).toBeCloseTo(p, 7);
        expect(oracle.chisquare.cdf(chiSquareQuantile(p, a), a)).toBeCloseTo(p, 7);
        expect(oracle.beta.cdf(betaQuantile(p, { a, b }), a, b)).toBeCloseTo(p, 7);
        expect(oracle.centralF.cdf(fQuantile(p, a, b), a, b)).toBeCloseTo(p, 7);
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it('of t through its own two-sided tail, to twelve digits of the smaller side', () => {
    fc.assert(
      fc.property(share, shape, (p, df) => {
        expect(tTwoSidedTail(tQuantile(p, df), df) / (2 * Math.min(p, 1 - p))).toBeCloseTo(1, 10);
      }),
      { seed: 22, numRuns: 500 },
    );
  });
});

describe('shares of the gamma distribution', () => {
  it('are the closed forms of whole shapes on both sides, and add up to 1', () => {
    for (const x of [0.01, 0.5, 1, 1.99, 2, 3, 3.01, 5, 20, 60]) {
      const [one, two] = [gammaShares(Math.log(x), 1), gammaShares(Math.log(x), 2)];
      expect(one.above / Math.exp(-x)).toBeCloseTo(1, 12);
      expect(one.below / -Math.expm1(-x)).toBeCloseTo(1, 12);
      expect(two.above / ((1 + x) * Math.exp(-x))).toBeCloseTo(1, 12);
      expect(two.below + two.above).toBeCloseTo(1, 14);
    }
  });
});

describe('shares of the gamma distribution far below', () => {
  it('keep their digits: x to the power of the shape, over the factorial of it', () => {
    for (const v of [-30, -50, -200]) {
      expect(gammaShares(v, 1).below / Math.exp(v)).toBeCloseTo(1, 12);
      expect(gammaShares(v, 2).below / (Math.exp(2 * v) / 2)).toBeCloseTo(1, 12);
      expect(gammaShares(v, 0.5).below / (Math.exp(v / 2) / (Math.sqrt(Math.PI) / 2))).toBeCloseTo(1, 12);
    }
  });
});

describe('pointOfTails', () => {
  it('is led by the density: a few dozen looks, where halving the bracket alone would take sixty', () => {
    let looks = 0;
    const at = pointOfTails(0.975, null, {
      shares: (u) => {
        looks += 1;
        return { below: 1 / (1 + Math.exp(-u)), above: 1 / (1 + Math.exp(u)) };
      },
      density: (u) => 1 / (2 + Math.exp(u) + Math.exp(-u)),
      from: -745,
      to: 745,
    });
    expect(at).toBeCloseTo(Math.log(39), 12);
    expect(looks).toBeLessThan(30);
  });
});

describe('laws', () => {
  it('t is symmetric about 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.5, noNaN: true }), shape, (p, df) => {
        fc.pre(p < 0.4999);
        expect(-tQuantile(p, df) / tQuantile(1 - p, df)).toBeCloseTo(1, 9);
      }),
      { seed: 23, numRuns: 200 },
    );
  });
  it('beta mirrors when its shapes change places', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        expect(betaQuantile(p, { a, b })).toBeCloseTo(1 - betaQuantile(1 - p, { a: b, b: a }), 10);
      }),
      { seed: 24, numRuns: 200 },
    );
  });
  it('t² is F with one degree of freedom', () => {
    expect(tQuantile(0.975, 7) ** 2 / fQuantile(0.95, 1, 7)).toBeCloseTo(1, 12);
  });
  it('a share outside 0 … 1 is refused', () => {
    const refusal = 'a share lies strictly between 0 and 1';
    for (const p of [0, 1]) {
      expect(() => tQuantile(p, 5)).toThrow(refusal);
      expect(() => betaQuantile(p, { a: 2, b: 3 })).toThrow(refusal);
      expect(() => chiSquareQuantile(p, 5)).toThrow(refusal);
      expect(() => fQuantile(p, 5, 6)).toThrow(refusal);
    }
  });
  it('t has its middle at 0, all of its tails beyond 0 and nothing beyond infinity', () => {
    expect(tQuantile(0.5, 5)).toBe(0);
    expect([tTwoSidedTail(0, 5), tTwoSidedTail(Infinity, 5), tTwoSidedTail(-Infinity, 5)]).toEqual([1, 0, 0]);
  });
});
