import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alike,
  demandOf,
  isActedUpon,
  pairsOf,
  textOf,
  unexplained,
  whole,
} from '../../../builders/pairedCalls.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { cap, robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import {
  operatorArbitrary,
  screeningArbitrary,
  seedArbitrary,
  worldArbitrary,
} from '../../../builders/worldArbitrary.ts';

const pairArbitrary = fc.record({
  sketch: worldArbitrary,
  first: screeningArbitrary,
  second: screeningArbitrary,
  seed: seedArbitrary,
});

/** What a call was planned to be; the time too, where nothing but the plan decides it: who is on the phone then calls later. */
const plannedWhere =
  (isBusyCoupled: boolean) =>
  ({ exogenous, isDialled, attempt, inputs }: PlayedCall): string => {
    const isPutOff = isDialled || attempt > 0 || (isBusyCoupled && exogenous.callerSubscriber >= 0);
    return JSON.stringify([exogenous, isPutOff ? null : inputs.startSecond]);
  };

const firstAttempts = (calls: readonly PlayedCall[]): PlayedCall[] =>
  calls.filter(({ isDialled, attempt }) => !isDialled && attempt === 0);

describe('intents and latent reactions (G1), and outcomes (G2), of one call in three arms', () => {
  /** How many pairs were compared, and of them how many with the same inputs. */
  const count = { pairs: 0, same: 0 };

  /** An outcome differs only when screening, a busy callee, congestion, trust, the wait for an agent or the time of the attempt differ. */
  function expectSameOutcomes(twins: readonly (readonly [PlayedCall, PlayedCall])[]): void {
    expect(unexplained(twins)).toEqual([]);
    count.pairs += twins.length;
    count.same += alike(twins).length;
  }

  it('the ones are byte for byte the same, the others where their inputs are', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ sketch, first, second, seed }) => {
        const [control, one, other] = playArms({
          seed,
          arms: [
            { world: smallWorld(sketch) },
            { world: smallWorld({ ...sketch, screening: first }) },
            { world: smallWorld({ ...sketch, screening: second }) },
          ],
        });
        const isCallerBusyCoupled = control.arm.reactions.isBusyCoupled;
        const planned = plannedWhere(isCallerBusyCoupled);
        for (const arm of [one, other]) {
          const twins = pairsOf(control, arm);
          expect(twins.filter(([call, twin]) => planned(call) !== planned(twin))).toEqual([]);
          expectSameOutcomes(twins);
        }
        expectSameOutcomes(pairsOf(one, other));
        if (!isCallerBusyCoupled)
          expect(textOf(firstAttempts(one.calls), planned)).toEqual(
            textOf(firstAttempts(control.calls), planned),
          );
      }),
      { seed: 11, numRuns: 6 },
    );
    expect(count.same).toBeGreaterThan(10_000);
    expect(count.pairs - count.same).toBeGreaterThan(1000);
  });
});

describe('exogenous intents and latent reactions (G1)', () => {
  const additions: Readonly<Record<string, (sketch: WorldSketch) => WorldSketch>> = {
    'another operator': (sketch) => ({
      ...sketch,
      callers: {
        others: robots({ callingNumber: { use: 'fixed', blocks: ['mobile-c'] } }),
        ...sketch.callers,
      },
    }),
    'another wanted class': (sketch) => ({
      ...sketch,
      callers: { clinic: { use: 'hospital' }, ...sketch.callers },
    }),
    'another detector': (sketch) => ({ ...sketch, screening: { transit: [cap(3)] } }),
  };

  for (const [name, add] of Object.entries(additions)) {
    it(`do not notice ${name}`, () => {
      fc.assert(
        fc.property(worldArbitrary, seedArbitrary, (drawn, seed) => {
          const sketch: WorldSketch = { ...drawn, couplings: 'none' };
          const [before] = playArms({ seed, arms: [{ world: smallWorld(sketch) }] });
          const [after] = playArms({ seed, arms: [{ world: smallWorld(add(sketch)) }] });
          const known = new Set(before.calls.map(({ key }) => key.slice(0, key.indexOf('.'))));
          const same = (arm: PlayedArm): PlayedCall[] =>
            arm.calls.filter(
              ({ key, isDialled, attempt }) =>
                known.has(key.slice(0, key.indexOf('.'))) && (isDialled || attempt === 0),
            );
          const exogenous = (call: PlayedCall): string =>
            JSON.stringify([call.exogenous, call.inputs.startSecond]);
          expect(textOf(same(after), exogenous)).toBe(textOf(same(before), exogenous));
        }),
        { seed: 12, numRuns: 3 },
      );
    });
  }

  it('do not notice another arm nor how many replications there are', () => {
    const sketch: WorldSketch = { subscribers: 150, preHistoryDays: 1 };
    const control = { world: smallWorld(sketch) };
    const strict = { world: smallWorld({ ...sketch, screening: { terminating: [cap(2)] } }) };
    const mild = { world: smallWorld({ ...sketch, screening: { terminating: [cap(40)] } }) };
    const [, alone] = playArms({ arms: [control, mild], replication: 3 });
    playArms({ arms: [control], replication: 2 });
    const [, , third] = playArms({ arms: [control, strict, mild], replication: 3 });
    expect([third.calls, third.rows]).toEqual([alone.calls, alone.rows]);
  });
});

describe('arms without couplings (G3)', () => {
  /** Demands of which no attempt was acted upon: their other attempts are "other calls". */
  const untouched = (arm: PlayedArm): Set<string> => {
    const touched = new Set(arm.calls.filter(isActedUpon).map(demandOf));
    return new Set(arm.calls.map(demandOf).filter((demand) => !touched.has(demand)));
  };

  it('leave all other calls byte for byte as they were, their times included', () => {
    let compared = 0;
    fc.assert(
      fc.property(worldArbitrary, screeningArbitrary, seedArbitrary, (drawn, screening, seed) => {
        const sketch: WorldSketch = { ...drawn, couplings: 'none' };
        const [control, screened] = playArms({
          seed,
          arms: [{ world: smallWorld(sketch) }, { world: smallWorld({ ...sketch, screening }) }],
        });
        const free = untouched(screened);
        const others = (arm: PlayedArm): PlayedCall[] => arm.calls.filter((call) => free.has(demandOf(call)));
        expect(textOf(others(screened), whole)).toBe(textOf(others(control), whole));
        const dialled = (arm: PlayedArm): string =>
          textOf(
            arm.calls.filter(({ isDialled }) => isDialled),
            (call) => JSON.stringify([call.exogenous, call.inputs.startSecond]),
          );
        expect(dialled(screened)).toBe(dialled(control));
        compared += others(control).length;
      }),
      { seed: 14, numRuns: 10 },
    );
    expect(compared).toBeGreaterThan(3000);
  });

  it('leave all calls byte for byte as they were under a detector in shadow mode, whatever is coupled', () => {
    fc.assert(
      fc.property(worldArbitrary, operatorArbitrary, seedArbitrary, (sketch, operator, seed) => {
        const base: WorldSketch = {
          ...sketch,
          callers: { ...sketch.callers, others: operator },
          screening: { terminating: [cap(20)] },
        };
        const shadow = { ...cap(1), id: 'shadow', shadow: true };
        const [one, other] = playArms({
          seed,
          arms: [
            { world: smallWorld(base) },
            { world: smallWorld({ ...base, screening: { origin: [shadow], terminating: [cap(20)] } }) },
          ],
        });
        expect(other.calls.map(whole).join('\n')).toBe(one.calls.map(whole).join('\n'));
      }),
      { seed: 15, numRuns: 5 },
    );
  });
});
