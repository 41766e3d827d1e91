/** Random small worlds for laws of the simulation: a few hundred people, every kind of operator, any screening. */
import fc from 'fast-check';
import { couplings } from '../../src/model/world/world.ts';
import { cap, carrierGraph, labels, robots, wantedCallers } from './smallWorld.ts';
import type { WorldSketch } from './smallWorld.ts';

const pacing = fc.constantFrom(
  { use: 'fixed-per-day', lines: 2, attemptsPerDay: 60, hours: ['09:00', '20:00'] },
  { use: 'fixed-per-day', lines: 1, attemptsPerDay: 150, hours: ['08:00', '22:00'], gapSeconds: 0 },
  { use: 'agents', agents: 2, hours: ['09:00', '12:00'] },
  {
    use: 'agents',
    agents: 1,
    hours: ['09:00', '15:00'],
    wrapUpMedianSeconds: 0,
    noAnswerMedianSeconds: 0,
  },
  {
    use: 'ratio',
    agents: 2,
    lines: 12,
    linesPerAgent: 4,
    hours: ['09:00', '12:00'],
    ringTimeoutSeconds: 30,
    // The calls tell how busy the agents are.
    wrapUpMedianSeconds: 0,
  },
  {
    use: 'predictive',
    agents: 1,
    lines: 8,
    dropRateTarget: 0.2,
    hours: ['09:00', '12:00'],
    ringTimeoutSeconds: 30,
    machineDetection: true,
    personTakenForMachineShare: 0.2,
    machineTakenForPersonShare: 0.4,
  },
);
const list = fc.constantFrom(
  { use: 'random-numbers', blocks: ['mobile-a'] },
  { use: 'sequential', blocks: ['mobile-a'] },
  { use: 'collected', share: 0.3, passes: 3, repeated: true },
  { use: 'leaked', share: 0.5, passes: 2, attemptsPerPass: 3, retryUnansweredSeconds: 900 },
);
const callingNumber = fc.constantFrom(
  { use: 'fixed', blocks: ['mobile-b'] },
  { use: 'pool', blocks: ['mobile-b'], numbers: 3, order: 'random' },
  { use: 'random-per-call', blocks: ['mobile-a'] },
  { use: 'foreign-ingress', blocks: ['mobile-a'] },
  { use: 'borrowed', lender: 'couriers', numbers: 2 },
);
const script = fc.constantFrom(
  { use: 'turns', purpose: 'marketing' },
  { use: 'fraud' },
  { use: 'human-agent' },
);

/** With call-backs that cost nothing, and with those to a premium number. */
const books = fc.constantFrom(
  { use: 'standard' },
  { use: 'standard', callBackMinute: 3, licencePerYear: 3650, fraudShare: 0.3 },
);

/** An operator's declaration. */
export const operatorArbitrary: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record({ pacing, list, callingNumber, script, books, insideShare: fc.constantFrom(1, 0.7) })
  .map((parts) => robots({ operators: 1, ...parts }));

const capArbitrary = fc
  .record({ limitCalls: fc.integer({ min: 1, max: 30 }), action: fc.constantFrom('label', 'reject') })
  .map(({ limitCalls, action }) => cap(limitCalls, action));

/** What one arm screens with; at least one site that acts. */
export const screeningArbitrary: fc.Arbitrary<NonNullable<WorldSketch['screening']>> = fc.oneof(
  capArbitrary.map((site) => ({ terminating: [site] })),
  capArbitrary.map((site) => ({ origin: [site], handset: [labels] })),
  capArbitrary.map((site) => ({ handset: [{ ...labels, threshold: 1 }, site] })),
);

/** What one arm suspends with; lines and customers are seen at the origin alone, and nobody appeals. */
export const suspendingArbitrary: fc.Arbitrary<NonNullable<WorldSketch['screening']>> = fc
  .record({
    what: fc.constantFrom('number', 'line', 'operator', 'upstream'),
    site: capArbitrary,
    after: fc.constantFrom('0 s', '10 min', '1 h'),
    duration: fc.constantFrom('5 min', '6 h', '3 d'),
    isAtOrigin: fc.boolean(),
  })
  .map(({ what, site, after, duration, isAtOrigin }) => {
    const suspending = { ...site, suspend: { what, after, duration, appealShare: 0 } };
    return isAtOrigin || what === 'line' || what === 'operator'
      ? { origin: [suspending] }
      : { terminating: [suspending] };
  });

/** A world before any screening. */
export const worldArbitrary: fc.Arbitrary<WorldSketch> = fc
  .record({
    subscribers: fc.integer({ min: 40, max: 200 }),
    preHistoryDays: fc.constantFrom(0, 1),
    couplings: fc.oneof(fc.constant('all' as const), fc.subarray([...couplings])),
    circuits: fc.constantFrom(3, 1000),
    isGraph: fc.boolean(),
    residents: fc.constantFrom(
      { callBackShare: 0.5 },
      { markShare: 0.9, labelApp: 1 },
      { trustLoss: 0.5, trustRecoveryDays: 1 },
    ),
    operator: operatorArbitrary,
  })
  .map(({ operator, isGraph, ...sketch }) => ({
    ...sketch,
    ...(isGraph ? { network: carrierGraph(sketch.circuits) } : {}),
    callers: { ...wantedCallers, robots: operator },
  }));

/** Seeds of replications. */
export const seedArbitrary: fc.Arbitrary<number> = fc.integer({ min: 0, max: 2 ** 40 });
