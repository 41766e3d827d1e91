/** How often intervals of skewed totals hold, ours and others of the literature, by simulation with fixed seeds; docs/statistics.md quotes these numbers. */
import { describe, expect, test } from 'vitest';
import { exp } from '../../src/engine/elementary/exp.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { drawGamma } from '../../src/engine/random/gamma.ts';
import { drawNormal } from '../../src/engine/random/normal.ts';
import type { KeyedStream } from '../../src/engine/random/stream.ts';
import { studentInterval } from '../../src/engine/statistics/student.ts';
import { contains, coverage, LEVEL, sampleOf, streamOf } from './coverageWorlds.ts';
import type { World } from './coverageWorlds.ts';
import { bootstrap, chen, hall, johnson, sampleOfValues, student } from './otherIntervals.ts';

const repetitions = 2000;
const logNormal = (sigma: number) => (stream: KeyedStream) => exp(sigma * drawNormal(stream));

/** The sum of so many losses on average. */
function losses(mean: number, one: (stream: KeyedStream) => number): World['draw'] {
  return (stream) => {
    let sum = 0;
    for (let left = mean - drawExponential(stream); left > 0; left -= drawExponential(stream))
      sum += one(stream);
    return sum;
  };
}

const worlds: readonly World[] = [
  { name: 'log-normal (σ 1)', mean: exp(0.5), draw: logNormal(1) },
  { name: 'log-normal (σ 1.5)', mean: exp(1.125), draw: logNormal(1.5) },
  { name: 'about 3 log-normal losses (σ 1)', mean: 3 * exp(0.5), draw: losses(3, logNormal(1)) },
  { name: 'about 10 log-normal losses (σ 1.5)', mean: 10 * exp(1.125), draw: losses(10, logNormal(1.5)) },
  { name: 'about 20 exponential losses', mean: 20, draw: losses(20, drawExponential) },
  {
    name: 'gamma 4 and, in 10 of 100, 40 more',
    mean: 8,
    draw: (stream) => drawGamma(stream, 4) + (stream.nextUnit() < 0.1 ? 40 : 0),
  },
  {
    name: 'log-normal (σ 1), less what an arm lets through',
    mean: -0.5 * exp(0.5) + 0.2,
    draw: (stream) => {
      const control = logNormal(1)(stream);
      return control * stream.nextUnit() + 0.2 * drawExponential(stream) - control;
    },
  },
];
const others = { student, johnson, hall, chen };

describe.each([10, 20, 50])('of %i replications', (count) => {
  test.each(worlds.map((world, w) => ({ world, w, name: world.name })))(
    'no other interval holds clearly more often for $name',
    ({ world, w }) => {
      const drawn = (r: number): readonly number[] => sampleOf(world, count, streamOf(1300 + w, r));
      const share = (name: string, of: (r: number) => { low: number | null; high: number | null }): number =>
        coverage(
          `skewed, ${name}: ${world.name}, n = ${count}`,
          (r) => contains(of(r), world.mean),
          repetitions,
        );
      const ours = share('ours', (r) => studentInterval(drawn(r), LEVEL));
      for (const [name, of] of Object.entries(others))
        expect(share(name, (r) => of(sampleOfValues(drawn(r))))).toBeLessThan(ours + 0.015);
      const stream = streamOf(1400 + w, count);
      expect(share('bootstrap-t', (r) => bootstrap(sampleOfValues(drawn(r)), stream))).toBeLessThan(
        ours + 0.02,
      );
    },
  );
});
