/** How often intervals of played worlds hold: replications of one long run in samples of twenty, against all of them together; docs/statistics.md quotes these numbers. */
import { describe, expect, it } from 'vitest';
import { jackknifeDifference, jackknifeRatio } from '../../src/engine/statistics/jackknife.ts';
import type { RatioSeries } from '../../src/engine/statistics/jackknife.ts';
import { measureIndex } from '../../src/study/results/measureIndex.ts';
import { ratioSeries } from '../../src/study/answers/measureSeries.ts';
import { runExperiment } from '../../src/study/experiment/runExperiment.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { Results } from '../../src/study/results/results.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { nominalLevel } from './coverageWorlds.ts';

const replications = 1000;

const village = (courier: string): string => `ringfence: 1
id: village
world:
  clock: {start: 2020-08-03, days: 1, preHistory: 0 d, utcOffset: 8 h}
  currency: CNY
  numbering:
    mobile-a: {prefix: "+861380", digits: 3, kind: mobile, carrier: carrier-a, allocated: 0.8}
  network: {use: single-exchange, circuits: 100}
  population:
    village: {subscribers: 300, blocks: [mobile-a]}
  callers:
    people: {use: person}
    couriers: ${courier}
    robots:
      use: operator
      operators: 2
      pacing: {use: fixed-per-day, lines: 1, attemptsPerDay: 300}
      list: {use: random-numbers, blocks: [mobile-a]}
      callingNumber: {use: pool, numbers: 3}
      script: {use: turns}
      books: {use: standard}
experiment:
  seed: 11
  replications: ${replications}
  control: none
  arms:
    none: {}
    cap: {set: {screening.terminating: [{id: cap, use: volume-cap, per: day, limitCalls: 60, alarmAt: 0.5, then: reject}]}}
`;

async function played(courier: string): Promise<Results> {
  const { resolved } = resolveScenario({ text: village(courier), file: 'village.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error('not resolved');
  const { results } = await runExperiment(resolved, {
    jobs: 2,
    signal: new AbortController().signal,
    traces: [],
    replay: '',
    progress: () => undefined,
  });
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
  const starts = Array.from({ length: replications / sampleSize }, (_, i) => i * sampleSize);
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
