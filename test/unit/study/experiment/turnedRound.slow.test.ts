/** Two arms compared from either side: what is said is the same, turned round. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersusControl } from '../../../../src/study/results/results.ts';
import { series, summarise } from './countedArms.ts';
import type { Counted } from './countedArms.ts';

/** Robots whose leads are few: a replication may have none, but costs, up to so much. */
const costsBelow = (most: number): fc.Arbitrary<readonly Counted[]> =>
  fc.array(
    fc.record({ numerator: fc.integer({ min: 1, max: most }), denominator: fc.integer({ min: 0, max: 3 }) }),
    { minLength: 12, maxLength: 12 },
  );
const metric = 'operator.costPerLead';

const against = (arm: readonly Counted[], control: readonly Counted[]): VersusControl | null =>
  summarise(series('control', metric, control), series('arm', metric, arm))[1].versusControl;

const words: Readonly<Record<string, string>> = {
  more: 'less',
  less: 'more',
  better: 'worse',
  worse: 'better',
};

describe('a difference seen from the other arm', () => {
  it('has the ends, the word and the number of further replications that it has, turned round', () => {
    const seen = { undecided: 0, decided: 0 };
    fc.assert(
      fc.property(costsBelow(400), costsBelow(2000), (one, other) => {
        const [to, from] = [against(one, other), against(other, one)];
        if (to === null || from === null) {
          expect(to).toBe(from);
          return;
        }
        expect(from.estimate ?? Number.NaN).toBeCloseTo(0 - (to.estimate ?? Number.NaN), 9);
        expect(from.low ?? Number.NaN).toBeCloseTo(0 - (to.high ?? Number.NaN), 9);
        expect(from.verdict).toBe(words[to.verdict ?? ''] ?? to.verdict);
        expect(from.moreReplications).toBe(to.moreReplications);
        seen[to.verdict === 'undecided' ? 'undecided' : 'decided'] += 1;
      }),
      { seed: 21, numRuns: 100 },
    );
    expect(Math.min(seen.undecided, seen.decided)).toBeGreaterThan(6);
  });
});
