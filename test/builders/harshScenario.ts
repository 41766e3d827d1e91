/** Random villages in which callees complain a lot and whoever is found is sanctioned soon: chances that are small elsewhere are great. */
import fc from 'fast-check';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import type { Plain } from './partArbitrary.ts';
import { playable } from './playableScenario.ts';
import { scenarioArbitrary } from './scenarioArbitrary.ts';

/** A last unit of which shares leave a half. */
const oddMoney = 0.0001;

const ruleTerms = (fine: number): Plain => ({
  identifiedShare: 1,
  sanctionedShare: 0.8,
  collectedShare: 0.5,
  fine: fine + oddMoney,
  sanctionDelay: '1 h',
  sanctionDuration: '5 h',
  repeatDuration: '9 h',
});

const booksTerms = (fine: number): Plain => ({
  identifiedShare: 1,
  sanctionedShare: 0.6,
  collectedShare: 0.7,
  fine,
  fineDelaySeconds: 3600,
  // Dear fines soon find nothing left.
  assets: fine > 1 ? 20 : 20_000,
});

/** Those of a part that it knows. */
const known = (use: unknown, terms: Plain): Plain => {
  const plugin = [...builtInCatalogue.rule, ...builtInCatalogue.books].find(({ id }) => id === use);
  return Object.fromEntries(Object.entries(terms).filter(([name]) => name in (plugin?.parameters ?? {})));
};

const officeArbitrary: fc.Arbitrary<Plain> = fc.record({
  check: fc.constantFrom('10 min', '2 h'),
  acts: fc.constantFrom('0 s', '1 h'),
  limitComplaints: fc.constantFrom(1, 2),
  window: fc.constantFrom('1 h', '3 d'),
  what: fc.constantFrom('number', 'operator'),
  duration: fc.constantFrom('2 h', '1 d'),
  repeatDuration: fc.constant('3 h'),
  upheldShare: fc.constant(0.9),
  wronglyUpheldShare: fc.constant(0.5),
  findsForgery: fc.constant(0.5),
  appealShare: fc.constantFrom(0, 0.5),
  correction: fc.constant('30 min'),
});

/** The callees complain within minutes or hours. */
const people: Plain = {
  complaintShare: 0.9,
  wrongComplaintShare: 0.5,
  complaintMedianSeconds: 600,
};

/** Sites alarm soon, and those of a graph of carriers trace calls back. */
const hasty = (site: Plain, isGraph: boolean): Plain => ({
  ...site,
  alarmAt: 0.1,
  appeal: { share: 0.5, correction: '1 h', untoldFactor: 0.5 },
  told: isGraph ? 603 : 608,
  ...(isGraph
    ? {
        traceback: {
          perDay: 3,
          duration: '6 h',
          cutShare: 0.95,
          wronglyCutShare: 0.9,
          appealShare: 0.5,
          correction: '1 h',
          blocksNonResponders: true,
          deadline: '1 d',
        },
      }
    : {}),
});

const hastyArms = ({ arms, ...experiment }: Plain, isGraph: boolean): Plain => ({
  ...experiment,
  arms: Object.fromEntries(
    Object.entries(arms as Record<string, { set?: Record<string, readonly Plain[]> }>).map(([id, arm]) => [
      id,
      {
        ...arm,
        ...(arm.set === undefined
          ? {}
          : {
              set: Object.fromEntries(
                Object.entries(arm.set).map(([place, sites]) => [
                  place,
                  sites.map((site) => hasty(site, isGraph)),
                ]),
              ),
            }),
      },
    ]),
  ),
});

/** Operators whose lists hold people of the village, and who call them all day. */
const reachingArbitrary: fc.Arbitrary<Plain> = fc.record(
  {
    pacing: fc.constantFrom<Plain>(
      { use: 'fixed-per-day', lines: 2, attemptsPerDay: 150, hours: ['06:00', '23:00'] },
      { use: 'ratio', agents: 2, lines: 12, linesPerAgent: 4, hours: ['07:00', '12:00'] },
    ),
    list: fc.constantFrom<Plain>(
      { use: 'leaked', share: 0.9, passes: 3, attemptsPerPass: 3 },
      { use: 'collected', share: 0.9, passes: 3, repeated: true },
    ),
    callingNumber: fc.constant({ use: 'borrowed', lender: 'couriers', numbers: 2, feePerMinute: 0.7 }),
  },
  { requiredKeys: ['pacing', 'list'] },
);

/** Operators that soon pull levers, whatever becomes of their calls. */
const evadingArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    evasion: fc.subarray<Plain>([
      { use: 'burn-and-replace', afterCalls: 5 },
      { use: 'label-clearing', everyDays: 1, waitSeconds: 3600 },
      { use: 'move-carrier', rejectedShare: 0, leastCalls: 1, stayDays: 0.2 },
    ]),
    startAgainDays: fc.constantFrom(0, 0.2),
    switched: fc.constantFrom('pacing', 'list', 'callingNumber'),
    shown: fc.constantFrom<Plain>(
      { use: 'pool', numbers: 2 },
      { use: 'borrowed', lender: 'couriers', numbers: 2 },
    ),
    other: fc.constantFrom<Plain>(
      { use: 'pool', numbers: 5 },
      { use: 'borrowed', lender: 'banks', numbers: 1, rentPerDay: 7 },
    ),
    reviewSeconds: fc.constantFrom(1800, 7200),
  })
  .map(({ evasion, startAgainDays, switched, shown, other, reviewSeconds }) => ({
    callingNumber: shown,
    evasion: [
      ...evasion,
      { use: 'bandit', part: switched, everyDays: 1 },
      // In the evening of the first day.
      { use: 'stop-loss', lossDays: 0.8, startAgainDays },
    ],
    levers: { reviewSeconds, newNumberSeconds: 3600, carrierMoveSeconds: 7200, clearingSeconds: 600 },
    alternatives: {
      pacing: [
        { id: 'other', use: 'fixed-per-day', lines: 3, attemptsPerDay: 90, hours: ['08:00', '22:00'] },
      ],
      list: [{ id: 'other', use: 'leaked', share: 0.5, price: 0.3 }],
      callingNumber: [{ id: 'other', ...other }],
    },
  }));

/** It meets whoever lends a number. */
const lendingRule: Plain = {
  id: 'cn-joint-2024',
  use: 'cn-joint-2024',
  loans: 1,
  lenderIdentifiedShare: 1,
  lenderSanctionedShare: 0.8,
  lenderFine: 3,
  lenderSanctionDelay: '1 h',
  lenderSanctionDuration: '5 h',
};

interface Harsh {
  readonly scenario: Plain;
  readonly office: Plain;
  readonly fine: number;
  readonly reaching: Plain;
  /** Empty: operators evade as they do elsewhere. */
  readonly evading: Plain;
}

/** Carriers answer within minutes where a call came from, so that tracebacks end within the time. */
function answering(network: Plain): Plain {
  if (network.carriers === undefined) return network;
  const carriers = Object.entries(network.carriers as Record<string, Plain>);
  return {
    ...network,
    carriers: Object.fromEntries(carriers.map(([id, one]) => [id, { ...one, tracebackDelay: '10 min' }])),
  };
}

const hasOperator = ({ world }: Plain): boolean =>
  Object.values((world as Plain).callers as Record<string, Plain>).some(({ use }) => use === 'operator');

const harsh = ({ scenario, office, fine, reaching, evading }: Harsh): Plain => {
  const world = scenario.world as Plain;
  const { town } = world.population as { town: Plain };
  const callers = Object.entries(world.callers as Record<string, Plain>).map(([id, caller]) => {
    if (caller.use !== 'operator') return [id, caller];
    const books = caller.books as Plain;
    return [
      id,
      { ...caller, ...reaching, ...evading, books: { ...books, ...known(books.use, booksTerms(fine)) } },
    ];
  });
  return {
    ...scenario,
    experiment: hastyArms(scenario.experiment as Plain, (world.network as Plain).use === 'carrier-graph'),
    world: {
      ...world,
      network: answering(world.network as Plain),
      callers: Object.fromEntries(callers),
      population: { town: { ...town, ...people, answering: { ...(town.answering as Plain), unknown: 0.9 } } },
      rules: [
        ...(world.rules as readonly Plain[]).filter(({ use }) => use !== lendingRule.use),
        ...('callingNumber' in reaching ? [lendingRule] : []),
      ].map((rule) => ({
        ...rule,
        ...known(rule.use, ruleTerms(fine)),
      })),
      ...office,
    },
  };
};

export const harshScenario: fc.Arbitrary<ResolvedScenario> = fc
  .record({
    scenario: scenarioArbitrary.filter(hasOperator),
    office: fc.oneof(
      fc.constant({}),
      officeArbitrary.map((complaintOffice) => ({ complaintOffice })),
    ),
    fine: fc.constantFrom(1, 60),
    reaching: reachingArbitrary,
    evading: fc.oneof(fc.constant({}), fc.constant({}), evadingArbitrary),
  })
  .map((how) => playable(harsh(how)))
  .filter((resolved) => resolved !== null);
