/** Any experiment on any village: several arms and controls, factors, designs, games, ranges over assumptions, sensitivities and half-widths. */
import fc from 'fast-check';
import { gameArbitrary } from './gameArbitrary.ts';
import { gateArbitrary } from './gateArbitrary.ts';
import { anyMetric, metricArbitrary } from './metricArbitrary.ts';
import type { Plain } from './partArbitrary.ts';
import { scenarioArbitrary, seedArbitrary } from './scenarioArbitrary.ts';
import { screeningArbitrary } from './screeningArbitrary.ts';
import { labels } from './smallWorld.ts';
import { tinyWorld } from './tinyWorld.ts';
import { titleArbitrary } from './titleArbitrary.ts';

/** Factors that any village has. */
const factors: Readonly<Record<string, Plain>> = {
  unknown: { path: 'population.town.answering.unknown', levels: [0.1, 0.9] },
  voicemail: { path: 'population.town.voicemail', range: [0, 0.8], steps: 3 },
  labelled: { path: 'population.town.answering.labelled', range: [0, 1], steps: 2 },
  pace: { path: 'callers.couriers.attemptsPerDay', range: [1, 40], scale: 'log' },
  bank: { path: 'callers.banks.attemptsPerDay', levels: [5, 20, 40] },
  couplings: { path: 'couplings', levels: ['all', 'none', ['trust']] },
  tone: { path: 'network.failureToneSeconds', range: [1, 30], scale: 'linear' },
  app: { path: 'screening.handset', levels: [[], [labels]] },
};

/** Parameters that any village has. */
const varied = [
  'callers.couriers.attemptsPerDay',
  'population.town.answering.unknown',
  'population.town.voicemail',
] as const;

const factorsArbitrary: fc.Arbitrary<Plain> = fc
  .tuple(
    fc.subarray(Object.keys(factors), { minLength: 1, maxLength: 2 }),
    fc.constantFrom<Plain>(
      { use: 'grid' },
      { use: 'one-at-a-time' },
      { use: 'latin-hypercube', points: 3 },
      { use: 'latin-hypercube', points: 2 },
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

/** How far assumed values go: hardly anywhere, as usual, and as far as they may. */
const factorArbitrary = fc.constantFrom(1.01, 2, 100);

const sensitivityArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    design: fc.constantFrom('tornado', 'morris', 'sobol'),
    of: fc.subarray([...varied], { minLength: 1, maxLength: 2 }),
    metric: metricArbitrary,
    walks: fc.constantFrom(2, 3),
    rows: fc.constantFrom(8, 9),
    replications: fc.constantFrom(1, 2),
    factor: factorArbitrary,
  })
  .map((sensitivity) => ({ sensitivity }));

const assumptionsArbitrary: fc.Arbitrary<Plain> = fc
  .record({ points: fc.constantFrom(2, 5), replications: fc.constantFrom(1, 2), factor: factorArbitrary })
  .map((assumptions) => ({ assumptions }));

const sequentialArbitrary: fc.Arbitrary<Plain> = fc
  .record(
    {
      halfWidth: fc.constantFrom(1e-9, 0.05, 1000),
      metric: metricArbitrary,
      atMost: fc.constantFrom(20, 23),
      arm: fc.constantFrom('other', 'same'),
      class: fc.constantFrom('courier', 'bank', 'robot'),
    },
    { requiredKeys: ['halfWidth', 'metric', 'atMost'] },
  )
  .map((replications) => ({ replications }));

const answersArbitrary: fc.Arbitrary<Plain> = fc.record(
  {
    question: fc.constant({ en: 'Which?', zh: '哪个？' }),
    equivalence: fc.dictionary(anyMetric, fc.constantFrom(0, 0.5, 1), { maxKeys: 3 }),
    level: fc.constantFrom(0.5, 0.9, 0.9999),
  },
  { requiredKeys: [] },
);

/** Of every wanted class. */
function weightsOf({ callers }: Plain): Plain {
  const wanted = Object.values(callers as Record<string, Plain>).filter(({ use }) => use !== 'operator');
  return Object.fromEntries(wanted.map((caller, i) => [String(caller.class ?? caller.use), i / 2]));
}

/** A parameter with what it is known from, and between what ends it may lie. */
const sourcedArbitrary: fc.Arbitrary<Plain> = fc.constantFrom<Plain>(
  {},
  { voicemail: { is: 0.4, source: 'A survey, 2020', range: [0.2, 0.7] } },
  { markShare: { is: 0.1, source: 'assumed', range: [0, 0.3] } },
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
  { pairing: 'common', mode: 'closed' },
  { pairing: 'independent' },
  { mode: 'open' },
  { mode: 'decompose' },
);

/** As plain data, which is an experiment file in JSON; some are refused for what does not fit together. */
export const experimentArbitrary: fc.Arbitrary<Plain> = scenarioArbitrary.chain((scenario) => {
  const world = tinyWorld(scenario.world as Plain);
  const population = world.population as Readonly<Record<string, Plain>>;
  const isGraph = (world.network as Plain).use === 'carrier-graph';
  return fc
    .record({
      how: howArbitrary,
      also: fc.constantFrom<Plain>({}, {}, { assumptions: { points: 2, replications: 1 } }),
      mode: modeArbitrary,
      answers: answersArbitrary,
      replications: fc.constantFrom(1, 2, 3, 4),
      seed: seedArbitrary,
      days: fc.constantFrom(1, 2),
      set: screeningArbitrary(isGraph),
      second: screeningArbitrary(isGraph),
      control: fc.constantFrom('none', 'none', 'other'),
      sourced: sourcedArbitrary,
      isWeighed: fc.boolean(),
      title: titleArbitrary,
    })
    .map(({ how, also, mode, answers, set, second, days, sourced, isWeighed, title, ...experiment }) => ({
      ...scenario,
      ...title,
      world: {
        ...world,
        clock: { ...(world.clock as Plain), days },
        population: { ...population, town: { ...population.town, ...sourced } },
      },
      experiment: {
        ...experiment,
        ...(isWeighed ? { weights: weightsOf(world) } : {}),
        ...answers,
        ...(how.game === undefined ? mode : {}),
        ...also,
        ...how,
        arms: { none: {}, same: {}, other: { set }, second: { set: second } },
      },
    }));
});
