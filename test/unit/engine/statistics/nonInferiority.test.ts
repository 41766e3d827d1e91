import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeLosses,
  lossEnds,
  replicationsToDecide,
  sparseBound,
} from '../../../../src/engine/statistics/nonInferiority.ts';
import type { LossMember, LossVerdict } from '../../../../src/engine/statistics/nonInferiority.ts';
import { pivotOf } from '../../../../src/engine/statistics/pivot.ts';

/** Twenty losses around a middle, half of them above it. */
const around = (middle: number, spread: number): LossMember['loss'] => {
  const values = Array.from({ length: 20 }, (_, i) => middle + (i % 2 === 0 ? spread : -spread));
  return { kind: 'spread', pivot: pivotOf(middle, values) };
};
const verdictOf = (loss: LossMember['loss'], margin = 1, others = 0): LossVerdict => {
  const filler = Array.from({ length: others }, () => ({ loss: around(margin, 1), margin }));
  return judgeLosses([{ loss, margin }, ...filler], 0.001)[0].verdict;
};

describe('a loss and its margin', () => {
  it('is identical when no replication differs, whatever the margin', () => {
    expect(judgeLosses([{ loss: { kind: 'identical' }, margin: 0 }], 0.001)).toEqual([
      { estimate: 0, low: 0, high: 0, verdict: 'identical' },
    ]);
  });

  it('passes surely below, fails surely above and is inconclusive about the margin', () => {
    const verdicts = [0, 2, 0.99, 1.01].map((middle) => verdictOf(around(middle, 0.5)));
    expect(verdicts).toEqual(['pass', 'fail', 'inconclusive', 'inconclusive']);
  });

  it('without spread is decided by what every replication says, and divides by nothing', () => {
    expect([0.5, 1, 1.5].map((middle) => verdictOf(around(middle, 0)))).toEqual([
      'pass',
      'inconclusive',
      'fail',
    ]);
  });

  it('needs more evidence in a large family than alone', () => {
    const loss = around(0.45, 0.5);
    expect([verdictOf(loss), verdictOf(loss, 1, 500)]).toEqual(['pass', 'inconclusive']);
  });

  it('keeps its ends on the side of the margin that the verdict names', () => {
    const family = [0.7, 0.45, 0.2, 1.6, 3].map((middle) => ({ loss: around(middle, 0.5), margin: 1 }));
    for (const { verdict, low, high } of judgeLosses(family, 0.001)) {
      if (verdict === 'pass') expect(high).toBeLessThanOrEqual(1);
      if (verdict === 'fail') expect(low).toBeGreaterThanOrEqual(1);
      if (verdict === 'inconclusive') expect([low < 1, high >= 1]).toEqual([true, true]);
    }
  });

  it('is decided exactly where its own one-sided interval decides, when it is alone', () => {
    const middle = fc.double({ min: -1, max: 3, noNaN: true });
    fc.assert(
      fc.property(middle, fc.double({ min: 0.01, max: 2, noNaN: true }), (at, spread) => {
        const loss = around(at, spread);
        const { low, high } = lossEnds(loss, 0.001);
        fc.pre(Math.min(Math.abs(low - 1), Math.abs(high - 1)) > 1e-6);
        expect(verdictOf(loss)).toBe(high < 1 ? 'pass' : low > 1 ? 'fail' : 'inconclusive');
      }),
      { seed: 93, numRuns: 400 },
    );
  });

  it('stops at the margin where only the later steps of Holm decide', () => {
    const [sure, weak] = [around(-3, 0.5), around(0.57, 0.5)];
    expect(lossEnds(weak, 0.001 / 2).high).toBeGreaterThan(1);
    const [, passing] = judgeLosses(
      [sure, weak].map((loss) => ({ loss, margin: 1 })),
      0.001,
    );
    expect(passing).toMatchObject({ verdict: 'pass', high: 1 });
    const [beyond, hardly] = [around(5, 0.5), around(1.43, 0.5)];
    expect(lossEnds(hardly, 0.001 / 2).low).toBeLessThan(1);
    const [, failing] = judgeLosses(
      [beyond, hardly].map((loss) => ({ loss, margin: 1 })),
      0.001,
    );
    expect(failing).toMatchObject({ verdict: 'fail', low: 1 });
  });

  it('of which hardly a replication differs has its bound on either side, and must stay below the margin', () => {
    const judge = (margin: number) =>
      judgeLosses([{ loss: { kind: 'sparse', estimate: 0.25, bound: () => 1 }, margin }], 0.001)[0];
    expect(judge(1)).toEqual({ estimate: 0.25, low: -1, high: 1, verdict: 'inconclusive' });
    expect(judge(1.01).verdict).toBe('pass');
  });

  it('of which hardly a replication differs never fails, and passes only by its bound', () => {
    const sparse = (greatest: number): LossMember['loss'] => ({
      kind: 'sparse',
      estimate: greatest / 20,
      bound: (error) => sparseBound({ differing: 1, count: 20, greatest }, error),
    });
    expect([0.5, 5, 5000].map((greatest) => verdictOf(sparse(greatest)))).toEqual([
      'pass',
      'inconclusive',
      'inconclusive',
    ]);
  });
});

describe('the bound where hardly a replication differs', () => {
  it('is the greatest share of differing replications (Clopper & Pearson) times the greatest difference', () => {
    expect(sparseBound({ differing: 0, count: 20, greatest: 3 }, 0.05)).toBeCloseTo(
      3 * (1 - 0.05 ** (1 / 20)),
      12,
    );
    // Points of the beta distributions (2, 19) and (4, 17): scipy 1.17.
    expect(sparseBound({ differing: 1, count: 20, greatest: 1 }, 0.001)).toBeCloseTo(0.37758187310836344, 11);
    expect(sparseBound({ differing: 3, count: 20, greatest: 2 }, 0.05)).toBeCloseTo(
      2 * 0.3436638043142818,
      11,
    );
    expect(sparseBound({ differing: 4, count: 4, greatest: 2 }, 0.05)).toBe(2);
  });
});

describe('the number of replications that would decide', () => {
  const total = (middle: number): number | null =>
    replicationsToDecide({ loss: around(middle, 0.5), margin: 1 }, 0.001);

  it('grows as the loss comes near its margin, on either side', () => {
    const [far, near] = [total(0.9), total(0.97)].map(Number);
    expect([far > 20, near > 4 * far, Number(total(1.03)) > 20]).toEqual([true, true, true]);
  });

  it('decides: with that many and the same spread the verdict is there', () => {
    const count = Number(total(0.9));
    const values = Array.from({ length: count }, (_, i) => 0.9 + (i % 2 === 0 ? 0.5 : -0.5));
    const decide = (some: readonly number[]): LossVerdict =>
      judgeLosses([{ loss: { kind: 'spread', pivot: pivotOf(0.9, some) }, margin: 1 }], 0.001)[0].verdict;
    expect([decide(values), decide(values.slice(0, count / 2))]).toEqual(['pass', 'inconclusive']);
  });

  it('is the least that does', () => {
    const pivot = pivotOf(
      0.9,
      Array.from({ length: 20 }, (_, i) => 0.9 + (i % 2 === 0 ? 0.5 : -0.5)),
    );
    const highOf = (count: number): number =>
      lossEnds(
        {
          kind: 'spread',
          pivot: { ...pivot, count, standardError: pivot.standardError * Math.sqrt(20 / count) },
        },
        0.001,
      ).high;
    const count = Number(total(0.9));
    expect([highOf(count) < 1, highOf(count - 1) < 1]).toEqual([true, false]);
  });

  it('is not there at the margin itself, with spread or without', () => {
    expect(total(1)).toBeNull();
    expect(replicationsToDecide({ loss: around(1, 0), margin: 1 }, 0.001)).toBeNull();
  });
});
