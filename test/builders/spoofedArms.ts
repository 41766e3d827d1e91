/** Worlds of people who say and do a lot against the numbers that call them, most of which belong to others, and who trust less for it. */
import fc from 'fast-check';
import type { PlayableArms } from './playableArms.ts';
import { robots, smallWorld, wantedCallers } from './smallWorld.ts';
import { seedArbitrary } from './worldArbitrary.ts';

const residents = {
  callBackShare: 0.5,
  markShare: 0.9,
  labelApp: 0.7,
  complaintShare: 0.3,
  trustLoss: 0.3,
  trustRecoveryDays: 2,
};

/** They show numbers of the region's people, of its couriers, and one that couriers lend. */
const callers = {
  couriers: wantedCallers.couriers,
  forgers: robots({ callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] } }),
  impostors: robots({ callingNumber: { use: 'random-per-call', blocks: ['fixed-a'] } }),
  borrowers: robots({ operators: 1, callingNumber: { use: 'borrowed', lender: 'lenders', numbers: 1 } }),
  hospital: { use: 'hospital', callers: 60, blocks: ['fixed-a'] },
  lenders: { use: 'courier', callers: 2, attemptsPerDay: 20 },
};

export const spoofedArms: fc.Arbitrary<PlayableArms> = fc
  .record({ preHistoryDays: fc.constantFrom(0, 1), seed: seedArbitrary })
  .map(({ preHistoryDays, seed }) => {
    const world = smallWorld({
      subscribers: 400,
      days: 2,
      blocks: { digits: 3 },
      preHistoryDays,
      residents,
      callers,
    });
    return { arms: [{ world }], seed };
  });
