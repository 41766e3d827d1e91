/** Worlds in which carriers on the way refuse a lot: the first of the country, which takes what comes from abroad, and one that passes on what others signed. */
import fc from 'fast-check';
import type { PlayableArms } from './playableArms.ts';
import { cap, carrierGraph, robots, siteOf, smallWorld } from './smallWorld.ts';
import { seedArbitrary } from './worldArbitrary.ts';

const dialers = {
  home: robots(),
  abroad: robots({
    callingNumber: {
      use: 'foreign-ingress',
      blocks: ['mobile-c'],
      domesticShare: 0.5,
      foreignBlocks: ['foreign'],
    },
  }),
  // Whose right to a number changes while it dials.
  evading: robots({
    evasion: [{ use: 'burn-and-replace', afterCalls: 20 }],
    levers: { reviewSeconds: 1800, newNumberSeconds: 3600 },
  }),
};

export const transitArms: fc.Arbitrary<PlayableArms> = fc
  .record({ limitCalls: fc.constantFrom(5, 20), seed: seedArbitrary })
  .map(({ limitCalls, seed }) => {
    const world = smallWorld({
      subscribers: 100,
      network: carrierGraph(),
      numbering: { foreign: { prefix: '+44', digits: 3, kind: 'foreign', carrier: 'carrier-x' } },
      callers: dialers,
      screening: {
        transit: [cap(limitCalls), siteOf('reject', { id: 'forged', use: 'foreign-ingress' })],
      },
    });
    return { arms: [{ world }], seed };
  });
