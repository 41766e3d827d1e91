/**
 * What the parts of operators cost the engine: processor time of one more attempt of a robot with one part exchanged, against the plain robot.
 * It is the difference between three days and one, so that what is done once does not count. Both are played in turn, so that whatever else
 * the machine does meets both; the middle of the ratios is printed. Arguments name families: `npm run bench:dialers -- list script`.
 */
import { simulateReplication } from '../src/model/simulation/simulate.ts';
import { watchCells } from '../src/model/simulation/arm.ts';
import type { World } from '../src/model/world/world.ts';
import { builtInCatalogue, pluginLookup } from '../src/study/experiment/plugins.ts';
import { resolveScenario } from '../src/study/scenario/resolveScenario.ts';

const rounds = 3;
const attemptsPerDay = 60_000;

const plain = {
  use: 'operator',
  pacing: { use: 'fixed-per-day', lines: 150, attemptsPerDay, hours: ['08:00', '20:00'] },
  list: { use: 'random-numbers' },
  callingNumber: { use: 'fixed', numbers: 100 },
  script: { use: 'turns', purpose: 'marketing' },
  books: { use: 'standard' },
};
type Operator = Readonly<Record<string, unknown>>;

/** Caps and pauses that change nothing, so that the volume stays the same. */
const unhurried = (parameters: object): Operator =>
  'capCalls' in parameters ? { capCalls: 1_000_000, leastGapSeconds: 0, mostGapSeconds: 0 } : {};

/** A robot with the part exchanged; pacings keep their own number of lines or agents, so their volume differs. */
const variants: readonly (readonly [string, Operator])[] = [
  ...builtInCatalogue.pacing.map(({ id }) => [`pacing/${id}`, { pacing: { use: id } }] as const),
  ...builtInCatalogue.list.map(
    ({ id, parameters }) =>
      [`list/${id}`, { list: { use: id, ...('repeated' in parameters ? { repeated: true } : {}) } }] as const,
  ),
  ...builtInCatalogue['calling-number'].map(
    ({ id }) => [`calling-number/${id}`, { callingNumber: { use: id } }] as const,
  ),
  ...builtInCatalogue.script.map(({ id }) => [`script/${id}`, { script: { use: id } }] as const),
  ...builtInCatalogue.evasion.map(
    ({ id, parameters }) => [`evasion/${id}`, { evasion: [{ use: id, ...unhurried(parameters) }] }] as const,
  ),
];

function worldWith(parts: Operator, days: number): World {
  const text = JSON.stringify({
    ringfence: 1,
    id: 'dialers',
    title: 'One robot alone',
    world: {
      clock: { start: '2020-08-03', days, preHistory: '0 d', utcOffset: '8 h' },
      currency: 'CNY',
      numbering: {
        'mobile-a': {
          prefix: '+86138',
          digits: 8,
          kind: 'mobile',
          carrier: 'a',
          allocated: 1,
          purpose: 'any',
        },
        'code-95': {
          prefix: '+8695',
          digits: 5,
          kind: 'code',
          carrier: 'b',
          allocated: 0.5,
          purpose: 'inbound-only',
        },
      },
      network: { use: 'single-exchange', circuits: 1000 },
      population: { residents: { subscribers: 100_000 } },
      callers: { robot: { ...plain, ...parts } },
    },
  });
  const { resolved, failures } = resolveScenario({ text, file: 'dialers.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error(JSON.stringify(failures, null, 2));
  return resolved.world;
}

/** Processor time of one replication, microseconds, and its attempts. */
function played(world: World): { readonly microseconds: number; readonly attempts: number } {
  const started = process.cpuUsage();
  const [{ audit }] = simulateReplication(
    { seed: 1, replication: 0, arms: [{ id: 'none', world, effect: 'all' }] },
    {
      plugins: pluginLookup(new Map()),
      progress: { at: () => undefined },
      watch: { cells: new Int32Array(watchCells) },
      isTraced: false,
      traceOf: () => null,
    },
  );
  return { microseconds: process.cpuUsage(started).user, attempts: audit.attempts };
}

/** Processor time of one more attempt, microseconds. */
function oneMore([short, long]: readonly [World, World]): number {
  const [less, more] = [played(short), played(long)];
  return (more.microseconds - less.microseconds) / (more.attempts - less.attempts);
}

const shortAndLong = (parts: Operator): readonly [World, World] => [worldWith(parts, 1), worldWith(parts, 3)];

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const plainWorlds = shortAndLong({});
const families = process.argv.slice(2);
const isAsked = (name: string): boolean =>
  families.length === 0 || families.includes(name.slice(0, name.indexOf('/')));

for (const [name, parts] of variants.filter(([name]) => isAsked(name))) {
  const worlds = shortAndLong(parts);
  const pairs = Array.from({ length: rounds }, () => [oneMore(plainWorlds), oneMore(worlds)] as const);
  const ratio = middleOf(pairs.map(([usual, other]) => other / usual));
  const usual = middleOf(pairs.map(([one]) => one));
  process.stdout.write(
    `${name.padEnd(32)} ${ratio.toFixed(2)} times the ${usual.toFixed(2)} µs of the plain robot\n`,
  );
}
