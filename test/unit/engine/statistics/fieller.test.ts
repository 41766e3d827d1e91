import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioOfMeans } from '../../../../src/engine/statistics/fieller.ts';
import { pivotOf } from '../../../../src/engine/statistics/pivot.ts';
import { pivotEnds } from '../../../../src/engine/statistics/pivotEnds.ts';
import { tQuantile } from '../../../../src/engine/statistics/quantiles.ts';
import { moreReplications } from '../../../../src/engine/statistics/replicationsNeeded.ts';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Fieller's closed form with Student's point, which holds where no skewness moves an end. */
function closedForm(tops: readonly number[], bottoms: readonly number[], level: number): readonly number[] {
  const n = tops.length;
  const [a, b] = [mean(tops), mean(bottoms)];
  const covariance = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, i) => sum + (value - mean(x)) * (y[i] - mean(y)), 0) / (n - 1) / n;
  const t = tQuantile((1 + level) / 2, n - 1) ** 2;
  const [saa, sbb, sab] = [covariance(tops, tops), covariance(bottoms, bottoms), covariance(tops, bottoms)];
  const [p, q, r] = [b * b - t * sbb, a * b - t * sab, a * a - t * saa];
  const root = Math.sqrt(q * q - p * r);
  return [(q - root) / p, (q + root) / p];
}

describe('the interval of a ratio of two means', () => {
  it('is Fieller’s closed form where nothing is skewed', () => {
    const bottoms = [10, 11, 9, 10.5, 9.5, 10, 10.2, 9.8];
    const tops = [5.1, 5.2, 4.4, 5.6, 4.9, 4.8, 5.3, 4.7];
    const { estimate, low, high } = ratioOfMeans(tops, bottoms, { level: 0.95 });
    const [from, to] = closedForm(tops, bottoms, 0.95);
    expect(estimate).toBeCloseTo(0.5, 12);
    expect(low).toBeCloseTo(from, 9);
    expect(high).toBeCloseTo(to, 9);
  });

  it('is the closed form in any quadrant and for any scatter above, as long as nothing is skewed', () => {
    const scatter = fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 3,
      maxLength: 8,
    });
    const middle = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(-60, -40, 40, 60));
    fc.assert(
      fc.property(scatter, middle, (offsets, [top, bottom]) => {
        fc.pre(new Set(offsets.map(([x]) => Math.abs(x))).size > 1);
        // With its mirror image beside each value, no combination of tops and bottoms is skewed.
        const mirrored = offsets.flatMap(([x, y]) => [
          [top + x, bottom + y],
          [top - x, bottom - y],
        ]);
        const [tops, bottoms] = [mirrored.map(([x]) => x), mirrored.map(([, y]) => y)];
        const { estimate, low, high } = ratioOfMeans(tops, bottoms, { level: 0.95 });
        const [from, to] = closedForm(tops, bottoms, 0.95);
        expect(estimate).toBeCloseTo(top / bottom, 12);
        expect(low).toBeCloseTo(from, 8);
        expect(high).toBeCloseTo(to, 8);
      }),
      { seed: 92, numRuns: 300 },
    );
  });

  it('is 0 alone where nothing stands above', () => {
    expect(ratioOfMeans([0, 0, 0], [2, 3, 4], { level: 0.95 })).toEqual({
      estimate: 0,
      low: expect.closeTo(0, 12) as number,
      high: expect.closeTo(0, 12) as number,
    });
  });

  it('has no upper end where the tails of the family let every greater ratio hold', () => {
    const [tops, bottoms] = [
      [4, 5, 6, 5, 4, 6],
      [1, 5, 2, 6, 3, 4],
    ];
    const alone = ratioOfMeans(tops, bottoms, { level: 0.95 });
    const inFamily = ratioOfMeans(tops, bottoms, { level: 0.95, sharedTails: { left: -2, right: 2 } });
    expect([alone.low, alone.high]).not.toContain(null);
    expect(inFamily).toMatchObject({ estimate: alone.estimate, high: null });
  });

  const values = fc.array(fc.integer({ min: -20, max: 100 }), { minLength: 4, maxLength: 12 });
  const pairs = values.chain((tops) =>
    fc.tuple(
      fc.constant(tops),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: tops.length, maxLength: tops.length }),
    ),
  );

  it('holds the ratio, and holds 1 exactly where the difference’s interval holds 0', () => {
    fc.assert(
      fc.property(pairs, ([tops, bottoms]) => {
        const { estimate, low, high } = ratioOfMeans(tops, bottoms, { level: 0.95 });
        if (estimate === null || low === null || high === null) return;
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        const differences = tops.map((top, i) => top - bottoms[i]);
        const ends = pivotEnds(pivotOf(mean(differences), differences), 0.95);
        // An end just on the border may fall on either side.
        const isBorder = Math.min(Math.abs(ends.low), Math.abs(ends.high)) < 1e-6;
        if (!isBorder) expect(low <= 1 && high >= 1).toBe(ends.low <= 0 && ends.high >= 0);
      }),
    );
  });

  it.each([
    { tops: [-10, 7, 8, -9, 5, -4, 32], bottoms: [1, 7, 11, 3, 5, 17, 19] },
    { tops: [17, 1, -9, 3, -5, -2], bottoms: [37, 21, 8, 8, 11, 21] },
    { tops: [4, 10, -9, -1, 1, -6], bottoms: [1, 33, 13, 11, 9, 11] },
    { tops: [7, 9, -7, -9, -2, -5, 2], bottoms: [2, 22, 9, 3, 3, 35, 19] },
    { tops: [-5, -9, 13, 10, -5, 1, 14], bottoms: [16, 22, 3, 20, 23, 2, 31] },
    { tops: [22, 17, -4, 9, 28, 23, 25], bottoms: [2, 10, 1, 4, 4, 1, 2] },
  ])('agrees with the difference also where few skewed values leave gaps: $tops', ({ tops, bottoms }) => {
    const { low, high } = ratioOfMeans(tops, bottoms, { level: 0.95 });
    const differences = tops.map((top, i) => top - bottoms[i]);
    const ends = pivotEnds(pivotOf(mean(differences), differences), 0.95);
    expect([low, high]).not.toContain(null);
    expect((low ?? 0) <= 1 && (high ?? 0) >= 1).toBe(ends.low <= 0 && ends.high >= 0);
  });

  it('moves with the scale of what stands above', () => {
    const between = (min: number, max: number, count: number) =>
      fc.array(fc.integer({ min, max }), { minLength: count, maxLength: count });
    // Neither few nor wild: what holds is then one piece, without gaps.
    const mild = fc
      .integer({ min: 8, max: 12 })
      .chain((n) => fc.tuple(between(60, 100, n), between(30, 60, n)));
    fc.assert(
      fc.property(mild, ([tops, bottoms]) => {
        const one = ratioOfMeans(tops, bottoms, { level: 0.9 });
        const tenfold = ratioOfMeans(
          tops.map((top) => 10 * top),
          bottoms,
          { level: 0.9 },
        );
        for (const end of ['low', 'high'] as const) {
          expect(one[end]).not.toBeNull();
          expect((tenfold[end] ?? 0) / (one[end] ?? 0)).toBeCloseTo(10, 8);
        }
      }),
    );
  });

  it('has no ends where the mean below may be 0, and no estimate where it is', () => {
    expect(ratioOfMeans([1, 2, 3], [-1, 0, 2], { level: 0.95 })).toMatchObject({ low: null, high: null });
    expect(ratioOfMeans([1, 2, 3], [-1, 0, 1], { level: 0.95 })).toEqual({
      estimate: null,
      low: null,
      high: null,
    });
    expect(ratioOfMeans([1, 2, 3], [0, 0, 0], { level: 0.95 })).toEqual({
      estimate: null,
      low: null,
      high: null,
    });
  });
});

describe('replications that an undecided difference still needs', () => {
  it('grow with the square of the half-width', () => {
    expect(moreReplications({ estimate: 1, low: -1, high: 3, count: 10, delta: 0 })).toBe(31);
    expect(moreReplications({ estimate: 1, low: -3, high: 5, count: 10, delta: 0 })).toBe(151);
    expect(moreReplications({ estimate: -2, low: -6, high: 2, count: 10, delta: 0 })).toBe(31);
    expect(moreReplications({ estimate: 1, low: -1, high: 7, count: 10, delta: 0 })).toBe(351);
    expect(moreReplications({ estimate: 1, low: -5, high: 2, count: 10, delta: 0 })).toBe(351);
  });

  it('count to whatever comes first: a direction, or a difference that does not matter', () => {
    expect(moreReplications({ estimate: 0.1, low: -1.9, high: 2.1, count: 20, delta: 1.1 })).toBe(61);
  });

  it('are at least one, and with them the interval, shrunk as it would, decides', () => {
    const arm = fc.double({ min: 0.01, max: 9, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(arm, arm, arm),
        fc.integer({ min: 2, max: 400 }),
        ([size, beyond, delta], count) => {
          const half = Math.max(size, delta - size) * (1 + beyond);
          const more = moreReplications({
            estimate: size,
            low: size - half,
            high: size + half,
            count,
            delta,
          });
          expect(more).toBeGreaterThanOrEqual(1);
          const shrunk = (by: number): number => half * Math.sqrt(count / (count + by));
          expect(Math.max(size, delta - size)).toBeGreaterThan(shrunk(more as number));
          expect(Math.max(size, delta - size)).toBeLessThanOrEqual(shrunk((more as number) - 2));
        },
      ),
      { seed: 94, numRuns: 300 },
    );
  });

  it('are not to be told where nothing would decide', () => {
    expect(moreReplications({ estimate: 0, low: -1, high: 1, count: 20, delta: 0 })).toBeNull();
    expect(moreReplications({ estimate: 1e-12, low: -1, high: 1, count: 20, delta: 0 })).toBeNull();
  });
});
