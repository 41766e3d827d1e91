/** How often intervals of means, ratios and differences contain the truth, the stopping rule included, by simulation with fixed seeds; docs/statistics.md quotes these numbers. */
import { describe, expect, test } from 'vitest';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { batchMeansInterval } from '../../src/engine/statistics/batchMeans.ts';
import type { Estimate } from '../../src/engine/statistics/estimate.ts';
import { jackknifeDifference, jackknifeRatio } from '../../src/engine/statistics/jackknife.ts';
import { pivotOf } from '../../src/engine/statistics/pivot.ts';
import { decideLook, nextLook } from '../../src/engine/statistics/sequential.ts';
import { pairedDifference, studentInterval } from '../../src/engine/statistics/student.ts';
import {
  claimedWorlds,
  contains,
  coverage,
  extremePairs,
  extremeWorlds,
  nominalLevel,
  pairWorlds,
  ratioWorlds,
  sampleOf,
  streamOf,
} from './coverageWorlds.ts';
import type { PairWorld, RatioWorld, World } from './coverageWorlds.ts';

describe.each([10, 30])('with %i replications, 93 to 97 of 100 intervals contain', (count) => {
  test.each(claimedWorlds.map((world, w) => ({ world, w, name: world.name })))(
    'the mean of $name',
    ({ world, w }) => {
      const share = coverage(`mean of ${world.name}, n = ${count}`, (r) =>
        contains(studentInterval(sampleOf(world, count, streamOf(w, r)), nominalLevel), world.mean),
      );
      expect(share).toBeGreaterThanOrEqual(0.93);
      expect(share).toBeLessThanOrEqual(0.97);
    },
  );

  test.each(pairWorlds.map((world, w) => ({ world, w, name: world.name })))(
    'the difference of $name',
    ({ world, w }) => {
      const share = differenceCoverage(world, count, 100 + w);
      expect(share).toBeGreaterThanOrEqual(0.93);
      expect(share).toBeLessThanOrEqual(0.97);
    },
  );

  test.each(ratioWorlds.map((world, w) => ({ world, w, name: world.name })))(
    'the ratio of totals of $name',
    ({ world, w }) => {
      const share = coverage(`ratio of ${world.name}, n = ${count}`, (r) => {
        const { numerators, denominators } = seriesOf(world, count, streamOf(200 + w, r));
        return contains(jackknifeRatio(numerators, denominators, nominalLevel), world.ratio);
      });
      expect(share).toBeGreaterThanOrEqual(0.93);
      expect(share).toBeLessThanOrEqual(0.97);
    },
  );

  test('the difference of two ratios of totals of the same callers', () => {
    const share = coverage(`difference of ratios, n = ${count}`, (r) => {
      const stream = streamOf(300, r);
      const control = seriesOf(ratioWorlds[0], count, stream);
      // The arm lets two fifths of what the control blocked pass, on average.
      const numerators = control.numerators.map((value) => value * (0.2 + 0.8 * stream.nextUnit()));
      const arm = { numerators, denominators: control.denominators };
      return contains(jackknifeDifference(arm, control, nominalLevel), -0.4 * ratioWorlds[0].ratio);
    });
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });
});

describe.each([10, 30])('beyond the claim, with %i replications, at least 90 of 100 contain', (count) => {
  test.each(extremeWorlds.map((world, w) => ({ world, w, name: world.name })))(
    'the mean of $name',
    ({ world, w }) => {
      const share = coverage(`beyond: mean of ${world.name}, n = ${count}`, (r) =>
        contains(studentInterval(sampleOf(world, count, streamOf(50 + w, r)), nominalLevel), world.mean),
      );
      expect(share).toBeGreaterThanOrEqual(0.9);
    },
  );

  test.each(extremePairs.map((world, w) => ({ world, w, name: world.name })))(
    'the difference of $name',
    ({ world, w }) => {
      const share = differenceCoverage(world, count, 150 + w);
      expect(share).toBeGreaterThanOrEqual(0.9);
    },
  );
});

function differenceCoverage(world: PairWorld, count: number, stream: number): number {
  return coverage(`difference of ${world.name}, n = ${count}`, (r) => {
    const draws = streamOf(stream, r);
    const pairs = Array.from({ length: count }, () => world.draw(draws));
    const [arms, controls] = [pairs.map(([, arm]) => arm), pairs.map(([control]) => control)];
    return contains(pairedDifference(arms, controls, nominalLevel), world.difference);
  });
}

function seriesOf(
  world: RatioWorld,
  count: number,
  stream: ReturnType<typeof streamOf>,
): { numerators: number[]; denominators: number[] } {
  const draws = Array.from({ length: count }, () => world.draw(stream));
  return { numerators: draws.map(([n]) => n), denominators: draws.map(([, d]) => d) };
}

describe('sequential stopping keeps its level', () => {
  const rule = { atMost: 160, level: nominalLevel };
  const stopped = (
    world: World,
    halfWidth: number,
    stream: ReturnType<typeof streamOf>,
  ): { final: Estimate; done: number } => {
    const values: number[] = [];
    for (let done = nextLook(0, rule.atMost); ; done = nextLook(done, rule.atMost)) {
      while (values.length < done) values.push(world.draw(stream));
      let final: Estimate | null = null;
      const decision = decideLook(
        { ...rule, halfWidth },
        done,
        (level) => (final = studentInterval(values, level)),
      );
      if (decision.nextLook === null) return { final: final as unknown as Estimate, done };
    }
  };

  test.each(
    claimedWorlds.flatMap((world, w) => [0.2, 0.4].map((of) => ({ world, w, of, name: world.name }))),
  )('for $name, half-width $of standard deviations or so', ({ world, w, of }) => {
    const unit = spreadOf(world);
    let replications = 0;
    const share = coverage(
      `stopped: ${world.name}, half-width ${of} sd`,
      (r) => {
        const { final, done } = stopped(world, of * unit, streamOf(800 + w, r));
        replications += done;
        return contains(final, world.mean);
      },
      2000,
    );
    process.stdout.write(`coverage |   mean replications | ${(replications / 2000).toFixed(0)}\n`);
    expect(share).toBeGreaterThanOrEqual(0.94);
  });
});

function spreadOf(world: World): number {
  const { standardError, count } = pivotOf(world.mean, sampleOf(world, 2000, streamOf(900, 0)));
  return standardError * Math.sqrt(count);
}

describe('batch means', () => {
  test('hold in 93 to 97 of 100 for values with correlation 0.5 from one to the next', () => {
    const share = coverage('batch means, 20 batches of 50', (r) => {
      const stream = streamOf(1200, r);
      let value = 0;
      const values = Array.from({ length: 1000 }, () => (value = 0.5 * value + drawExponential(stream) - 1));
      return contains(batchMeansInterval(values, 20, nominalLevel), 0);
    });
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });
});
