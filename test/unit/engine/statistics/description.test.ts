import fc from 'fast-check';
import { max, mean, min, sampleVariance } from 'simple-statistics';
import { expect, it } from 'vitest';
import { mergeTallies, tallyOf, varianceOf } from '../../../../src/engine/statistics/tally.ts';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });

it('a tally describes values as an independent library does, merged or not', () => {
  fc.assert(
    fc.property(values, values, (some, others) => {
      const all = [...some, ...others];
      const tally = mergeTallies(tallyOf(some), tallyOf(others));
      const scale = Math.max(1, ...all.map((value) => Math.abs(value)));
      expect(Math.abs(tally.mean - mean(all)) / scale).toBeLessThan(1e-12);
      expect(Math.abs((varianceOf(tally) as number) - sampleVariance(all)) / scale ** 2).toBeLessThan(1e-12);
      expect([tally.least, tally.greatest]).toEqual([min(all), max(all)]);
    }),
    { seed: 31, numRuns: 300 },
  );
});
