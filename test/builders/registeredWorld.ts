/** A small world with every registry, for what registries tell in a replay. */
import type { World } from '../../src/model/world/world.ts';
import type { RegistrySources } from '../../src/study/replay/registries/registrySources.ts';
import { robots, siteOf, smallWorld, wantedCallers } from './smallWorld.ts';

const few = {
  operators: 1,
  pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: 150, hours: ['09:00', '20:00'] },
};

/** A town with every registry; robots rent numbers, forge others, and some numbers may only be called. */
export const registeredWorld = (use: string, preHistoryDays = 0): World =>
  smallWorld({
    subscribers: 60,
    preHistoryDays,
    residents: { consent: 0.4, doNotCall: 0.3 },
    registries: { consent: { proofKept: '200 d' }, doNotOriginate: { share: 0.6 } },
    numbering: {
      'code-a': {
        prefix: '+8695001',
        digits: 4,
        kind: 'code',
        carrier: 'carrier-b',
        allocated: 0.5,
        purpose: 'inbound-only',
      },
    },
    callers: {
      couriers: wantedCallers.couriers,
      renters: robots(few),
      forgers: robots({ ...few, callingNumber: { use: 'random-per-call', blocks: ['mobile-b', 'code-a'] } }),
    },
    screening: { terminating: [siteOf('reject', { id: 'own', use })] },
  });

/** The world as it was recorded. */
export const worldSources = (world: World): RegistrySources => ({
  world: { file: 'small.yaml', hash: 'sha256:0', seed: 1, arms: [{ id: 'none', world }] },
  lists: [],
});
