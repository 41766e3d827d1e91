/** The own elementary functions against high-precision references, the engine's Math and their special values. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { erf, erfc } from '../../../../src/engine/elementary/erf.ts';
import { exp } from '../../../../src/engine/elementary/exp.ts';
import { expm1 } from '../../../../src/engine/elementary/expm1.ts';
import { lgamma } from '../../../../src/engine/elementary/lgamma.ts';
import { log } from '../../../../src/engine/elementary/log.ts';
import { log1p } from '../../../../src/engine/elementary/log1p.ts';
import { normalCdf, normalQuantile } from '../../../../src/engine/elementary/normal.ts';
import { pow } from '../../../../src/engine/elementary/pow.ts';
import * as reference from './reference.ts';

/** Distance from |x| to the next double above. */
function unitInLastPlace(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  view.setBigInt64(0, view.getBigInt64(0) + 1n);
  return view.getFloat64(0) - Math.abs(x);
}

function worstError(rows: readonly (readonly number[])[], f: (...x: number[]) => number): number {
  let worst = 0;
  for (const row of rows) {
    const nearest = row[row.length - 2];
    const off = (f(...row.slice(0, -2)) - nearest) / unitInLastPlace(nearest) - row[row.length - 1];
    if (!(Math.abs(off) <= worst)) worst = Math.abs(off);
  }
  return worst;
}

describe('errors in units of the last place', () => {
  interface Claim {
    name: string;
    rows: readonly (readonly number[])[];
    f: (...x: number[]) => number;
    limit: number;
  }
  const claim = (name: string, limit: number, [rows, f]: [Claim['rows'], Claim['f']]): Claim => ({
    name,
    rows,
    f,
    limit,
  });
  const claims = [
    claim('log', 0.6, [reference.logReference, log]),
    claim('exp (1 where subnormal)', 1, [reference.expReference, exp]),
    claim('exp of normal results', 0.55, [reference.expReference.filter((r) => r[0] > -708), exp]),
    claim('pow', 0.6, [reference.powReference.filter((r) => r[2] > 1e-307), pow]),
    claim('pow (1 where subnormal)', 1, [reference.powReference, pow]),
    claim('log1p', 1, [reference.log1pReference, log1p]),
    claim('expm1', 1.1, [reference.expm1Reference, expm1]),
    claim('lgamma', 5, [reference.lgammaReference, lgamma]),
    claim('erf', 2, [reference.erfReference, erf]),
    claim('erfc', 3, [reference.erfcReference, erfc]),
    claim('normalCdf', 4, [reference.normalCdfReference, normalCdf]),
  ];
  test.each(claims)('$name keeps to its claim of $limit', ({ rows, f, limit }) => {
    expect(worstError(rows, f)).toBeLessThanOrEqual(limit);
  });

  it('normalQuantile is within 4e-16·max(1, |z|), and within 0.001 at the least subnormal share', () => {
    for (const [p, z] of reference.normalQuantileReference) {
      const limit = p > 1e-307 ? 4e-16 * Math.max(1, Math.abs(z)) : 0.001;
      expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(limit);
    }
  });
});

describe('agreement with Math over random arguments', () => {
  const within = (ours: number, theirs: number, ulps: number): boolean =>
    Object.is(ours, theirs) || Math.abs(ours - theirs) <= ulps * unitInLastPlace(theirs);
  const anyDouble = fc.double();
  test.each([
    ['log', log, Math.log],
    ['exp', exp, Math.exp],
    ['log1p', log1p, Math.log1p],
    ['expm1', expm1, Math.expm1],
  ] as const)('%s agrees with Math within 2 units on every double', (_name, ours, theirs) => {
    fc.assert(
      fc.property(anyDouble, (x) => within(ours(x), theirs(x), 2)),
      { seed: 11, numRuns: 5000 },
    );
  });

  it('pow agrees with Math.pow within 2 units on every pair of doubles', () => {
    const base = fc.oneof(anyDouble, fc.integer({ min: -20, max: 20 }), fc.double({ min: -3, max: 3 }));
    fc.assert(
      fc.property(base, base, (x, y) => within(pow(x, y), Math.pow(x, y), 2)),
      { seed: 12, numRuns: 20_000 },
    );
  });
});

describe('special values', () => {
  it('log, exp, log1p and expm1 handle zeros, infinities and NaN like Math', () => {
    const edges = [
      0,
      -0,
      1,
      -1,
      Infinity,
      -Infinity,
      NaN,
      -5e-324,
      5e-324,
      709.79,
      -746,
      1.7976931348623157e308,
    ];
    const ours = edges.map((x) => [log(x), exp(x), log1p(x), expm1(x)]);
    const theirs = edges.map((x) => [Math.log(x), Math.exp(x), Math.log1p(x), Math.expm1(x)]);
    expect(ours.map((row) => row.map(rounded))).toEqual(theirs.map((row) => row.map(rounded)));
  });

  it('pow handles every pair of edges as ECMAScript asks', () => {
    const edges = [0, -0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1e300, -1e300, Infinity, -Infinity, NaN, 5e-324];
    for (const x of edges) {
      for (const y of edges) expect([x, y, rounded(pow(x, y))]).toEqual([x, y, rounded(Math.pow(x, y))]);
    }
  });

  it('lgamma, erf, erfc and the normal distribution have the documented ends', () => {
    expect([lgamma(0), lgamma(1), lgamma(2), lgamma(Infinity), lgamma(-1), lgamma(NaN)]).toEqual([
      Infinity,
      0,
      0,
      Infinity,
      NaN,
      NaN,
    ]);
    expect([erf(-0), erf(Infinity), erf(-Infinity), erf(NaN)]).toEqual([-0, 1, -1, NaN]);
    expect([erfc(0), erfc(Infinity), erfc(-Infinity), erfc(NaN)]).toEqual([1, 0, 2, NaN]);
    expect([normalCdf(0), normalCdf(Infinity), normalCdf(-Infinity), normalCdf(NaN)]).toEqual([
      0.5,
      1,
      0,
      NaN,
    ]);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

describe('laws', () => {
  it('exp undoes log within the rounding of the logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(exp(log(x)) / x - 1)).toBeLessThan(1e-13);
      }),
      { seed: 13, numRuns: 2000 },
    );
  });

  it('log rises with its argument', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1e308, noNaN: true }), (x) => log(x * 1.0000001) >= log(x)),
      { seed: 14, numRuns: 5000 },
    );
  });

  it('normalQuantile undoes normalCdf', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(z > 0 ? 1e-9 : 1e-13);
      }),
      { seed: 15, numRuns: 2000 },
    );
  });
});

/** Fifteen digits: enough to tell special values apart, blind to the last place. */
function rounded(x: number): number | string {
  return Number.isFinite(x) && x !== 0 ? x.toPrecision(15) : x;
}
