/** How often exact bounds, families and rankings hold, by simulation with fixed seeds; docs/statistics.md quotes these numbers. */
import { describe, expect, test } from 'vitest';
import { exp } from '../../src/engine/elementary/exp.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { drawNormal } from '../../src/engine/random/normal.ts';
import { compareWithBest } from '../../src/engine/statistics/best.ts';
import {
  clusterShareInterval,
  greatestSilentShare,
  shareInterval,
} from '../../src/engine/statistics/clusters.ts';
import { clusterSizesOf, mergeClusterSizes } from '../../src/engine/statistics/clusterSizes.ts';
import { CallerClusters } from '../../src/model/measures/callerClusters.ts';
import { holmFamily } from '../../src/engine/statistics/holm.ts';
import { plainValues } from '../../src/engine/statistics/pieces.ts';
import { pivotOf } from '../../src/engine/statistics/pivot.ts';
import { contains, coverage, nominalLevel, streamOf } from './coverageWorlds.ts';

describe('exact bounds over clusters hold in at least 95 of 100', () => {
  const sizesOf = (stream: ReturnType<typeof streamOf>, count: number): number[] =>
    Array.from({ length: count }, () => Math.ceil(3 * exp(1.5 * drawNormal(stream))));

  test.each([
    { name: 'the same chance for every caller', chanceOf: () => 0.02 },
    {
      name: 'a chance that grows with the size of the caller',
      chanceOf: (size: number) => 1 - exp(-size / 250),
    },
    { name: 'only the heaviest callers at risk', chanceOf: (size: number) => (size > 60 ? 0.5 : 0) },
  ])('when nothing was seen: $name', ({ name, chanceOf }) => {
    const share = coverage(`silent clusters: ${name}`, (r) => {
      const stream = streamOf(400, r);
      const sizes = sizesOf(stream, 100);
      const chances = sizes.map(chanceOf);
      const isSilent = chances.every((chance) => stream.nextUnit() >= chance);
      if (!isSilent) return true;
      let blocked = 0;
      let total = 0;
      sizes.forEach((size, i) => {
        blocked += size * chances[i];
        total += size;
      });
      return blocked / total <= greatestSilentShare(clusterSizesOf(sizes), nominalLevel);
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  test.each([0.001, 0.005, 0.01, 0.03, 0.1, 0.5])('share of clusters with an event, truth %d', (truth) => {
    const share = coverage(`clusters with an event, truth ${truth}`, (r) => {
      const stream = streamOf(500, r);
      let hits = 0;
      for (let i = 0; i < 300; i += 1) if (stream.nextUnit() < truth) hits += 1;
      return contains(clusterShareInterval(hits, 300, nominalLevel), truth);
    });
    // Exact by construction; the margin is two standard errors of the simulation.
    expect(share).toBeGreaterThanOrEqual(0.943);
  });

  test.each([
    { name: 'each caller with a cell of its own', step: 1 },
    { name: 'all callers of a replication in four cells', step: 1024 },
  ])(
    'when nothing was seen, callers as measures count them over five replications: $name',
    ({ name, step }) => {
      // The hardest case: the heaviest caller of each replication alone takes a risk that just is ruled out, 0.53^5 < 0.05.
      const chance = 0.47;
      const share = coverage(`silent callers x replications: ${name}`, (r) => {
        const stream = streamOf(450, r);
        let isSilent = true;
        let blocked = 0;
        let total = 0;
        const replications = Array.from({ length: 5 }, () => {
          const clusters = new CallerClusters();
          const sizes = sizesOf(stream, 60);
          sizes.forEach((size, caller) => {
            for (let call = 0; call < size; call += 1) clusters.add(2, caller * step);
            total += size;
          });
          blocked += chance * 400;
          if (stream.nextUnit() < chance) isSilent = false;
          return clusters.sizes();
        });
        return (
          !isSilent || blocked / total <= greatestSilentShare(mergeClusterSizes(replications), nominalLevel)
        );
      });
      expect(share).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('a bound that counts calls instead of callers would not hold', () => {
    const share = coverage('silent calls counted one by one (wrong)', (r) => {
      const stream = streamOf(600, r);
      const calls = 30 * 135;
      let isSilent = true;
      for (let caller = 0; caller < 30; caller += 1) if (stream.nextUnit() < 0.02) isSilent = false;
      return !isSilent || (clusterShareInterval(0, calls, nominalLevel).high as number) >= 0.02;
    });
    expect(share).toBeLessThan(0.6);
  });

  test('share with jackknife and exact bound together, 20 replications of 60 callers', () => {
    for (const truth of [0.0005, 0.001, 0.002, 0.005, 0.02]) {
      const share = coverage(`share by shareInterval, truth ${truth}`, (r) => {
        const stream = streamOf(700, r);
        const sizes: number[] = [];
        const series = { numerators: [] as number[], denominators: [] as number[] };
        for (let replication = 0; replication < 20; replication += 1) {
          let numerator = 0;
          let denominator = 0;
          for (let caller = 0; caller < 60; caller += 1) {
            const size = Math.ceil(10 * drawExponential(stream));
            sizes.push(size);
            denominator += size;
            if (stream.nextUnit() < truth) numerator += size;
          }
          series.numerators.push(numerator);
          series.denominators.push(denominator);
        }
        return contains(shareInterval(series, nominalLevel, { clusters: clusterSizesOf(sizes) }), truth);
      });
      expect(share).toBeGreaterThanOrEqual(0.93);
    }
  });
});

describe('families keep their level', () => {
  /** Five arms against one control: common noise, own skewed noise, true differences as given. */
  const family = (differences: readonly number[], r: number): ReturnType<typeof holmFamily> => {
    const stream = streamOf(1000, r);
    const pivots = differences.map((difference) => {
      const values = Array.from(
        { length: 20 },
        () => difference + drawExponential(stream) - drawExponential(stream),
      );
      return pivotOf(values.reduce((sum, value) => sum + value, 0) / 20, values);
    });
    return holmFamily(pivots, nominalLevel);
  };

  test.each([
    { name: 'no difference anywhere', differences: [0, 0, 0, 0, 0] },
    { name: 'four large and one zero', differences: [9, 9, 9, 9, 0] },
    { name: 'mixed', differences: [0, 0.4, 0.8, 1.2, 0] },
  ])('Holm finds a difference that is none in at most 5 of 100: $name', ({ name, differences }) => {
    const share = coverage(`Holm, no false difference: ${name}`, (r) =>
      family(differences, r).every(({ isDifferent }, i) => differences[i] !== 0 || !isDifferent),
    );
    expect(share).toBeGreaterThanOrEqual(0.945);
  });

  test.each([
    { name: 'no difference anywhere', differences: [0, 0, 0, 0, 0], least: 0.945 },
    { name: 'mixed', differences: [0, 0.4, 0.8, 1.2, 0], least: 0.945 },
    { name: 'the worst case: four large, one next to zero', differences: [9, 9, 9, 9, -1e-9], least: 0.92 },
  ])('all intervals of a family hold at once: $name', ({ name, differences, least }) => {
    const share = coverage(`Holm intervals at once: ${name}`, (r) =>
      family(differences, r).every((member, i) => contains(member, differences[i])),
    );
    expect(share).toBeGreaterThanOrEqual(least);
  });

  test.each([
    { name: 'a tie', means: [1, 1, 1, 0.5] },
    { name: 'one clear best', means: [2, 1, 1, 0.5] },
    { name: 'all equal', means: [1, 1, 1, 1] },
  ])('comparisons with the best hold at once: $name', ({ name, means }) => {
    const share = coverage(`with the best: ${name}`, (r) => {
      const stream = streamOf(1100, r);
      const common = Array.from({ length: 20 }, () => drawExponential(stream));
      const arms = means.map((mean) => common.map((value) => mean * value + 0.5 * drawNormal(stream)));
      return compareWithBest(arms.map(plainValues), 'down', nominalLevel).every((comparison, i) => {
        const others = Math.max(...means.filter((_, j) => j !== i));
        return contains(comparison, means[i] - others);
      });
    });
    expect(share).toBeGreaterThanOrEqual(0.945);
  });
});
