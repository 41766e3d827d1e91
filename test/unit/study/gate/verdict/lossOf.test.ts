import { describe, expect, it } from 'vitest';
import { lossEnds, sparseBound } from '../../../../../src/engine/statistics/nonInferiority.ts';
import { metricCatalogue } from '../../../../../src/model/measures/catalogue.ts';
import type { Metric } from '../../../../../src/model/measures/metric.ts';
import { lossOf } from '../../../../../src/study/gate/verdict/lossOf.ts';
import { keyOf } from '../../../../../src/study/gate/baselines/series.ts';
import type { Series } from '../../../../../src/study/gate/baselines/series.ts';
import { keptSeries } from '../baselines.ts';

const metric = (id: string): Metric => metricCatalogue.find((one) => one.id === id) as Metric;
const up = metric('wanted.rejected.share');
const down = metric('unwanted.rejected.share');
const seriesOf = (numerators: readonly number[], clusters?: Series['clusters']): Series => ({
  ...keyOf(keptSeries()),
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

  it('is bounded by the share of replications that may differ times the greatest difference, on either side', () => {
    const now = seriesOf(counts.map((count, i) => (i === 3 ? count + 100 : i === 8 ? count - 20 : count)));
    const bound = sparseBound({ differing: 2, count: 20, greatest: 0.1 }, 0.001);
    const { low, high } = lossEnds(lossOf({ metric: up, before: seriesOf(counts), now }), 0.001);
    expect(low).toBeCloseTo(-bound, 12);
    expect(high).toBeCloseTo(bound, 12);
    const estimates = [up, down].map((of) => {
      const loss = lossOf({ metric: of, before: seriesOf(counts), now });
      return loss.kind === 'sparse' ? loss.estimate * 20_000 : null;
    });
    expect(estimates).toEqual([expect.closeTo(80, 9), expect.closeTo(-80, 9)]);
  });

  it('has no interval from the spread where all that one had lay in one replication, however many differ', () => {
    const before = { ...seriesOf(counts), denominators: counts.map((_, i) => (i === 0 ? 1000 : 0)) };
    const { kind } = lossOf({ metric: up, before, now: seriesOf(counts.map((count) => count + 1)) });
    expect(kind).toBe('sparse');
  });

  it('of a measure without an upper limit is not bounded by silence when less is worse', () => {
    const paid = metricCatalogue.find(({ worse, unit }) => worse === 'down' && unit !== 'share') as Metric;
    const silent = seriesOf(
      counts.map(() => 0),
      counts.map(() => ({ sizes: [1], counts: [1000] })),
    );
    const before = seriesOf(counts.map((_, i) => (i === 0 ? 1 : 0)));
    const bound = sparseBound({ differing: 1, count: 20, greatest: 0.001 }, 0.001);
    expect(lossEnds(lossOf({ metric: paid, before, now: silent }), 0.001).high).toBeCloseTo(bound, 12);
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

  it('is bounded so, too, where nothing but the better is seen of a measure of which less is worse', () => {
    const all = counts.map(() => 1000);
    const clusters = counts.map(() => ({ sizes: [1], counts: [1000] }));
    const before = seriesOf(all.map((count, i) => (i === 0 ? 500 : count)));
    const { high } = lossEnds(lossOf({ metric: down, before, now: seriesOf(all, clusters) }), 1e-5);
    expect(high).toBeCloseTo(1 - 1e-5 ** (1 / 20_000), 10);
  });

  describe('of money lost', () => {
    const money = metric('harm.money.perSubscriberDay');
    const victims = (counts: readonly number[]): Series => ({
      ...seriesOf(counts.map((count) => 500 * count)),
      pieces: counts.map((count) => ({
        paid: 500 * count,
        expected: 800 * count,
        squares: 640_000 * count,
        greatest: 800,
      })),
    });
    const none = counts.map(() => 0);
    const before = victims(none);

    it('is as much as few victims may lose, whatever those lost that came', () => {
      const now = victims(none.map((_, i) => (i < 2 ? 1 : 0)));
      const { high } = lossEnds(lossOf({ metric: money, before, now }), 0.025);
      // Two victims seen: 7.22 at most (Garwood 1936), of 800 each, over 20 replications of 1,000.
      expect(high).toBeGreaterThan((7.2247 * 800) / 20_000);
      const { pieces: _, ...untold } = before;
      expect(lossEnds(lossOf({ metric: money, before: untold, now }), 0.025).high).toBeLessThan(0.2);
    });

    it('counts them where many replications differ', () => {
      const now = victims(none.map((_, i) => i % 2));
      const loss = lossOf({ metric: money, before, now });
      expect(loss.kind === 'spread' && loss.pivot.pieced?.more.greatest).toBeCloseTo(0.04, 9);
      const { pieces: _, ...untold } = now;
      const plain = lossOf({ metric: money, before, now: untold });
      expect(plain.kind === 'spread' && plain.pivot.pieced).toBeUndefined();
    });
  });
});
