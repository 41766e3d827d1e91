/** Any scenario of a village: all catalogues, networks, rules, offices and modes together, which no scenario by hand is. */
import fc from 'fast-check';
import { millisecondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import { subscriberParameters } from '../../src/model/population/subscriberParameters.ts';
import {
  consentRegistryParameters,
  doNotOriginateParameters,
} from '../../src/model/registries/registryParameters.ts';
import { householdPrices, staffPrices } from '../../src/model/world/callerCostParameters.ts';
import { couplings } from '../../src/model/world/world.ts';
import { callersArbitrary } from './callersArbitrary.ts';
import { networkArbitrary } from './networkArbitrary.ts';
import { numberingArbitrary } from './numberingArbitrary.ts';
import { officeArbitrary, rulesArbitrary } from './enforcementArbitrary.ts';
import { parametersArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';
import { screeningArbitrary } from './screeningArbitrary.ts';

const registriesArbitrary: fc.Arbitrary<Plain> = fc.oneof(
  fc.constant({}),
  fc
    .record({
      consent: parametersArbitrary(consentRegistryParameters, 1),
      doNotOriginate: parametersArbitrary(doNotOriginateParameters, 1),
    })
    .map((registries) => ({ registries })),
);

/** The day so many days after the first one. */
const dayAfter = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * millisecondsADay).toISOString().slice(0, 10);

/** What calls cost households, staff and one class. */
const costsArbitrary: fc.Arbitrary<Plain> = fc.record(
  {
    household: parametersArbitrary(householdPrices, 3),
    staff: parametersArbitrary(staffPrices, 3),
    classes: fc.record({ bank: parametersArbitrary(staffPrices, 3) }),
  },
  { requiredKeys: [] },
);

interface Frame {
  readonly network: Plain;
  readonly rules: readonly Plain[];
}

const clockArbitrary: fc.Arbitrary<{ readonly start: string } & Plain> = fc.record({
  days: fc.constantFrom(1, 2, 8, 16),
  preHistory: fc.constantFrom('0 d', 0, '2 d', '48 h', '1440 min'),
  start: fc.constantFrom('2020-08-03', '2024-12-30', '2026-02-28'),
  utcOffset: fc.constantFrom('8 h', '-5 h', 0, '5.75 h', '-43200 s', '50400000 ms'),
});

/** Any, and the ends. */
export const seedArbitrary: fc.Arbitrary<number> = fc.oneof(
  { weight: 9, arbitrary: fc.nat(1e6) },
  fc.constantFrom(0, Number.MAX_SAFE_INTEGER),
);

/** Three arms: the control, the same again, and one with any screening. */
const experimentArbitrary = ({ network }: Frame): fc.Arbitrary<Plain> =>
  fc
    .record({
      how: fc.constantFrom(
        {},
        { pairing: 'common', mode: 'closed' },
        { pairing: 'independent' },
        { mode: 'open' },
        { mode: 'decompose' },
      ),
      seed: seedArbitrary,
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
      office: fc.oneof(
        fc.constant({}),
        officeArbitrary.map((complaintOffice) => ({ complaintOffice })),
      ),
      registries: registriesArbitrary,
      numbering: numberingArbitrary(network.use === 'carrier-graph'),
      others: fc.constantFrom(0, 0, 20),
      begins: fc.constantFrom(null, null, null, -1, 0, 1),
    })
    .map(({ people, subscribers, others, begins, office, registries, ...world }) => ({
      currency: 'CNY',
      ...world,
      network,
      ...registries,
      ...office,
      population: {
        town: { ...people, subscribers, blocks: ['mobile-a', 'mobile-b'] },
        ...(others > 0 ? { hamlet: { subscribers: others, blocks: ['landline', 'mobile-b'] } } : {}),
      },
      rules:
        begins === null
          ? rules
          : rules.map((rule) => ({ ...rule, from: dayAfter(world.clock.start, begins) })),
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
