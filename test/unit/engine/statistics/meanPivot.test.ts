/** Means of replications, with and without single pieces. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioDifferencePivot, ratioSumPivot } from '../../../../src/engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../../../src/engine/statistics/jackknife.ts';
import { meanDifferencePivot, meanPivot } from '../../../../src/engine/statistics/meanPivot.ts';
import { plainValues, weightedSum } from '../../../../src/engine/statistics/pieces.ts';
import type { PiecedValue } from '../../../../src/engine/statistics/pieces.ts';
import { pivotEnds } from '../../../../src/engine/statistics/pivotEnds.ts';

const sold = (sales: number, cost: number): PiecedValue => ({
  value: 200 * sales - cost,
  pieces: { paid: 200 * sales, expected: 200 * sales, squares: 40_000 * sales, greatest: 200 },
});

const asRatios = (of: readonly PiecedValue[]): RatioSeries => ({
  numerators: of.map(({ value }) => value),
  denominators: of.map(() => 1),
  pieces: of.map(({ pieces }) => pieces!),
});

const seller = fc.array(fc.record({ sales: fc.nat(2), cost: fc.double({ min: 0, max: 9, noNaN: true }) }), {
  minLength: 8,
  maxLength: 8,
});

describe('the mean of replications', () => {
  it('is that of a ratio of totals whose denominators are alike, pieces and all', () => {
    fc.assert(
      fc.property(seller, seller, (some, others) => {
        const [one, other] = [some, others].map((each) => each.map(({ sales, cost }) => sold(sales, cost)));
        expect(meanPivot(one)).toEqual(ratioSumPivot([asRatios(one)], [1]));
        expect(meanDifferencePivot(one, other)).toEqual(ratioDifferencePivot(asRatios(one), asRatios(other)));
      }),
      { seed: 178, numRuns: 100 },
    );
  });

  it('is the values’ own where nothing comes in pieces, or one does not tell them', () => {
    const values = [1, 2, 4];
    const plain = { estimate: 7 / 3, count: 3 };
    expect(meanPivot(plainValues(values))).toMatchObject(plain);
    const half = values.map((value, i) => (i === 0 ? { value } : { ...sold(0, 0), value }));
    expect(meanPivot(half)).toMatchObject(plain);
    expect(meanPivot(half).pieced).toBeUndefined();
  });

  it('has a difference of which nothing is sure but what both pay, and that exactly 0 where all is the same', () => {
    const [dear, cheap] = [5, 1].map((cost) => Array.from({ length: 8 }, () => sold(0, cost)));
    const { low, high } = pivotEnds(meanDifferencePivot(cheap, dear), 0.95);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(4);
    expect(meanDifferencePivot(dear, dear).estimate).toBe(0);
  });
});

describe('a weighted sum', () => {
  it('has the same pieces as each of its parts where these are the same', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (sales, weight) => {
        const of = sold(sales, 3);
        const mixed = weightedSum([
          { weight, of },
          { weight: 1 - weight, of },
        ]);
        expect(mixed.value).toBeCloseTo(of.value, 9);
        for (const name of ['paid', 'expected', 'squares', 'greatest'] as const)
          expect(mixed.pieces![name]).toBeCloseTo(of.pieces![name], 6);
      }),
      { seed: 179, numRuns: 100 },
    );
  });

  it('has those of the parts that have some, and none where none has', () => {
    const parts = [
      { weight: 2, of: { value: 7 } },
      { weight: 3, of: sold(1, 10) },
    ];
    expect(weightedSum(parts)).toEqual({
      value: 14 + 3 * 190,
      pieces: { paid: 600, expected: 600, squares: 360_000, greatest: 600 },
    });
    expect(weightedSum(parts.slice(0, 1))).toEqual({ value: 14 });
  });
});
