/** How often intervals of played worlds hold: replications of one long run in samples of twenty, against all of them together; docs/statistics.md quotes these numbers. */
import { describe, expect, it } from 'vitest';
import { jackknifeDifference, jackknifeRatio } from '../../src/engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../src/engine/statistics/jackknife.ts';
import { measureIndex } from '../../src/study/results/measureIndex.ts';
import { ratioSeries } from '../../src/study/answers/measureSeries.ts';
import type { Results } from '../../src/study/results/results.ts';
import { playedVillage, villageReplications } from './coverageVillage.ts';
import { nominalLevel } from './coverageWorlds.ts';

async function played(couriers: string): Promise<Results> {
  const { results } = await playedVillage(['people: {use: person}', `couriers: ${couriers}`]);
  if (results === null) throw new Error('nothing was played');
  return results;
}

const totalOf = ({ numerators, denominators }: RatioSeries): number =>
  numerators.reduce((sum, value) => sum + value, 0) / denominators.reduce((sum, value) => sum + value, 0);

const part = ({ numerators, denominators }: RatioSeries, from: number, to: number): RatioSeries => ({
  numerators: numerators.slice(from, to),
  denominators: denominators.slice(from, to),
});

/** Percent of the samples of so many replications whose interval holds what all replications together come to: of an arm, and of the difference of two. */
function held(
  results: Results,
  metric: string,
  sampleSize: number,
): { readonly value: number; readonly difference: number } {
  const find = measureIndex(results.measures);
  const [control, cap] = ['none', 'cap'].map((arm) => {
    const measure = find({ metric, designPoint: 'base', arm, class: null });
    if (measure === undefined) throw new Error(`no ${metric}`);
    return ratioSeries(measure);
  });
  const starts = Array.from({ length: villageReplications / sampleSize }, (_, i) => i * sampleSize);
  const share = (name: string, isHeld: (from: number) => boolean): number => {
    const percent = (100 * starts.filter(isHeld).length) / starts.length;
    console.log(`coverage | ${metric}, ${name}, ${sampleSize} replications | ${percent}`);
    return percent;
  };
  const within = ({ low, high }: { low: number | null; high: number | null }, truth: number): boolean =>
    low !== null && high !== null && low <= truth && truth <= high;
  return {
    value: share('cap', (from) => {
      const { numerators, denominators } = part(cap, from, from + sampleSize);
      return within(jackknifeRatio(numerators, denominators, nominalLevel), totalOf(cap));
    }),
    difference: share('difference', (from) =>
      within(
        jackknifeDifference(
          part(cap, from, from + sampleSize),
          part(control, from, from + sampleSize),
          nominalLevel,
        ),
        totalOf(cap) - totalOf(control),
      ),
    ),
  };
}

// 95 of 100 of fifty samples; 86 are three standard deviations below. Of twenty-five 82 are.
const usual = 86;
const usualOfLong = 82;
const [few, many] = [20, 40];
const plain = [
  'unwanted.answered.perSubscriberDay',
  'unwanted.rung.perSubscriberDay',
  'unwanted.threeOrMoreADay.share',
];

describe('of replications of a village', () => {
  it('intervals hold as often as they say where no day is busy for a whole class', async () => {
    const results = await played('{use: courier, busyDayShare: 0}');
    for (const metric of [...plain, 'wanted.lost.perThousand']) {
      const { value, difference } = held(results, metric, few);
      expect(Math.min(value, difference)).toBeGreaterThanOrEqual(usual);
    }
  });

  it('where three days in a hundred are busy for all couriers too; those of calls lost as soon as some replication surely has such a day', async () => {
    const results = await played('{use: courier}');
    for (const metric of plain) {
      const { value, difference } = held(results, metric, few);
      expect(Math.min(value, difference)).toBeGreaterThanOrEqual(usual);
    }
    // Of twenty none has one in 40 of 100 runs, of forty in 1.
    expect(held(results, 'wanted.lost.perThousand', few).value).toBeGreaterThanOrEqual(80);
    const { value, difference } = held(results, 'wanted.lost.perThousand', many);
    expect(Math.min(value, difference)).toBeGreaterThanOrEqual(usualOfLong);
    held(results, 'operator.profit.perDay', few);
  });
});
