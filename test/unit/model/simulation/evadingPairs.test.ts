import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evasionCatalogue } from '../../../../src/plugins/dialers/catalogue.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import { screeningArbitrary, seedArbitrary } from '../../../builders/worldArbitrary.ts';

/** One or two parts that evade, reviewed often, with little patience. */
const evasionArbitrary = fc
  .uniqueArray(fc.constantFrom(...evasionCatalogue.map(({ id }) => id)), { minLength: 1, maxLength: 2 })
  .map((uses) => uses.map((use) => ({ use, ...impatient[use] })));

const impatient: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'label-clearing': { leastCalls: 10, waitSeconds: 0 },
  'burn-and-replace': { leastCalls: 10, afterCalls: 40 },
  'move-carrier': { leastCalls: 5, rejectedShare: 0.05, stayDays: 0 },
  'stay-under-caps': { capCalls: 20 },
  'probe-for-cap': { proofRejections: 1 },
  'stop-loss': { lossDays: 0.5 },
};

const worldArbitrary: fc.Arbitrary<WorldSketch> = evasionArbitrary.map((evasion) => ({
  subscribers: 150,
  days: 2,
  residents: { markShare: 0.5, labelApp: 1, complaintShare: 0.1 },
  callers: {
    ...wantedCallers,
    robots: robots({
      operators: 1,
      evasion,
      levers: { reviewSeconds: 1800, newNumberSeconds: 600, carrierMoveSeconds: 600, clearingSeconds: 60 },
      callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 3 },
      alternatives: { callingNumber: [{ id: 'spoof', use: 'random-per-call', blocks: ['mobile-c'] }] },
      books: { use: 'standard', identifiedShare: 1, sanctionedShare: 1, fine: 20, fineDelaySeconds: 3600 },
    }),
  },
}));

const dialled = ({ calls }: PlayedArm): string[] =>
  calls
    .filter(({ isDialled }) => isDialled)
    .map(({ key, exogenous, inputs }) => JSON.stringify([inputs.startSecond, key, exogenous]))
    .toSorted((a, b) => (a < b ? -1 : 1));

describe('operators that evade', () => {
  it('decide the same under any screening while nothing is coupled (G3)', () => {
    fc.assert(
      fc.property(worldArbitrary, screeningArbitrary, seedArbitrary, (drawn, screening, seed) => {
        const sketch: WorldSketch = { ...drawn, couplings: 'none' };
        const [free, screened] = playArms({
          seed,
          arms: [{ world: smallWorld(sketch) }, { world: smallWorld({ ...sketch, screening }) }],
        });
        expect(dialled(screened)).toEqual(dialled(free));
      }),
      { seed: 41, numRuns: 6 },
    );
  });

  it('do in frozen arms what they did in the open loop, believing the books of the open loop', () => {
    let rejected = 0;
    fc.assert(
      fc.property(worldArbitrary, screeningArbitrary, seedArbitrary, (sketch, screening, seed) => {
        const world = smallWorld({ ...sketch, screening });
        const [control, open, mechanical, callees] = playArms({
          seed,
          arms: [
            { world: smallWorld(sketch) },
            { world, effect: 'open' },
            { world, effect: 'mechanical' },
            { world, effect: 'callees' },
          ],
        });
        const balance = ({ arm }: PlayedArm): number => arm.operators[0].ledger.balance;
        for (const frozen of [mechanical, callees]) {
          expect(dialled(frozen)).toEqual(dialled(control));
          expect(frozen.arm.operators[0].believed.balance).toBe(balance(open));
          rejected += frozen.audit.finalStates[0];
        }
        expect(balance(open)).toBe(balance(control));
      }),
      { seed: 42, numRuns: 6 },
    );
    expect(rejected).toBeGreaterThan(50);
  });
});
