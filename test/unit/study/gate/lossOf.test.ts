import { describe, expect, it } from 'vitest';
import { lossEnds } from '../../../../src/engine/statistics/nonInferiority.ts';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import type { Metric } from '../../../../src/model/measures/metric.ts';
import { lossOf } from '../../../../src/study/gate/lossOf.ts';
import type { Series } from '../../../../src/study/gate/series.ts';
import { keptSeries } from './baselines.ts';

const metric = (id: string): Metric => metricCatalogue.find((one) => one.id === id) as Metric;
const up = metric('wanted.rejected.share');
const down = metric('unwanted.rejected.share');
const seriesOf = (numerators: readonly number[], clusters?: Series['clusters']): Series => ({
  ...keptSeries(),
  numerators,
  denominators: numerators.map(() => 1000),
  ...(clusters === undefined ? {} : { clusters }),
});
const counts = Array.from({ length: 20 }, (_, i) => 100 + (i % 5));

describe('the loss of a measure', () => {
  it('is exactly none when every replication comes out the same', () => {
    expect(lossOf({ metric: up, before: seriesOf(counts), now: seriesOf(counts) })).toEqual({
      kind: 'identical',
    });
  });

  it('is positive in the direction that is worse', () => {
    const more = seriesOf(counts.map((count, i) => count + 10 + (i % 3)));
    const estimates = [up, down].map((of) => {
      const loss = lossOf({ metric: of, before: seriesOf(counts), now: more });
      return loss.kind === 'spread' ? Math.round(loss.pivot.estimate * 1e5) / 1e5 : null;
    });
    expect(estimates).toEqual([0.01095, -0.01095]);
  });

  it('has no interval from the spread of a few replications that differ', () => {
    const now = seriesOf(counts.map((count, i) => (i === 3 ? count + 100 : count)));
    const loss = lossOf({ metric: up, before: seriesOf(counts), now });
    expect(loss.kind).toBe('sparse');
    // One replication of twenty with a tenth more: at this error at most 62 in 100 replications do so.
    expect(lossEnds(loss, 1e-6).high).toBeGreaterThan(0.05);
    expect(lossEnds(loss, 1e-6).high).toBeLessThan(0.1);
  });

  it('is bounded by what clusters can hide where nothing worse is seen any more', () => {
    const silent = counts.map(() => 0);
    const clusters = counts.map(() => ({ sizes: [1], counts: [1000] }));
    const before = seriesOf(silent.map((_, i) => (i === 0 ? 500 : 0)));
    const with20000 = lossEnds(lossOf({ metric: up, before, now: seriesOf(silent, clusters) }), 1e-5).high;
    const without = lossEnds(lossOf({ metric: up, before, now: seriesOf(silent) }), 1e-5).high;
    expect(with20000).toBeCloseTo(1 - 1e-5 ** (1 / 20_000), 10);
    expect(without).toBeGreaterThan(0.2);
  });
});
