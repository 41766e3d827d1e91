/** A town in which each rule of the catalogue has somebody to bind, and somebody whom it does not concern. Nobody in it feels the calls of others, so that what a rule changes is seen to the call. */
import type { World } from '../../src/model/world/world.ts';
import { robots, smallWorld } from '../builders/smallWorld.ts';

type Settings = Readonly<Record<string, unknown>>;

const around = ['06:00', '23:00'];
const ringTimeoutSeconds = 12;
const machine = { use: 'fixed-per-day', lines: 2, attemptsPerDay: 200, hours: around, ringTimeoutSeconds };
const marketing = { use: 'turns', purpose: 'marketing' };
const debtors = { use: 'leaked', share: 0.08, repeated: true };
const shows = (use: string, block: string): Settings => ({ use, blocks: [block] });

/** By id; what each calls for stands in `callersFor`. */
const operators: Readonly<Record<string, Settings>> = {
  /** People behind a dialer that drops calls. */
  centre: {
    pacing: {
      use: 'ratio',
      agents: 1,
      linesPerAgent: 6,
      hours: ['10:00', '12:30'],
      pause: ['10:00', '10:00'],
      workdaysOnly: false,
      ringTimeoutSeconds,
    },
    callingNumber: shows('fixed', 'fixed-a'),
    script: { use: 'human-agent' },
  },
  robots: { operators: 2, pacing: machine, script: marketing },
  /** A robot with a synthetic voice and a code for incoming calls, and one with the number of somebody else. */
  codes: {
    pacing: machine,
    callingNumber: shows('inbound-code', 'hotline'),
    script: { ...marketing, voice: 'synthetic' },
  },
  borrowers: { pacing: machine, callingNumber: { use: 'borrowed', lender: 'banks' }, script: marketing },
  /** Recorded messages to the same few people again and again. */
  collectors: { pacing: machine, list: debtors, script: { use: 'turns', purpose: 'collection' } },
  carers: { pacing: machine, list: debtors, script: { use: 'turns', purpose: 'care' } },
  abroad: { pacing: machine, callingNumber: shows('foreign-ingress', 'mobile-b'), script: { use: 'fraud' } },
  'abroad-lines': {
    pacing: machine,
    callingNumber: shows('foreign-ingress', 'fixed-a'),
    script: { use: 'fraud' },
  },
  /** Shows numbers that cannot be. */
  forgers: {
    pacing: machine,
    callingNumber: { use: 'random-per-call', blocks: ['impossible'] },
    script: { use: 'fraud' },
  },
  /** One person who dials by hand, from a number for it, in hours that every law permits, only who has consented, and each once. */
  lawful: {
    pacing: {
      use: 'preview',
      agents: 1,
      hours: ['10:00', '12:00'],
      pause: ['10:00', '10:00'],
      ringTimeoutSeconds: 30,
    },
    list: { use: 'consented' },
    callingNumber: shows('fixed', 'sales'),
    script: { use: 'human-agent' },
  },
};

export const operatorIds: readonly string[] = Object.keys(operators);

const wanted: Readonly<Record<string, Settings>> = {
  people: { use: 'person' },
  couriers: { use: 'courier', callers: 2, attemptsPerDay: 40 },
  hospital: { use: 'hospital', callers: 1, blocks: ['fixed-a'] },
  banks: { use: 'bank', callers: 1, blocks: ['fixed-a'] },
  service: { use: 'customer-service', callers: 1, blocks: ['fixed-a'] },
  alerts: { use: 'public-alert', callers: 1, attemptsPerDay: 30, blocks: ['fixed-a'] },
  sellers: { use: 'consented-telemarketing', callers: 1, blocks: ['fixed-a'] },
};

/** Callers by what their calls are for. */
export const callersFor = {
  marketing: ['centre', 'robots', 'codes', 'borrowers', 'lawful', 'sellers'],
  collection: ['collectors'],
  care: ['carers', 'hospital'],
  fraud: ['abroad', 'abroad-lines', 'forgers'],
  banking: ['banks'],
  service: ['service'],
  delivery: ['couriers'],
  others: ['people', 'alerts'],
} as const;
export type CalledFor = keyof typeof callersFor;

const numbering = {
  sales: {
    prefix: '+86140',
    digits: 4,
    kind: 'geographic',
    carrier: 'carrier-a',
    allocated: 0.5,
    purpose: 'marketing',
  },
  impossible: {
    prefix: '+8699',
    digits: 4,
    kind: 'invalid',
    carrier: 'carrier-a',
    allocated: 0,
    purpose: 'any',
  },
  hotline: {
    prefix: '+8695',
    digits: 4,
    kind: 'code',
    carrier: 'carrier-b',
    allocated: 0.5,
    purpose: 'inbound-only',
  },
};

const network = {
  use: 'carrier-graph',
  carriers: {
    'carrier-a': { kind: 'large', circuits: 1000 },
    'carrier-b': { kind: 'large', circuits: 1000 },
    'carrier-x': { kind: 'foreign', circuits: 1000 },
  },
  trunks: {
    'a-b': { between: ['carrier-a', 'carrier-b'], circuits: 1000 },
    'x-a': { between: ['carrier-x', 'carrier-a'], circuits: 1000, attemptsPerSecond: 50 },
  },
};

/** Monday to Sunday, under one rule or none. Without couplings nobody hears of what carriers refuse; with `all` of them operators do, as rules count what they hear. */
export const ruleTown = (
  rule: Settings | null,
  isKept: boolean = false,
  couplings: 'none' | 'all' = 'none',
): World =>
  smallWorld({
    subscribers: 400,
    days: 7,
    couplings,
    network,
    numbering,
    registries: { doNotOriginate: { share: 1 }, consent: { proofKept: '365 d' } },
    residents: { doNotCall: 0.3, consent: 0.2, complaintShare: 0.2, complaintMedianSeconds: '1 min' },
    rules: rule === null ? [] : [{ id: 'rule', ...rule }],
    callers: {
      ...wanted,
      ...Object.fromEntries(
        Object.entries(operators).map(([id, parts]) => [
          id,
          robots({ operators: 1, class: id, isCompliantWith: isKept ? ['rule'] : [], ...parts }),
        ]),
      ),
    },
  });
