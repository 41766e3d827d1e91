/** How often the answers' intervals hold, by simulation with fixed seeds: relative differences, break-even weights, families and rankings of skewed metrics, after stopping too. docs/statistics.md quotes these numbers. */
import { describe, expect, test } from 'vitest';
import { drawNormal } from '../../src/engine/random/normal.ts';
import { compareWithBest } from '../../src/engine/statistics/best.ts';
import { ratioOfMeans } from '../../src/engine/statistics/fieller.ts';
import type { RatioEstimate } from '../../src/engine/statistics/fieller.ts';
import { holmFamily } from '../../src/engine/statistics/holm.ts';
import { plainValues } from '../../src/engine/statistics/pieces.ts';
import { pivotOf } from '../../src/engine/statistics/pivot.ts';
import { pivotEnds } from '../../src/engine/statistics/pivotEnds.ts';
import { decideLook, lookLevel, nextLook } from '../../src/engine/statistics/sequential.ts';
import { studentInterval } from '../../src/engine/statistics/student.ts';
import { meanOf } from '../../src/engine/statistics/tally.ts';
import {
  claimedWorlds,
  coverage,
  extremePairs,
  nominalLevel,
  contains,
  pairWorlds,
  sampleOf,
  streamOf,
} from './coverageWorlds.ts';
import type { PairWorld } from './coverageWorlds.ts';

const repetitions = 2000;

/** An interval without an end on a side holds everything there. */
const holds = ({ low, high }: RatioEstimate, truth: number): boolean =>
  (low === null || low <= truth) && (high === null || truth <= high);

const pairsOf = (
  world: PairWorld,
  count: number,
  stream: ReturnType<typeof streamOf>,
): readonly number[][] => {
  const pairs = Array.from({ length: count }, () => world.draw(stream));
  return [pairs.map(([, arm]) => arm), pairs.map(([control]) => control)];
};

describe.each([10, 30])('with %i replications, at least 93 of 100 intervals of a ratio contain', (count) => {
  test.each(pairWorlds.map((world, w) => ({ world, w, name: world.name })))(
    'the relative difference of $name',
    ({ world, w }) => {
      const truth = 1 + world.difference / world.mean;
      let open = 0;
      const share = coverage(
        `relative difference of ${world.name}, n = ${count}`,
        (r) => {
          const [arm, control] = pairsOf(world, count, streamOf(1300 + w, r));
          const found = ratioOfMeans(arm, control, { level: nominalLevel });
          if (found.low === null) open += 1;
          return holds(found, truth);
        },
        repetitions,
      );
      expect(share).toBeGreaterThanOrEqual(0.93);
      expect(share).toBeLessThanOrEqual(0.985);
      process.stdout.write(`coverage |   without an end | ${((100 * open) / repetitions).toFixed(1)} %\n`);
      expect(open).toBeLessThan(repetitions / 10);
    },
  );

  test('the weight at which an arm ties: calls stopped (gamma) over demands lost in bursts', () => {
    const [, gamma, , bursts] = claimedWorlds;
    let open = 0;
    const share = coverage(
      `break-even weight, n = ${count}`,
      (r) => {
        const stream = streamOf(1400, r);
        const found = ratioOfMeans(sampleOf(gamma, count, stream), sampleOf(bursts, count, stream), {
          level: nominalLevel,
        });
        if (found.low === null) open += 1;
        return holds(found, gamma.mean / bursts.mean);
      },
      repetitions,
    );
    process.stdout.write(`coverage |   without an end | ${((100 * open) / repetitions).toFixed(1)} %\n`);
    expect(share).toBeGreaterThanOrEqual(0.93);
  });

  test('the weight at which an arm ties, where half of the replications lose nothing', () => {
    const [, gamma] = claimedWorlds;
    const rare = claimedWorlds[8];
    const share = coverage(
      `break-even weight, half zeros, n = ${count}`,
      (r) => {
        const stream = streamOf(1500, r);
        const found = ratioOfMeans(sampleOf(gamma, count, stream), sampleOf(rare, count, stream), {
          level: nominalLevel,
        });
        return holds(found, gamma.mean / rare.mean);
      },
      repetitions,
    );
    expect(share).toBeGreaterThanOrEqual(0.93);
  });

  const mirrored = (world: PairWorld): PairWorld => ({
    ...world,
    difference: -world.difference,
    draw: (stream) => [...world.draw(stream)].toReversed() as [number, number],
  });
  const even: PairWorld = {
    name: 'normal',
    mean: 0,
    difference: 0,
    draw: (stream) => [drawNormal(stream), drawNormal(stream)],
  };
  const skewed = (i: number): PairWorld => pairWorlds[i % pairWorlds.length];
  test.each([
    { name: 'skewed', of: skewed, least: 0.95 },
    {
      name: 'skewed to either side',
      of: (i: number) => (i % 2 ? skewed(i) : mirrored(skewed(i))),
      least: 0.94,
    },
    { name: 'one of four skewed', of: (i: number) => (i % 4 ? even : skewed(i)), least: 0.94 },
    { name: 'none skewed', of: () => even, least: 0.945 },
    { name: 'beyond the claim', of: () => extremePairs[0], least: 0.95 },
  ])('five arms at four design points at once: $name', ({ name, of, least }) => {
    const members = Array.from({ length: 20 }, (_, i) => of(i));
    const share = coverage(
      `Holm over 20 differences at once, ${name}, n = ${count}`,
      (r) => {
        const stream = streamOf(1600, r);
        const pivots = members.map((world) => {
          const [arm, control] = pairsOf(world, count, stream);
          const differences = arm.map((value, i) => value - control[i]);
          return pivotOf(meanOf(differences), differences);
        });
        return holmFamily(pivots, nominalLevel).every(({ low, high }, i) =>
          contains({ low, high }, members[i].difference),
        );
      },
      repetitions,
    );
    expect(share).toBeGreaterThanOrEqual(least);
  });

  test('comparisons of skewed arms with the best at once', () => {
    const means = [1, 1, 0.8, 0.5];
    const world = claimedWorlds[7];
    const share = coverage(
      `with the best, skewed, n = ${count}`,
      (r) => {
        const stream = streamOf(1700, r);
        const common = sampleOf(world, count, stream);
        const arms = means.map((mean) => common.map((value) => mean * value * 2 * stream.nextUnit()));
        return compareWithBest(arms.map(plainValues), 'down', nominalLevel).every(({ low, high }, i) => {
          const truth = world.mean * (means[i] - Math.max(...means.filter((_, j) => j !== i)));
          return contains({ low, high }, truth);
        });
      },
      repetitions,
    );
    expect(share).toBeGreaterThanOrEqual(0.93);
  });
});

test.each(pairWorlds.map((world, w) => ({ world, w, name: world.name })))(
  'differences, absolute and relative, keep their level where the control’s half-width has stopped the run: $name',
  ({ world, w }) => {
    const atMost = 160;
    const level = lookLevel(nominalLevel, atMost);
    const [, reference] = pairsOf(world, 2000, streamOf(1800, w));
    const spread = pivotOf(0, reference).standardError * Math.sqrt(2000);
    const stopped = (r: number): readonly number[][] => {
      const stream = streamOf(1900 + w, r);
      const arm: number[] = [];
      const control: number[] = [];
      for (let done = nextLook(0, atMost); ; done = nextLook(done, atMost)) {
        while (arm.length < done) {
          const [value, base] = [...world.draw(stream)].toReversed();
          arm.push(value);
          control.push(base);
        }
        const rule = { atMost, level: nominalLevel, halfWidth: 0.3 * spread };
        if (decideLook(rule, done, (at) => studentInterval(control, at)).nextLook === null)
          return [arm, control];
      }
    };
    const absolute = coverage(
      `difference after stopping: ${world.name}`,
      (r) => {
        const [arm, control] = stopped(r);
        const differences = arm.map((value, i) => value - control[i]);
        const { low, high } = pivotEnds(pivotOf(meanOf(differences), differences), level);
        return low <= world.difference && world.difference <= high;
      },
      repetitions,
    );
    const relative = coverage(
      `relative difference after stopping: ${world.name}`,
      (r) => {
        const [arm, control] = stopped(r);
        return holds(ratioOfMeans(arm, control, { level }), 1 + world.difference / world.mean);
      },
      repetitions,
    );
    expect(Math.min(absolute, relative)).toBeGreaterThanOrEqual(0.94);
  },
);
