import { describe, expect, it } from 'vitest';
import {
  judgeLosses,
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

  it('is not there at the margin itself', () => {
    expect(total(1)).toBeNull();
  });
});
