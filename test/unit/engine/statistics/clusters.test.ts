/** Exact bounds over clusters for shares that are zero or rare. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clusterSizesOf,
  mergeClusterSizes,
  tabledClusterSizes,
} from '../../../../src/engine/statistics/clusterSizes.ts';
import {
  clusterShareInterval,
  greatestSilentShare,
  shareInterval,
} from '../../../../src/engine/statistics/clusters.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 });

const silent = (each: readonly number[], level: number): number =>
  greatestSilentShare(clusterSizesOf(each), level);

describe('greatestSilentShare', () => {
  it('is the rule of three for equal clusters', () => {
    const bound = silent(
      Array.from({ length: 1000 }, () => 7),
      0.95,
    );
    expect(bound).toBeCloseTo(1 - 0.05 ** (1 / 1000), 14);
    expect(bound * 1000).toBeCloseTo(3, 1);
  });

  it('is exact: no chances that leave silence as likely as 1 − level exceed it, and some reach it', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
        (of, raw) => {
          const bound = silent(of, 0.95);
          const weights = raw.slice(0, of.length);
          const sum = weights.reduce((a, b) => a + b, 0);
          // Any split of ln(1 − level) over the clusters gives chances that are just not ruled out.
          const chances = weights.map((w) => 1 - Math.exp((Math.log(0.05) * w) / sum));
          const total = of.reduce((a, b) => a + b, 0);
          const share = chances.reduce((a, p, i) => a + (p * of[i]) / total, 0);
          expect(share).toBeLessThanOrEqual(bound + 1e-12);
        },
      ),
      { seed: 51, numRuns: 500 },
    );
    // One giant: all the risk lies on it, 1 − 0.05 of its share.
    expect(silent([1000, 1, 1], 0.95)).toBeCloseTo((1000 - 50) / 1002, 12);
  });

  it('falls with more clusters and ignores empty ones', () => {
    fc.assert(
      fc.property(sizes, (of) => {
        const bound = silent(of, 0.95);
        expect(bound).toBeGreaterThan(0);
        expect(bound).toBeLessThan(1);
        expect(silent([...of, ...of], 0.95)).toBeLessThan(bound);
        expect(silent([0, ...of, 0], 0.95)).toBe(bound);
      }),
      { seed: 52, numRuns: 200 },
    );
  });

  it('does not depend on the order of clusters', () => {
    expect(silent([5, 100, 3, 40], 0.95)).toBe(silent([100, 40, 5, 3], 0.95));
  });
});

describe('clusters by size', () => {
  it('are what they were counted from, and together what they were apart', () => {
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const { sizes: each, counts } = clusterSizesOf(one);
        const back = each.flatMap((size, i) => Array.from({ length: counts[i] }, () => size));
        expect(back).toEqual(one.toSorted((a, b) => b - a));
        expect(mergeClusterSizes([clusterSizesOf(one), clusterSizesOf(other)])).toEqual(
          clusterSizesOf([...one, ...other]),
        );
      }),
      { seed: 53, numRuns: 100 },
    );
  });

  it('are the same where the clusters stand in a table, up to a size of 100,000 and with cells that nobody uses', () => {
    const table = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 100_000 })));
    fc.assert(
      fc.property(table, (sizes) => {
        expect(tabledClusterSizes(Int32Array.from(sizes))).toEqual(clusterSizesOf(sizes));
      }),
      { seed: 54, numRuns: 200 },
    );
    const edge = [4095, 4096, 4097, 0, 4096];
    expect(tabledClusterSizes(Int32Array.from(edge))).toEqual(clusterSizesOf(edge));
  });

  it('have no size 0: who made no call is no cluster', () => {
    expect(clusterSizesOf([0, 2, 0])).toEqual({ sizes: [2], counts: [1] });
  });

  it('never give a lower bound when some are put together', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (of, cells) => {
        const coarse = Array.from({ length: cells }, () => 0);
        of.forEach((size, i) => (coarse[i % cells] += size));
        expect(silent(coarse, 0.95)).toBeGreaterThanOrEqual(silent(of, 0.95) - 1e-12);
      }),
      { seed: 54, numRuns: 300 },
    );
  });
});

describe('clusterShareInterval', () => {
  it("is Clopper and Pearson's", () => {
    const found = clusterShareInterval(3, 50, 0.95);
    expect(found.low).toBeCloseTo(0.01254858783533406, 10);
    expect(found.high).toBeCloseTo(0.1654819466037729, 10);
    expect(found.estimate).toBe(3 / 50);
  });

  it('keeps its tail of one side at the ends, and is empty without clusters', () => {
    expect(clusterShareInterval(0, 50, 0.95).high).toBeCloseTo(1 - 0.025 ** (1 / 50), 12);
    expect(clusterShareInterval(50, 50, 0.95).low).toBeCloseTo(0.025 ** (1 / 50), 12);
    expect(clusterShareInterval(0, 50, 0.95)).toMatchObject({ estimate: 0, low: 0 });
    expect(clusterShareInterval(50, 50, 0.95)).toMatchObject({ estimate: 1, high: 1 });
    expect(clusterShareInterval(0, 0, 0.95)).toMatchObject({ estimate: null, undefinedBecause: 'no data' });
  });

  it('covers at least its level for every true share, by exact calculation', () => {
    const clusters = 30;
    const intervals = Array.from({ length: clusters + 1 }, (_, k) => clusterShareInterval(k, clusters, 0.95));
    const logFactorial = (n: number): number => (n < 2 ? 0 : Math.log(n) + logFactorial(n - 1));
    for (let p = 0.005; p < 1; p += 0.005) {
      let covered = 0;
      intervals.forEach(({ low, high }, k) => {
        const choose = logFactorial(clusters) - logFactorial(k) - logFactorial(clusters - k);
        const chance = Math.exp(choose + k * Math.log(p) + (clusters - k) * Math.log(1 - p));
        if ((low as number) <= p && p <= (high as number)) covered += chance;
      });
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('shareInterval', () => {
  const series = { numerators: [0, 0, 0, 0], denominators: [10, 10, 10, 10] };

  it('bounds a share of which nothing was seen, by callers if they are told, else by replications', () => {
    expect(shareInterval(series, 0.95)).toMatchObject({ estimate: 0, low: 0, method: 'exact-zero' });
    expect(shareInterval(series, 0.95).high).toBeCloseTo(1 - 0.025 ** (1 / 4), 12);
    const clusters = { sizes: [1], counts: [40] };
    expect(shareInterval(series, 0.95, { clusters }).high).toBeCloseTo(1 - 0.025 ** (1 / 40), 12);
  });

  it('mirrors where everything was an event', () => {
    const full = { numerators: [10, 10], denominators: [10, 10] };
    expect(shareInterval(full, 0.95)).toMatchObject({ estimate: 1, high: 1, method: 'exact-zero' });
    expect(shareInterval(full, 0.95).low).toBeCloseTo(Math.sqrt(0.025), 12);
  });

  it('bounds a share between, that every replication gave, by what so few replications may hold unseen', () => {
    const same = { numerators: [6, 12, 6, 6], denominators: [10, 20, 10, 10] };
    const found = shareInterval(same, 0.95, { clusters: { sizes: [1], counts: [50] } });
    const risk = greatestSilentShare(clusterSizesOf(same.denominators), 0.975);
    expect(found).toMatchObject({ estimate: 0.6, method: 'exact-equal', undefinedBecause: null });
    expect(found.low).toBeCloseTo(0.6 - risk * 0.6, 12);
    expect(found.high).toBeCloseTo(0.6 + risk * 0.4, 12);
  });

  it('scales with the greatest value of a share that is counted per thousand', () => {
    const share = shareInterval(series, 0.95);
    const perThousand = shareInterval(series, 0.95, { greatest: 1000 });
    expect(perThousand.high).toBeCloseTo(1000 * (share.high as number), 9);
    const all = { numerators: [7000, 4000], denominators: [7, 4] };
    expect(shareInterval(all, 0.95, { greatest: 1000 })).toMatchObject({ estimate: 1000, high: 1000 });
    const most = { numerators: [0, 40_000, 0, 0], denominators: [10, 40, 1, 1] };
    expect(shareInterval(most, 0.95, { greatest: 1000 }).high).toBe(1000);
  });

  it('is otherwise the jackknife interval, cut to 0 … 1', () => {
    const few = { numerators: [0, 1, 0, 0], denominators: [10, 10, 10, 10] };
    const found = shareInterval(few, 0.95);
    expect(found.method).toBe('jackknife');
    expect(found.low).toBe(0);
    expect(shareInterval({ numerators: [0], denominators: [0] }, 0.95).estimate).toBeNull();
    expect(shareInterval({ numerators: [1, 0], denominators: [4, 0] }, 0.95)).toMatchObject({
      estimate: 0.25,
      low: null,
      high: null,
    });
  });
});
