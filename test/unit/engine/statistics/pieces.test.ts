/** What comes in single pieces: bounds of their number, in intervals, p values and differences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holmFamily } from '../../../../src/engine/statistics/holm.ts';
import {
  ratioDifferencePivot,
  ratioInterval,
  ratioSumPivot,
} from '../../../../src/engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../../../src/engine/statistics/jackknife.ts';
import { piecesApart } from '../../../../src/engine/statistics/pieces.ts';
import { pivotEnds, pivotTail } from '../../../../src/engine/statistics/pivotEnds.ts';
import type { Pivot } from '../../../../src/engine/statistics/pivot.ts';

const level = 0.95;

/** Replications that pay 10 each and sell so many pieces of 200. */
const selling = (sales: readonly number[], costs: readonly number[] = sales.map(() => 10)): RatioSeries => ({
  numerators: sales.map((count, i) => 200 * count - costs[i]),
  denominators: sales.map(() => 1),
  pieces: sales.map((count) => ({
    paid: 200 * count,
    expected: 200 * count,
    squares: 40_000 * count,
    greatest: 200,
  })),
});

const many = (value: number, count = 20): readonly number[] => Array.from({ length: count }, () => value);

describe('how far a sum of pieces may lie', () => {
  it('is exact for pieces of one worth (Garwood 1936: 3 events, 0.6187 to 8.7673)', () => {
    const { below, above } = piecesApart({ expected: 3, squares: 3, greatest: 1 }, level);
    expect(3 - below).toBeCloseTo(0.618_672, 5);
    expect(3 + above).toBeCloseTo(8.767_273, 5);
  });

  it('is 3.69 of the dearest where none came', () => {
    const { below, above } = piecesApart({ expected: 0, squares: 0, greatest: 200 }, level);
    expect(below).toBe(0);
    expect(above).toBeCloseTo(200 * 3.688_879, 3);
  });

  it('is nothing where none can come', () => {
    expect(piecesApart({ expected: 0, squares: 0, greatest: 0 }, level)).toEqual({ below: 0, above: 0 });
  });

  it('grows with the level', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (count, at) => {
        const sum = { expected: count, squares: count, greatest: 1 };
        const [near, far] = [piecesApart(sum, at), piecesApart(sum, (1 + at) / 2)];
        expect(far.above).toBeGreaterThan(near.above);
        expect(far.below).toBeGreaterThanOrEqual(near.below);
      }),
    );
  });
});

describe('a profit that hangs on sales', () => {
  it('of which none was seen may be higher by what was not seen, and no lower', () => {
    const found = ratioInterval(selling(many(0)), level);
    expect(found).toMatchObject({ estimate: -10, low: -10, method: 'jackknife' });
    expect(found.high).toBeCloseTo(-10 + (200 * 3.688_879) / 20, 3);
  });

  it('has no interval where few replications have the same costs and no sale, as without sales', () => {
    expect(ratioInterval(selling(many(0, 5)), level)).toMatchObject({ estimate: -10, low: null, high: null });
    expect(ratioInterval(selling(many(0, 6)), level).low).toBe(-10);
    expect(ratioInterval(selling(many(0, 5), many(0, 5)), level).high).toBeCloseTo((200 * 3.688_879) / 5, 3);
  });

  it('of which one was seen is no longer by its lower end than its costs', () => {
    const found = ratioInterval(selling([1, ...many(0, 19)]), level);
    expect(found.high).toBeGreaterThan(0 - 10 + (200 * 5.571) / 20 - 0.1);
  });

  it('has an interval never shorter than that of its spread', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 20 }), (sales) => {
        const own = selling(sales);
        const { numerators, denominators } = own;
        const wide = ratioInterval(own, level);
        const plain = ratioInterval({ numerators, denominators }, level);
        if (plain.low === null || plain.high === null) return;
        expect(wide.low as number).toBeLessThanOrEqual(plain.low + 1e-9);
        expect(wide.high as number).toBeGreaterThanOrEqual(plain.high - 1e-9);
      }),
    );
  });

  it('of which twenty and more were seen has the interval of its spread', () => {
    const own = selling(many(1).map((one, i) => one + (i % 3)));
    const { numerators, denominators } = own;
    expect(ratioInterval(own, level)).toEqual(ratioInterval({ numerators, denominators }, level));
  });

  it('of which many small pieces and none of the dearest were seen may be higher by what was not seen', () => {
    const found = ratioInterval(
      {
        numerators: many(100),
        denominators: many(1),
        pieces: many(100).map((paid) => ({ paid, expected: paid, squares: 20 * paid, greatest: 220 })),
      },
      level,
    );
    expect((found.high as number) - 100).toBeGreaterThan((220 * 3.6) / 20);
  });

  it('counts a victim by its mean worth, and holds the estimate', () => {
    const found = ratioInterval(
      {
        numerators: [90_000, ...many(-10, 19)],
        denominators: many(1),
        pieces: many(0).map((_, i) => ({
          paid: i === 0 ? 90_010 : 0,
          expected: i === 0 ? 3000 : 0,
          squares: i === 0 ? 9e6 : 0,
          greatest: 3000,
        })),
      },
      level,
    );
    expect(found.high).toBe(found.estimate);
    expect(found.low).toBeLessThan(0);
  });
});

it('a count of which none was seen has an upper end', () => {
  const none = { paid: 0, expected: 0, squares: 0, greatest: 1 };
  const found = ratioInterval(
    { numerators: many(0), denominators: many(2), pieces: many(0).map(() => none) },
    level,
  );
  expect(found).toMatchObject({ estimate: 0, low: 0, method: 'exact-zero' });
  expect(found.high).toBeCloseTo(3.688_879 / 40, 6);
});

describe('the difference of two arms', () => {
  const difference = (arm: RatioSeries, control: RatioSeries): Pivot =>
    ratioDifferencePivot(arm, control) as Pivot;

  it('is not sure by costs alone where neither saw a sale', () => {
    const costs = many(12).map((cost, i) => cost + (i % 2));
    const pivot = difference(selling(many(0), costs), selling(many(0)));
    const { low, high } = pivotEnds(pivot, level);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    expect(pivotTail(pivot)).toBe(1);
  });

  it('forgets sales that both arms have', () => {
    const sales = [2, 0, 1, ...many(0, 17)];
    const { pieced } = difference(selling(sales), selling(sales));
    expect(pieced).toMatchObject({ more: { expected: 0, squares: 0 }, fewer: { expected: 0, squares: 0 } });
  });

  it('has a p value that its ends have', () => {
    const pivot = difference(selling([...many(1, 18), 0, 0]), selling(many(0)));
    const tail = pivotTail(pivot);
    expect(tail).toBeGreaterThan(0);
    expect(pivotEnds(pivot, 1 - tail * 1.001).low).toBeGreaterThan(0);
    expect(pivotEnds(pivot, 1 - tail * 0.999).low).toBeLessThanOrEqual(1e-9);
    const [member] = holmFamily([pivot], level);
    expect(member.isDifferent).toBe(true);
  });

  it('turned round is mirrored', () => {
    const [one, other] = [selling([1, 0, 2, ...many(0, 9)]), selling([0, 0, 3, ...many(1, 9)])];
    const [ends, turned] = [difference(one, other), difference(other, one)].map((of) => pivotEnds(of, level));
    expect(ends.low).toBeCloseTo(-turned.high, 9);
    expect(ends.high).toBeCloseTo(-turned.low, 9);
  });
});

it('pieces weigh as the ratios that they are in', () => {
  const pivot = ratioSumPivot([selling([1, 0, 0]), selling([0, 0, 2])], [1, -0.5]) as Pivot;
  expect(pivot.pieced?.more.expected).toBeCloseTo(200 / 3, 9);
  expect(pivot.pieced?.fewer.expected).toBeCloseTo((0.5 * 400) / 3, 9);
  expect(pivot.pieced?.fewer.squares).toBeCloseTo((0.25 * 80_000) / 9, 9);
});
