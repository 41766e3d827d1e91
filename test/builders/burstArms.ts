/** Worlds in which many calls begin in one second: dialers with a queue of agents, one held back by its own trunk, all of them by that from abroad. */
import fc from 'fast-check';
import type { PlayableArms } from './playableArms.ts';
import { carrierGraph, robots, smallWorld } from './smallWorld.ts';
import { seedArbitrary } from './worldArbitrary.ts';

const dialer = (attemptsPerSecond: number): Readonly<Record<string, unknown>> =>
  robots({
    operators: 1,
    pacing: {
      use: 'ratio',
      agents: 3,
      lines: 12,
      linesPerAgent: 4,
      hours: ['09:00', '10:00'],
      ringTimeoutSeconds: 30,
      attemptsPerSecond,
    },
    callingNumber: { use: 'foreign-ingress', blocks: ['mobile-a'] },
  });

export const burstArms: fc.Arbitrary<PlayableArms> = fc
  .record({ attemptsPerSecond: fc.constantFrom(1, 2, 3), seed: seedArbitrary })
  .map(({ attemptsPerSecond, seed }) => {
    const callers = { bounded: dialer(attemptsPerSecond), unbounded: dialer(0) };
    return { arms: [{ world: smallWorld({ subscribers: 100, network: carrierGraph(), callers }) }], seed };
  });
