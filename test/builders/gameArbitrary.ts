/** Any game between the arms and the operators of a village. */
import fc from 'fast-check';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { operatorMetric } from './metricArbitrary.ts';
import { partArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

const { list, script, evasion } = builtInCatalogue;

/** Other parts, and levers that are pulled at moments which are no whole seconds. */
const strategyArbitrary: fc.Arbitrary<Plain> = fc.record(
  {
    list: partArbitrary(list),
    script: partArbitrary(script),
    evasion: fc.tuple(partArbitrary(evasion)),
    'levers.reviewSeconds': fc.constant(1234.56),
  },
  { requiredKeys: [] },
);

/** Who plays is `dialer-0`, where the village has one. */
export const gameArbitrary: fc.Arbitrary<Plain> = fc
  .record(
    {
      solution: fc.constantFrom('worst-case', 'worst-case', 'leader-follower'),
      loss: fc.constantFrom<Plain>(
        { 'unwanted.answered.perSubscriberDay': 1 },
        { 'unwanted.answered.perSubscriberDay': 1, 'wanted.lost.perThousand': 0.1 },
        { 'harm.money.perSubscriberDay': 2, 'unwanted.threeOrMoreADay.share': 0 },
      ),
      choosing: fc.constantFrom(0.1, 0.3, 0.5, 0.9),
      profit: operatorMetric,
      third: strategyArbitrary,
    },
    { requiredKeys: [] },
  )
  .map(({ third, ...game }) => ({
    replications: 4,
    game: {
      operators: 'dialer-0',
      ...game,
      strategies: {
        random: { set: { callingNumber: { use: 'random-per-call' } } },
        few: { set: { pacing: { use: 'fixed-per-day', attemptsPerDay: 20 } } },
        ...(third === undefined ? {} : { third: { set: third } }),
      },
    },
  }));
