/** Worlds in which whoever is wanted may call few people a day, and waits for the next one. */
import fc from 'fast-check';
import type { PlayableArms } from './playableArms.ts';
import { smallWorld, wantedCallers } from './smallWorld.ts';
import { seedArbitrary } from './worldArbitrary.ts';

export const rationedArms: fc.Arbitrary<PlayableArms> = fc
  .record({ calleesADay: fc.constantFrom(5, 20), seed: seedArbitrary })
  .map(({ calleesADay, seed }) => {
    const rules = [{ id: 'ration', use: 'cn-oper-freq', callsAnHour: 1000, calleesADay }];
    const world = smallWorld({ subscribers: 100, days: 3, callers: wantedCallers, rules });
    return { arms: [{ world }], seed };
  });
