/** Ratios to few things, such as what a sale costs: their ends know how few. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holmFamily } from '../../../../src/engine/statistics/holm.ts';
import { ratioDifferencePivot, ratioInterval } from '../../../../src/engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../../../src/engine/statistics/jackknife.ts';
import { countEnds } from '../../../../src/engine/statistics/pieces.ts';
import { pivotEnds, pivotTail } from '../../../../src/engine/statistics/pivotEnds.ts';
import type { Pivot } from '../../../../src/engine/statistics/pivot.ts';

const level = 0.95;

/** What so many sales cost in each replication; 100 a replication where nothing else is said. */
const costs = (
  sales: readonly number[],
  paid: readonly number[] = sales.map((_, i) => 100 + (i % 2)),
): RatioSeries => ({ numerators: paid, denominators: sales, isPerThing: true });

const plain = ({ numerators, denominators }: RatioSeries): RatioSeries => ({ numerators, denominators });

const pivotOfTwo = (one: RatioSeries, other: RatioSeries): Pivot => {
  const pivot = ratioDifferencePivot(one, other);
  if (pivot === null) throw new Error('no interval');
  return pivot;
};

describe('a count', () => {
  it('has the exact ends of its mean (Garwood 1936: 1 event, 0.0253 to 5.5716)', () => {
    const { low, high } = countEnds(1, level);
    expect([low, high]).toEqual([
      expect.closeTo(0.025_318, 5) as number,
      expect.closeTo(5.571_643, 5) as number,
    ]);
  });
});

describe('what a sale costs', () => {
  it('may lie as far off as the number of sales, at a level that leaves room for the costs', () => {
    const { estimate, low, high } = ratioInterval(costs([1, 1, 1, 1, 1, 1, 1, 1]), level);
    const number = countEnds(8, 0.975);
    expect(estimate).toBe(804 / 8);
    expect(low).toBeGreaterThan((0.99 * 804) / number.high);
    expect(low).toBeLessThan(804 / number.high);
    expect(high).toBeGreaterThan(804 / number.low);
    expect(high).toBeLessThan((1.01 * 804) / number.low);
  });

  it('has the interval of its spread from twenty sales on', () => {
    const many = costs([5, 3, 4, 2, 6]);
    expect(ratioInterval(many, level)).toEqual(ratioInterval(plain(many), level));
    const few = costs([5, 3, 4, 2, 5]);
    expect(Number(ratioInterval(few, level).high)).toBeGreaterThan(
      Number(ratioInterval(plain(few), level).high),
    );
  });

  it('is never surer than by its spread, nor are its differences, and turned round they are mirrored', () => {
    const drawn = fc.array(fc.record({ sales: fc.nat(2), paid: fc.integer({ min: 0, max: 200 }) }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(drawn, drawn, (some, others) => {
        const [one, other] = [some, others].map((each) =>
          costs(
            each.map(({ sales }) => sales),
            each.map(({ paid }) => paid),
          ),
        );
        const pivot = ratioDifferencePivot(one, other);
        const spread = ratioDifferencePivot(plain(one), plain(other));
        if (pivot === null || spread === null) return;
        const [ends, inner] = [pivot, spread].map((each) => pivotEnds(each, level));
        expect(ends.low).toBeLessThanOrEqual(inner.low);
        expect(ends.high).toBeGreaterThanOrEqual(inner.high);
        const turned = pivotEnds(pivotOfTwo(other, one), level);
        expect(turned.low).toBeCloseTo(-ends.high, 6);
        expect(turned.high).toBeCloseTo(-ends.low, 6);
      }),
    );
  });

  it('is not shown to differ by two sales more, and is by many times as much', () => {
    const sold = [1, 0, 1, 1, 0, 1, 0, 1];
    const [dear, dearer] = [1, 400].map((times) =>
      costs(
        sold,
        sold.map((_, i) => times * (100 + (i % 2))),
      ),
    );
    const [less] = holmFamily([pivotOfTwo(costs([1, 1, 1, 1, 1, 1, 0, 1]), dear)], level);
    expect(less.isDifferent).toBe(false);
    expect(pivotTail(pivotOfTwo(dearer, dear))).toBeLessThan(0.05);
  });
});
