/** A robot alone in a town: what one more attempt of it costs, with any of its parts exchanged. */
import { simulateReplication } from '../../model/simulation/simulate.ts';
import { watchCells } from '../../model/simulation/state/arm.ts';
import type { World } from '../../model/world/world.ts';
import { builtInCatalogue, pluginLookup } from '../parts/plugins.ts';
import { resolveScenario } from '../scenario/resolveScenario.ts';

/** Attempts of every case on a day, or nearly. */
export const attemptsPerDay = 60_000;
/** Work of every case: half a day without a break, on every day of the week. */
export const workingHours = { hours: ['08:00', '20:00'] } as const;
export const robotLines = 150;

const plain = {
  use: 'operator',
  pacing: { use: 'fixed-per-day', lines: robotLines, attemptsPerDay, ...workingHours },
  list: { use: 'random-numbers' },
  callingNumber: { use: 'fixed', numbers: 100 },
  script: { use: 'turns', purpose: 'marketing' },
  books: { use: 'standard' },
};

/** Parts in the form of a scenario file, which take the place of the plain robot's. */
export type RobotParts = Readonly<Record<string, unknown>>;

/** Calls nobody, and has as many numbers to lend as the robot rents. */
const lender = { use: 'customer-service', callers: 100, attemptsPerDay: 0, namedShare: 0 };
/** Of a strategy that borrows: all of them. */
export const lentToRobot: RobotParts = { lender: 'lender', numbers: 100 };

const numbering = {
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
};

function worldWith(parts: RobotParts, days: number): World {
  const text = JSON.stringify({
    ringfence: 1,
    id: 'dialers',
    title: 'One robot alone',
    world: {
      clock: { start: '2020-08-03', days, preHistory: '0 d', utcOffset: '8 h' },
      currency: 'CNY',
      numbering,
      network: { use: 'single-exchange', circuits: 1000 },
      // Everybody has consented, so that a list of those who have is as long as any other.
      population: { residents: { subscribers: 100_000, consent: 1 } },
      callers: { robot: { ...plain, ...parts }, lender },
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

/** Gives the processor time of one more attempt, microseconds: the difference between three days and one, so that what is done once does not count. */
export function loneRobot(parts: RobotParts): () => number {
  const [short, long] = [worldWith(parts, 1), worldWith(parts, 3)];
  return () => {
    const [less, more] = [played(short), played(long)];
    return (more.microseconds - less.microseconds) / (more.attempts - less.attempts);
  };
}
