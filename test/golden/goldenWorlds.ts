/** The worlds whose results are stored: tiny, but between them every class of callers and every way of playing an arm. */
import { effects } from '../../src/model/simulation/state/reactions.ts';
import type { ArmSketch } from '../builders/playArms.ts';
import {
  cap,
  carrierGraph,
  labels,
  robots,
  siteOf,
  smallWorld,
  wantedCallers,
} from '../builders/smallWorld.ts';
import type { WorldSketch } from '../builders/smallWorld.ts';

export interface GoldenWorld {
  readonly id: string;
  readonly seed: number;
  readonly replication: number;
  readonly arms: Readonly<Record<string, ArmSketch>>;
}

const capped = { terminating: [cap(60)] };
const labelled = { handset: [{ ...labels, threshold: 2 }] };

const city: WorldSketch = {
  subscribers: 150,
  preHistoryDays: 1,
  residents: { markShare: 0.6, labelApp: 0.7 },
};

/** Everybody at once, on few circuits. */
const crowd: WorldSketch = {
  subscribers: 120,
  preHistoryDays: 1,
  circuits: 12,
  residents: { markShare: 0.6, labelApp: 0.7, trustLoss: 0.2 },
  callers: {
    ...wantedCallers,
    meals: { use: 'takeaway', callers: 3 },
    clinic: { use: 'hospital' },
    lessons: { use: 'school' },
    money: { use: 'bank' },
    service: { use: 'customer-service' },
    warnings: { use: 'public-alert' },
    offers: { use: 'consented-telemarketing' },
    robots: robots({ insideShare: 0.7 }),
    agents: robots({
      pacing: { use: 'agents', agents: 3 },
      list: { use: 'leaked', share: 0.4, passes: 2, repeated: true },
      callingNumber: { use: 'pool', blocks: ['mobile-c'], numbers: 4 },
      script: { use: 'human-agent' },
    }),
    frauds: robots({
      script: { use: 'fraud' },
      list: { use: 'sequential', blocks: ['mobile-a'] },
      callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] },
    }),
  },
};

/** Dialers whose agents are too few, who hear machines, and whom a cap spares some of their calls. */
const desks: WorldSketch = {
  ...city,
  callers: {
    ...wantedCallers,
    power: robots({
      operators: 1,
      pacing: { use: 'ratio', agents: 2, lines: 20, linesPerAgent: 4, ringTimeoutSeconds: 30 },
      script: { use: 'human-agent' },
    }),
    predictive: robots({
      operators: 1,
      pacing: { use: 'predictive', agents: 3, lines: 30, ringTimeoutSeconds: 30, machineDetection: true },
      script: { use: 'human-agent' },
    }),
    rate: robots({
      operators: 1,
      pacing: { use: 'fixed-rate', agents: 1, attemptsPerHour: 200, dropAfterSeconds: 20 },
    }),
  },
};

/** A dialer that dials ahead and is called back, keeps the rules on what it drops where there are any, and would drop more. */
const keeper: WorldSketch = {
  ...city,
  residents: { ...city.residents, callBackShare: 0.6, callBackMedianSeconds: 120 },
  callers: {
    ...wantedCallers,
    keepers: robots({
      operators: 1,
      isCompliantWith: ['uk-misuse', 'us-abandon-tsr'],
      pacing: {
        use: 'predictive',
        agents: 3,
        lines: 30,
        dropRateTarget: 0.15,
        ringTimeoutSeconds: 20,
        machineDetection: true,
      },
      callingNumber: { use: 'fixed', blocks: ['fixed-a'] },
      script: { use: 'human-agent' },
    }),
  },
};
const dropsAtMost = [
  { id: 'calls-dropped', use: 'uk-misuse', leastAnswered: 50 },
  { id: 'drops-a-month', use: 'us-abandon-tsr', abandonedShare: 0.025 },
];

/** What follows from calls, and soon: complaints, fines, suspensions, appeals, tracebacks, lent and forged numbers, call-backs. */
const court: WorldSketch = {
  subscribers: 150,
  days: 3,
  network: carrierGraph(),
  residents: {
    markShare: 0.6,
    labelApp: 0.7,
    complaintShare: 0.3,
    complaintMedianSeconds: 1200,
    callBackShare: 0.4,
    callBackMedianSeconds: 600,
  },
  callers: {
    ...wantedCallers,
    hotlines: { use: 'customer-service', callers: 3, blocks: ['fixed-a'] },
    tenants: robots({ callingNumber: { use: 'borrowed', lender: 'hotlines' } }),
    forgers: robots({ callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] } }),
    premium: robots({
      callingNumber: { use: 'pool', blocks: ['mobile-c'], numbers: 3 },
      books: { use: 'standard', callBackMinute: 2, identifiedShare: 0.5, sanctionedShare: 0.5 },
    }),
  },
};

const office = {
  check: '1 h',
  acts: '2 h',
  limitComplaints: 2,
  what: 'operator',
  duration: '12 h',
  appealShare: 0.5,
  correction: '3 h',
};
const soon = { identifiedShare: 0.5, sanctionedShare: 0.5, sanctionDelay: '2 h', sanctionDuration: '6 h' };
const lenderSoon = { lenderSanctionDelay: '2 h', lenderSanctionDuration: '6 h', lenderFine: 500 };
const draft = { id: 'draft', use: 'cn-draft-2020-numbers', answeredCalls: 20, ...soon, ...lenderSoon };

const short = { use: 'short-call-share', enoughCalls: 5 };
const atTheSource = {
  origin: [siteOf('reject', { id: 'short', ...short, suspend: { after: '1 h', appealShare: 0.5 } })],
  terminating: [
    siteOf('challenge', { id: 'many', ...cap(40), challenge: {}, appeal: { share: 0.5, correction: '6 h' } }),
    siteOf('charge', { id: 'brief', ...short, charge: {}, traceback: { perDay: 5, appealShare: 0.5 } }),
  ],
};

export const goldenWorlds: readonly GoldenWorld[] = [
  {
    id: 'closed-loop',
    seed: 20_200_806,
    replication: 0,
    arms: {
      none: { world: smallWorld(city) },
      cap: { world: smallWorld({ ...city, screening: capped }) },
      labels: { world: smallWorld({ ...city, screening: labelled }) },
    },
  },
  {
    id: 'all-callers',
    seed: 7,
    replication: 3,
    arms: {
      none: { world: smallWorld(crowd) },
      both: { world: smallWorld({ ...crowd, screening: { ...capped, ...labelled } }) },
      uncoupled: { world: smallWorld({ ...crowd, couplings: 'none', screening: capped }) },
    },
  },
  {
    id: 'agent-queues',
    seed: 11,
    replication: 1,
    arms: {
      none: { world: smallWorld(desks) },
      cap: { world: smallWorld({ ...desks, screening: capped }) },
      uncoupled: { world: smallWorld({ ...desks, couplings: 'none', screening: capped }) },
    },
  },
  {
    id: 'sanctions',
    seed: 13,
    replication: 2,
    arms: {
      none: { world: smallWorld(court) },
      office: { world: smallWorld({ ...court, complaintOffice: office }) },
      law: { world: smallWorld({ ...court, rules: [draft] }) },
      carriers: { world: smallWorld({ ...court, screening: { ...atTheSource, ...labelled } }) },
    },
  },
  {
    id: 'kept-limits',
    seed: 17,
    replication: 1,
    arms: {
      none: { world: smallWorld(keeper) },
      law: { world: smallWorld({ ...keeper, rules: dropsAtMost }) },
      labels: { world: smallWorld({ ...keeper, rules: dropsAtMost, screening: labelled }) },
      uncoupled: { world: smallWorld({ ...keeper, rules: dropsAtMost, couplings: 'none' }) },
    },
  },
  {
    id: 'five-paired-arms',
    seed: 2 ** 40 + 1,
    replication: 0,
    arms: {
      none: { world: smallWorld(city) },
      ...Object.fromEntries(
        effects.map((effect) => [
          `both.${effect}`,
          { world: smallWorld({ ...city, screening: { ...capped, ...labelled } }), effect },
        ]),
      ),
    },
  },
];
