/** Any scenario of a village: all catalogues, networks, rules, offices and modes together, which no scenario by hand is. */
import fc from 'fast-check';
import { subscriberParameters } from '../../src/model/population/subscriberParameters.ts';
import { householdPrices, staffPrices } from '../../src/model/world/callerCostParameters.ts';
import { couplings } from '../../src/model/world/world.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { callersArbitrary } from './callersArbitrary.ts';
import { parametersArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';
import { screeningArbitrary } from './screeningArbitrary.ts';

/** An exchange or a graph of carriers, with room or without. */
const networkArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    network: fc.oneof(
      fc.constantFrom({ use: 'single-exchange', circuits: 1000 }, { use: 'single-exchange', circuits: 3 }),
      fc.record({ alternativeRouting: fc.boolean(), circuits: fc.constantFrom(3, 500) }).map(graphOf),
    ),
    ringTimeoutSeconds: fc.constantFrom(60, 60, 60, 12),
  })
  .map(({ network, ringTimeoutSeconds }) => ({ ...network, ringTimeoutSeconds }));

function graphOf({ alternativeRouting, circuits }: { alternativeRouting: boolean; circuits: number }): Plain {
  return {
    use: 'carrier-graph',
    alternativeRouting,
    carriers: {
      'carrier-a': { kind: 'large', circuits },
      'carrier-b': { kind: 'large' },
      // Calls overflow over it.
      'carrier-c': { kind: 'large' },
      reseller: { kind: 'reseller' },
      abroad: { kind: 'foreign' },
    },
    trunks: {
      'a-b': { between: ['carrier-a', 'carrier-b'], circuits },
      'a-c': { between: ['carrier-a', 'carrier-c'], circuits: 2 },
      'b-c': { between: ['carrier-b', 'carrier-c'], circuits: 2, weight: 2 },
      'a-r': { between: ['carrier-a', 'reseller'], circuits: 50 },
      'b-r': { between: ['carrier-b', 'reseller'], circuits: 50, weight: 2 },
      'b-x': { between: ['carrier-b', 'abroad'], circuits: 20, attemptsPerSecond: 5 },
    },
  };
}

const rulesArbitrary: fc.Arbitrary<readonly Plain[]> = fc
  .subarray([...builtInCatalogue.rule], { maxLength: 4 })
  .chain((rules) =>
    fc.tuple(
      ...rules.map(({ id, parameters }) =>
        parametersArbitrary(parameters, 3).map((values) => ({ id, use: id, ...values })),
      ),
    ),
  );

const officeArbitrary: fc.Arbitrary<Plain> = fc.constantFrom(
  {},
  { complaintOffice: { check: '1 h', acts: '1 h', limitComplaints: 1, what: 'operator', appealShare: 0.5 } },
  { complaintOffice: { limitComplaints: 2, check: '2 h', acts: '2 h', window: '3 d' } },
);

/** What calls cost households, staff and one class. */
const costsArbitrary: fc.Arbitrary<Plain> = fc.record(
  {
    household: parametersArbitrary(householdPrices, 3),
    staff: parametersArbitrary(staffPrices, 3),
    classes: fc.record({ bank: parametersArbitrary(staffPrices, 3) }),
  },
  { requiredKeys: [] },
);

const numberingOf = (secondHandShare: number, isGraph: boolean): Plain => ({
  'mobile-a': { prefix: '+861380', digits: 3, kind: 'mobile', carrier: 'carrier-a', secondHandShare },
  'mobile-b': { prefix: '+861860', digits: 3, kind: 'mobile', carrier: 'carrier-b', secondHandShare },
  landline: { prefix: '+86101', digits: 3, kind: 'geographic', carrier: 'carrier-b' },
  service: { prefix: '+86950', digits: 2, kind: 'code', carrier: 'carrier-b', purpose: 'service' },
  inbound: { prefix: '+86955', digits: 2, kind: 'code', carrier: 'carrier-a', purpose: 'inbound-only' },
  foreign: { prefix: '+44', digits: 3, kind: 'foreign', carrier: isGraph ? 'abroad' : 'carrier-b' },
  unassigned: { prefix: '+86000', digits: 3, kind: 'invalid', carrier: 'carrier-b' },
});

interface Frame {
  readonly network: Plain;
  readonly rules: readonly Plain[];
}

const clockArbitrary: fc.Arbitrary<Plain> = fc.record({
  days: fc.constantFrom(1, 2, 8, 16),
  preHistory: fc.constantFrom('0 d', '2 d'),
  start: fc.constantFrom('2020-08-03', '2024-12-30', '2026-02-28'),
  utcOffset: fc.constantFrom('8 h', '-5 h'),
});

/** Three arms: the control, the same again, and one with any screening. */
const experimentArbitrary = ({ network }: Frame): fc.Arbitrary<Plain> =>
  fc
    .record({
      how: fc.constantFrom({}, {}, { pairing: 'independent' }, { mode: 'open' }, { mode: 'decompose' }),
      seed: fc.nat(1e6),
      set: screeningArbitrary(network.use === 'carrier-graph'),
    })
    .map(({ how, seed, set }) => ({
      seed,
      replications: 1,
      ...how,
      control: 'none',
      arms: { none: {}, same: {}, other: { set } },
    }));

const worldArbitrary = ({ network, rules }: Frame): fc.Arbitrary<Plain> =>
  fc
    .record({
      clock: clockArbitrary,
      couplings: fc.oneof(fc.constantFrom('all', 'none'), fc.subarray([...couplings])),
      people: parametersArbitrary(subscriberParameters, 6),
      subscribers: fc.integer({ min: 1, max: 120 }),
      callers: callersArbitrary(rules.map(({ id }) => String(id))),
      callerCosts: costsArbitrary,
      office: officeArbitrary,
      registries: fc.constantFrom({}, { registries: { consent: {}, doNotOriginate: {} } }),
      secondHandShare: fc.constantFrom(0, 0.5),
    })
    .map(({ people, subscribers, office, registries, secondHandShare, ...world }) => ({
      currency: 'CNY',
      ...world,
      numbering: numberingOf(secondHandShare, network.use === 'carrier-graph'),
      network,
      ...registries,
      ...office,
      population: { town: { ...people, subscribers, blocks: ['mobile-a', 'mobile-b'] } },
      rules,
      screening: { origin: [], transit: [], terminating: [], handset: [] },
    }));

/** As plain data, which is a scenario file in JSON; few are refused for what does not fit together. */
export const scenarioArbitrary: fc.Arbitrary<Plain> = fc
  .record({ network: networkArbitrary, rules: rulesArbitrary })
  .chain((frame) =>
    fc.record({
      ringfence: fc.constant(1),
      id: fc.constant('any'),
      world: worldArbitrary(frame),
      experiment: experimentArbitrary(frame),
    }),
  );
