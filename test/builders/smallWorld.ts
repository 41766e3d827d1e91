/** Small worlds for tests: a scenario's world in a few words, resolved like any other. */
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { Catalogue } from '../../src/study/modules/catalogue.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import type { World } from '../../src/model/world/world.ts';

/** What a test says of its world; the rest is the small world's own. Parts are written as in a scenario file. */
export interface WorldSketch {
  readonly subscribers?: number;
  readonly days?: number;
  readonly preHistoryDays?: number;
  readonly couplings?: 'all' | 'none' | readonly string[];
  readonly circuits?: number;
  /** Of the single exchange; 0 where a test counts on set-ups of one length. */
  readonly setupSpread?: number;
  /** In the place of the single exchange. */
  readonly network?: Readonly<Record<string, unknown>>;
  /** Of every block. */
  readonly identityCheck?: number;
  /** Further settings of every block. */
  readonly blocks?: Readonly<Record<string, unknown>>;
  /** Groups of people beside the residents. */
  readonly groups?: Readonly<Record<string, unknown>>;
  readonly complaintOffice?: Readonly<Record<string, unknown>>;
  readonly callerCosts?: Readonly<Record<string, unknown>>;
  readonly residents?: Readonly<Record<string, unknown>>;
  /** Blocks besides the small world's own. */
  readonly numbering?: Readonly<Record<string, unknown>>;
  readonly registries?: Readonly<Record<string, unknown>>;
  readonly callers?: Readonly<Record<string, unknown>>;
  readonly screening?: Readonly<Record<string, readonly unknown[]>>;
  readonly rules?: readonly unknown[];
  readonly catalogue?: Catalogue;
}

/** People, a few couriers and a hospital: wanted calls from acquaintances and from strangers. */
export const wantedCallers = {
  people: { use: 'person' },
  couriers: { use: 'courier', callers: 4, attemptsPerDay: 60 },
} as const;

/** A declaration of robots that dial and show random numbers of the mobile block; parts may be replaced. */
export function robots(parts: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    use: 'operator',
    operators: 2,
    pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: 300, hours: ['09:00', '20:00'] },
    list: { use: 'random-numbers', blocks: ['mobile-a'] },
    callingNumber: { use: 'fixed', blocks: ['mobile-b'] },
    script: { use: 'turns', purpose: 'marketing' },
    books: { use: 'standard' },
    ...parts,
  };
}

type Site = Readonly<Record<string, unknown>>;

/** A site as a scenario writes it, which alarms from one half on; `action` stands under `then`. */
export const siteOf = (action: string, settings: Site): Site =>
  // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
  Object.fromEntries([...Object.entries(settings), ['alarmAt', 0.5], ['then', action]]);

/** A cap of `limitCalls` a number and day. */
export const cap = (limitCalls: number, action: string = 'reject'): Site =>
  siteOf(action, { id: 'cap', use: 'volume-cap', per: 'day', limitCalls });

/** Marks of users, shown on handsets with the app. */
export const labels: Site = siteOf('label', { id: 'labels', use: 'crowd-labels' });

/** The small world's two carriers, joined by a third that has no customers and is the gateway for calls from a fourth, abroad. */
export const carrierGraph = (circuits: number = 1000): Readonly<Record<string, unknown>> => ({
  use: 'carrier-graph',
  carriers: {
    'carrier-a': { kind: 'large', circuits },
    'carrier-b': { kind: 'reseller', circuits },
    'carrier-t': { kind: 'large', circuits },
    'carrier-x': { kind: 'foreign', circuits },
  },
  trunks: {
    'a-t': { between: ['carrier-a', 'carrier-t'], circuits },
    't-b': { between: ['carrier-t', 'carrier-b'], circuits },
    'x-t': { between: ['carrier-x', 'carrier-t'], circuits, attemptsPerSecond: 2 },
  },
});

const blockSize = { digits: 4, kind: 'mobile', allocated: 0.8, purpose: 'any' } as const;

function scenarioOf(sketch: WorldSketch): unknown {
  const block = { ...blockSize, identityCheck: sketch.identityCheck ?? 0, ...sketch.blocks };
  const { subscribers = 400, days = 1, preHistoryDays = 0, couplings = 'all', circuits = 1000 } = sketch;
  return {
    ringfence: 1,
    id: 'small',
    title: 'Small world of a test',
    world: {
      clock: { start: '2020-08-03', days, preHistory: `${preHistoryDays} d`, utcOffset: '8 h' },
      currency: 'CNY',
      callerCosts: sketch.callerCosts ?? {},
      couplings,
      numbering: {
        'mobile-a': { prefix: '+86138001', carrier: 'carrier-a', ...block },
        'mobile-b': { prefix: '+86139001', carrier: 'carrier-b', ...block },
        'mobile-c': { prefix: '+86139002', carrier: 'carrier-b', ...block },
        'fixed-a': { prefix: '+8610600', carrier: 'carrier-a', ...block, kind: 'geographic' },
        ...sketch.numbering,
      },
      network: sketch.network ?? { use: 'single-exchange', circuits, setupSpread: sketch.setupSpread ?? 0.5 },
      registries: sketch.registries ?? {},
      ...(sketch.complaintOffice === undefined ? {} : { complaintOffice: sketch.complaintOffice }),
      population: { residents: { subscribers, blocks: ['mobile-a'], ...sketch.residents }, ...sketch.groups },
      callers: sketch.callers ?? { ...wantedCallers, robots: robots() },
      rules: sketch.rules ?? [],
      screening: { origin: [], transit: [], terminating: [], handset: [], ...sketch.screening },
    },
    experiment: { seed: 1, replications: 2, control: 'none', arms: { none: {} } },
  };
}

/** Worlds of the last texts, oldest first: to resolve one takes as long as to play it a little, and nothing changes a world. */
const lastWorlds = new Map<string, World>();
const mostWorlds = 50;

/** The world of a sketch; a sketch that does not resolve fails the test with what is wrong. */
export function smallWorld(sketch: WorldSketch = {}): World {
  const text = JSON.stringify(scenarioOf(sketch));
  if (sketch.catalogue !== undefined) return resolvedWorld(text, sketch.catalogue);
  const world = lastWorlds.get(text) ?? resolvedWorld(text, builtInCatalogue);
  lastWorlds.delete(text);
  lastWorlds.set(text, world);
  if (lastWorlds.size > mostWorlds) lastWorlds.delete([...lastWorlds.keys()][0]);
  return world;
}

function resolvedWorld(text: string, catalogue: Catalogue): World {
  const { resolved, failures } = resolveScenario({ text, file: 'small.yaml' }, catalogue);
  if (resolved === undefined) throw new Error(`the small world is faulty: ${JSON.stringify(failures)}`);
  return resolved.world;
}
