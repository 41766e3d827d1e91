/** Any experiment on any village: several arms and controls, factors, designs, games, ranges over assumptions, sensitivities and half-widths. */
import fc from 'fast-check';
import type { Plain } from './partArbitrary.ts';
import { scenarioArbitrary } from './scenarioArbitrary.ts';
import { screeningArbitrary } from './screeningArbitrary.ts';

/** Factors that any village has. */
const factors: Readonly<Record<string, Plain>> = {
  unknown: { path: 'population.town.answering.unknown', levels: [0.1, 0.9] },
  voicemail: { path: 'population.town.voicemail', range: [0, 0.8], steps: 3 },
  pace: { path: 'callers.couriers.attemptsPerDay', range: [1, 40], scale: 'log' },
  bank: { path: 'callers.banks.attemptsPerDay', levels: [5, 20, 40] },
  couplings: { path: 'couplings', levels: ['all', 'none', ['trust']] },
};

/** Parameters that any village has. */
const varied = [
  'callers.couriers.attemptsPerDay',
  'population.town.answering.unknown',
  'population.town.voicemail',
] as const;

const metrics = ['unwanted.answered.perSubscriberDay', 'wanted.lost.perThousand'] as const;

const factorsArbitrary: fc.Arbitrary<Plain> = fc
  .tuple(
    fc.subarray(Object.keys(factors), { minLength: 1, maxLength: 2 }),
    fc.constantFrom<Plain>(
      { use: 'grid' },
      { use: 'one-at-a-time' },
      { use: 'latin-hypercube', points: 3 },
      { use: 'sobol', points: 4 },
    ),
  )
  .map(([ids, design]) => ({
    factors: Object.fromEntries(
      ids
        .filter((id) => !('points' in design) || 'range' in factors[id] || id === 'unknown')
        .map((id) => [id, factors[id]]),
    ),
    design,
  }));

const sensitivityArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    design: fc.constantFrom('tornado', 'morris', 'sobol'),
    of: fc.subarray([...varied], { minLength: 1, maxLength: 2 }),
    metric: fc.constantFrom(...metrics),
    walks: fc.constant(2),
    rows: fc.constant(8),
    replications: fc.constantFrom(1, 2),
  })
  .map((sensitivity) => ({ sensitivity }));

const assumptionsArbitrary: fc.Arbitrary<Plain> = fc
  .record({ points: fc.constantFrom(2, 5), replications: fc.constantFrom(1, 2) })
  .map((assumptions) => ({ assumptions }));

const sequentialArbitrary: fc.Arbitrary<Plain> = fc
  .record(
    {
      halfWidth: fc.constantFrom(1e-9, 0.05, 1000),
      metric: fc.constantFrom(...metrics),
      atMost: fc.constantFrom(20, 23),
      arm: fc.constantFrom('other', 'same'),
    },
    { requiredKeys: ['halfWidth', 'metric', 'atMost'] },
  )
  .map((replications) => ({ replications }));

/** Who plays is `dialer-0`, where the village has one. */
const gameArbitrary: fc.Arbitrary<Plain> = fc
  .record(
    {
      solution: fc.constant('worst-case'),
      loss: fc.constantFrom<Plain>(
        { 'unwanted.answered.perSubscriberDay': 1 },
        { 'unwanted.answered.perSubscriberDay': 1, 'wanted.lost.perThousand': 0.1 },
      ),
      choosing: fc.constantFrom(0.3, 0.5),
    },
    { requiredKeys: [] },
  )
  .map((game) => ({
    replications: 4,
    game: {
      operators: 'dialer-0',
      ...game,
      strategies: {
        random: { set: { callingNumber: { use: 'random-per-call' } } },
        few: { set: { pacing: { use: 'fixed-per-day', attemptsPerDay: 60 } } },
      },
    },
  }));

const gateArbitrary: fc.Arbitrary<Plain> = fc.constantFrom(0, 0.5, 1).map((atMost) => ({
  gate: {
    thresholds: [{ metric: 'unwanted.rejected.share', arm: 'other', atMost }],
    margins: { 'unwanted.answered.perSubscriberDay': 0.01 },
  },
}));

const answersArbitrary: fc.Arbitrary<Plain> = fc.constantFrom<Plain>(
  {},
  { question: { en: 'Which?', zh: '哪个？' }, equivalence: { 'wanted.lost.perThousand': 1 }, level: 0.9 },
  { equivalence: { 'unwanted.answered.perSubscriberDay': 0.5 }, level: 0.5 },
);

const howArbitrary: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 3, arbitrary: factorsArbitrary },
  fc.constant({}),
  sensitivityArbitrary,
  assumptionsArbitrary,
  sequentialArbitrary,
  gameArbitrary,
  gateArbitrary,
);

const modeArbitrary = fc.constantFrom<Plain>(
  {},
  {},
  { pairing: 'independent' },
  { mode: 'open' },
  { mode: 'decompose' },
);

/** As plain data, which is an experiment file in JSON; some are refused for what does not fit together. */
export const experimentArbitrary: fc.Arbitrary<Plain> = scenarioArbitrary.chain((scenario) => {
  const world = scenario.world as Plain;
  const isGraph = (world.network as Plain).use === 'carrier-graph';
  return fc
    .record({
      how: howArbitrary,
      also: fc.constantFrom<Plain>({}, {}, { assumptions: { points: 2, replications: 1 } }),
      mode: modeArbitrary,
      answers: answersArbitrary,
      replications: fc.constantFrom(1, 2, 4, 7),
      seed: fc.nat(1e6),
      days: fc.constantFrom(1, 2),
      set: screeningArbitrary(isGraph),
      second: screeningArbitrary(isGraph),
      control: fc.constantFrom('none', 'none', 'other'),
    })
    .map(({ how, also, mode, answers, set, second, days, ...experiment }) => ({
      ...scenario,
      world: { ...world, clock: { ...(world.clock as Plain), days } },
      experiment: {
        ...experiment,
        ...answers,
        ...(how.game === undefined ? mode : {}),
        ...also,
        ...how,
        arms: { none: {}, same: {}, other: { set }, second: { set: second } },
      },
    }));
});
