/** Families of comparisons, rankings, verdicts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithBest } from '../../../../src/engine/statistics/best.ts';
import { holmAdjusted, holmFamily } from '../../../../src/engine/statistics/holm.ts';
import { plainValues } from '../../../../src/engine/statistics/pieces.ts';
import { pivotOf } from '../../../../src/engine/statistics/pivot.ts';
import { pivotEnds, pivotTail } from '../../../../src/engine/statistics/pivotEnds.ts';
import type { Pivot } from '../../../../src/engine/statistics/pivot.ts';
import { verdictOf } from '../../../../src/engine/statistics/verdict.ts';

const tails = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
const pivots = fc.array(
  fc.record({
    estimate: fc.double({ min: -5, max: 5, noNaN: true }),
    standardError: fc.double({ min: 0.1, max: 2, noNaN: true }),
    count: fc.integer({ min: 5, max: 40 }),
    skewness: fc.double({ min: -2, max: 2, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('holmAdjusted', () => {
  it('agrees with the worked example', () => {
    const adjusted = holmAdjusted([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 12));
  });

  it('keeps the order, lowers nothing, stays at most Bonferroni and at most 1', () => {
    fc.assert(
      fc.property(tails, (list) => {
        const adjusted = holmAdjusted(list);
        list.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, list.length * p));
          list.forEach((q, j) => {
            if (p <= q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
          });
        });
      }),
      { seed: 61, numRuns: 300 },
    );
  });

  it('rises when any of the p values rises', () => {
    fc.assert(
      fc.property(tails, fc.nat(11), fc.double({ min: 0, max: 1, noNaN: true }), (list, at, by) => {
        const raised = list.map((p, i) => (i === at % list.length ? p + (1 - p) * by : p));
        const [before, after] = [holmAdjusted(list), holmAdjusted(raised)];
        before.forEach((p, i) => expect(after[i]).toBeGreaterThanOrEqual(p));
      }),
      { seed: 62, numRuns: 300 },
    );
  });
});

describe('holmFamily', () => {
  it('of fewer than six equal differences there is no interval, and the others are judged as if they were undecided', () => {
    const equal = pivotOf(0.3, [0.3, 0.3, 0.3]);
    const other = pivotOf(2, [1.9, 2, 2.1, 2]);
    const [none, judged] = holmFamily([equal, other], 0.95);
    expect(none).toEqual({ estimate: 0.3, low: null, high: null, adjustedTail: 1, isDifferent: false });
    expect(judged).toEqual(holmFamily([other, { ...other, estimate: 0 }], 0.95)[0]);
  });

  it('has intervals that match its decisions', () => {
    fc.assert(
      fc.property(pivots, (family) => {
        for (const { estimate, low, high, isDifferent, adjustedTail } of holmFamily(family, 0.95)) {
          expect(low).toBeLessThanOrEqual(estimate);
          expect(high).toBeGreaterThanOrEqual(estimate);
          expect(isDifferent).toBe(adjustedTail <= 1 - 0.95);
          expect(verdictOf({ low, high }, 'up') === 'undecided').toBe(!isDifferent);
        }
      }),
      { seed: 63, numRuns: 500 },
    );
  });

  it('rejects at the very level of the family', () => {
    const other = pivotOf(2, [1.9, 2, 2.1, 2]);
    const decided = [0.5, 0.51].map((tail) => holmFamily([{ ...other, tail }], 0.5)[0].isDifferent);
    expect(decided).toEqual([true, false]);
  });

  it('is the plain interval for a single comparison', () => {
    const [data] = [[1, 2, 4, 3, 2, 5]];
    const pivot = pivotOf(17 / 6, data);
    expect(holmFamily([pivot], 0.95)[0]).toEqual({
      estimate: pivot.estimate,
      ...pivotEnds(pivot, 0.95),
      adjustedTail: pivotTail(pivot),
      isDifferent: true,
    });
  });

  it('never has an interval shorter than the one of the comparison alone at the same level', () => {
    fc.assert(
      fc.property(pivots, (family) => {
        const each = 1 - 0.05 / family.length;
        holmFamily(family, 0.95).forEach(({ low, high, isDifferent }, i) => {
          const alone = pivotEnds(family[i], each);
          if (isDifferent) return;
          expect(low).toBeLessThanOrEqual(alone.low);
          expect(high).toBeGreaterThanOrEqual(alone.high);
        });
      }),
      { seed: 65, numRuns: 300 },
    );
  });

  it('takes a tail that most of the family has into account where one member has missed it', () => {
    const skewed: Pivot = { estimate: 0, standardError: 1, count: 10, skewness: 1.5 };
    const missed: Pivot = { ...skewed, skewness: 0.1 };
    const family = holmFamily([skewed, skewed, skewed, missed], 0.95);
    expect(family[3].high).toBeGreaterThan(1.5 * pivotEnds(missed, 1 - 0.05 / 4).high);
    expect(family[3].low).toBe(pivotEnds(missed, 1 - 0.05 / 4).low);
    const [, alike] = holmFamily([missed, missed], 0.95);
    expect(alike.high).toBe(pivotEnds(missed, 0.975).high);
  });

  it('ends an interval at 0 where only the later steps of Holm rule 0 out', () => {
    const strong: Pivot = { estimate: 9, standardError: 1, count: 20, skewness: 0 };
    const weak: Pivot = { estimate: 2.2, standardError: 1, count: 20, skewness: 0 };
    const [, second] = holmFamily([strong, weak], 0.95);
    expect(second.isDifferent).toBe(true);
    expect(second.low).toBe(0);
    expect(pivotEnds(weak, 0.975).low).toBeLessThan(0);
  });

  it('is the mirror image below 0, in any unit, and leaves an end alone that does not reach 0', () => {
    const strong: Pivot = { estimate: 0.09, standardError: 0.01, count: 20, skewness: 0 };
    const weak: Pivot = { ...strong, estimate: 0.022 };
    const mirrored = [strong, weak].map((pivot) => ({ ...pivot, estimate: -pivot.estimate }));
    const [above, below] = [holmFamily([strong, weak], 0.95), holmFamily(mirrored, 0.95)];
    expect([above[0].low, above[1].low]).toEqual([pivotEnds(strong, 0.975).low, 0]);
    expect(below.map(({ high }) => -(high as number) + 0)).toEqual(above.map(({ low }) => low));
    expect(below.map(({ low }) => -(low as number))).toEqual(above.map(({ high }) => high));
  });
});

describe('verdictOf', () => {
  it('knows the four words', () => {
    expect(verdictOf({ low: 0.1, high: 0.3 }, 'up')).toBe('worse');
    expect(verdictOf({ low: 0.1, high: 0.3 }, 'down')).toBe('better');
    expect(verdictOf({ low: -0.3, high: -0.1 }, 'up')).toBe('better');
    expect(verdictOf({ low: -0.3, high: -0.1 }, 'down')).toBe('worse');
    expect(verdictOf({ low: -0.1, high: 0.3 }, 'up')).toBe('undecided');
    expect(verdictOf({ low: -0.1, high: 0.3 }, 'up', 0.3)).toBe('equivalent');
    expect(verdictOf({ low: 0.1, high: 0.3 }, 'up', 0.5)).toBe('equivalent');
    expect(verdictOf({ low: 0, high: 0 }, 'up')).toBe('equivalent');
    expect(verdictOf({ low: null, high: null }, 'up', 1)).toBe('undecided');
  });

  it('take an end at 0 for open, and an interval with one end for none', () => {
    expect(verdictOf({ low: -0.3, high: 0 }, 'up')).toBe('better');
    expect(verdictOf({ low: 0, high: 0.3 }, 'up')).toBe('worse');
    expect(verdictOf({ low: null, high: -1 }, 'up')).toBe('undecided');
    expect(verdictOf({ low: 1, high: null }, 'up')).toBe('undecided');
  });
});

describe('compareWithBest', () => {
  const bestOf = (arms: readonly (readonly number[])[], worse: 'up' | 'down', level: number) =>
    compareWithBest(arms.map(plainValues), worse, level);
  const noise = [0.3, -0.2, 0.1, -0.4, 0.2, 0, 0.25, -0.25];
  const arm = (mean: number, by: number): number[] => noise.map((x, i) => mean + x + by * ((i % 3) - 1));

  it('names the best and those that are not, by the direction of the metric', () => {
    const arms = [arm(1, 0.05), arm(5, -0.05), arm(4.9, 0.5)];
    expect(bestOf(arms, 'down', 0.95).map(({ standing }) => standing)).toEqual([
      'not best',
      'undecided',
      'undecided',
    ]);
    expect(bestOf(arms, 'up', 0.95).map(({ standing }) => standing)).toEqual([
      'best',
      'not best',
      'not best',
    ]);
  });

  it('arms that come out the same in every replication are best together, or not best together', () => {
    const standings = (...means: readonly number[]) =>
      bestOf(
        means.map((mean) => arm(mean, 0)),
        'down',
        0.95,
      ).map(({ standing }) => standing);
    expect(standings(1, 1)).toEqual(['best', 'best']);
    expect(standings(5, 1, 5)).toEqual(['best', 'not best', 'best']);
    expect(standings(1, 5, 1)).toEqual(['not best', 'best', 'not best']);
  });

  it('has the one-sided ends of its pairs: 1 − level shared by the rivals, and cut at 0', () => {
    const arms = [arm(1, 0.05), arm(5, -0.05), arm(4.9, 0.5)];
    const ends = (a: number, b: number, each: number): { low: number; high: number } => {
      const differences = arms[a].map((value, r) => value - arms[b][r]);
      return pivotEnds(pivotOf(differences.reduce((sum, x) => sum + x, 0) / 8, differences), 1 - 2 * each);
    };
    const [best, rival] = bestOf(arms.slice(0, 2), 'up', 0.95);
    expect(best).toMatchObject({ low: 0, high: expect.closeTo(-ends(0, 1, 0.05).low, 12) as number });
    expect(rival).toMatchObject({ low: expect.closeTo(-ends(1, 0, 0.05).high, 12) as number, high: 0 });
    const [, second, third] = bestOf(arms, 'down', 0.95);
    const { low, high } = ends(1, 2, 0.025);
    expect([second.low, second.high]).toEqual([expect.closeTo(low, 12), expect.closeTo(high, 12)]);
    expect([third.low, third.high]).toEqual([expect.closeTo(-high, 12), expect.closeTo(-low, 12)]);
  });

  it('says the same in any unit', () => {
    const standings = (unit: number): readonly string[] =>
      bestOf(
        [arm(1, 0.05), arm(5, -0.05), arm(4.9, 0.5)].map((values) => values.map((value) => unit * value)),
        'up',
        0.95,
      ).map(({ standing }) => standing);
    expect(standings(0.001)).toEqual(standings(1000));
  });

  it('decides nothing by a few equal differences', () => {
    const constant = (mean: number, count: number): number[] => Array.from({ length: count }, () => mean);
    expect(bestOf([constant(2, 5), constant(1, 5)], 'down', 0.95)).toEqual([
      { estimate: 1, low: null, high: null, standing: 'undecided' },
      { estimate: -1, low: null, high: null, standing: 'undecided' },
    ]);
    expect(bestOf([constant(2, 6), constant(1, 6)], 'down', 0.95)[0].standing).toBe('best');
  });

  it('has intervals that contain 0 and the estimate, and at most one best', () => {
    const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 5 }), (arms) => {
        const found = bestOf(arms, 'down', 0.95);
        for (const { estimate, low, high } of found) {
          expect(low).toBeLessThanOrEqual(Math.min(0, estimate));
          expect(high).toBeGreaterThanOrEqual(Math.max(0, estimate));
        }
        const distinct = new Set(arms.map((values) => values.join())).size === arms.length;
        if (distinct)
          expect(found.filter(({ standing }) => standing === 'best').length).toBeLessThanOrEqual(1);
      }),
      { seed: 64, numRuns: 300 },
    );
  });
});
