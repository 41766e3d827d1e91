/** Worlds whose operators change what they work with from day to day, there and back: numbers, and whether people or robots dial. */
import fc from 'fast-check';
import type { PlayableArms } from './playableArms.ts';
import { robots, smallWorld } from './smallWorld.ts';
import { seedArbitrary } from './worldArbitrary.ts';

/** Agents write nothing up, so that the calls tell how busy they are. */
const people = { agents: 2, hours: ['09:00', '11:00'], wrapUpMedianSeconds: 0, noAnswerMedianSeconds: 0 };

const dialer = (part: string): Readonly<Record<string, unknown>> =>
  robots({
    operators: 3,
    pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: 40, hours: ['09:00', '20:00'] },
    callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 2 },
    evasion: [{ use: 'bandit', part, everyDays: 1, explorationShare: 1 }],
    levers: { reviewSeconds: 14_400 },
    alternatives: {
      callingNumber: [
        { id: 'more', use: 'pool', blocks: ['mobile-b'], numbers: 5 },
        { id: 'fewer', use: 'fixed', blocks: ['mobile-b'] },
      ],
      pacing: [
        { id: 'lines', use: 'fixed-per-day', lines: 5, attemptsPerDay: 60, hours: ['08:00', '22:00'] },
        { id: 'people', use: 'agents', ...people },
      ],
    },
  });

export const switchingArms: fc.Arbitrary<PlayableArms> = fc
  .record({ days: fc.constantFrom(7, 10), seed: seedArbitrary })
  .map(({ days, seed }) => {
    const callers = { numbers: dialer('callingNumber'), pacings: dialer('pacing') };
    return { arms: [{ world: smallWorld({ subscribers: 60, days, callers }) }], seed };
  });
