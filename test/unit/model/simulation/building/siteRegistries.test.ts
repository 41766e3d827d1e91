import { describe, expect, it } from 'vitest';
import type { Registries } from '../../../../../src/model/contracts/detector.ts';
import type { Need } from '../../../../../src/model/contracts/plugin.ts';
import { between } from '../../../../builders/betweenDetector.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { robots, siteOf, smallWorld } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';

type Asked = (registries: Registries, calling: number, called: number) => number;

/** Different answers that a detector with a need gets about the calls of a world. */
function answers(needs: readonly Need[], ask: Asked, sketch: WorldSketch): readonly number[] {
  const seen = new Set<number>();
  const screening = { terminating: [siteOf('label', { id: 'asking', use: 'none' })] };
  playArms({
    arms: [{ world: smallWorld({ subscribers: 200, ...sketch, screening }) }],
    isTraced: false,
    wrapDetector: (plugin) =>
      between({ ...plugin, needs }, ({ attempt, registries }) => ({
        judge: (slot, judge) => {
          seen.add(ask(registries, attempt.callingNumber[slot], attempt.calledNumber[slot]));
          return judge(slot);
        },
      })),
  });
  return [...seen].toSorted((a, b) => a - b);
}

const consent: Asked = (registries, calling, called) => registries.hasConsent(calling, called);
const originate: Asked = (registries, calling) => registries.isOnDoNotOriginateList(calling);
const rented = { robots: robots({ callingNumber: { use: 'fixed', blocks: ['mobile-b'] } }) };
const halfConsent = { residents: { consent: 0.5 }, callers: rented };

describe('the registry of consents', () => {
  const needs: readonly Need[] = ['registry:consent'];
  const registries = { consent: { proofKept: '3650 d', givenWithin: '30 d' } };

  it('tells of an operator’s number who has consented, and knows nothing of people who do not exist', () => {
    expect(answers(needs, consent, { ...halfConsent, registries })).toEqual([-1, 0, 1]);
  });

  it('finds no proof that is older than it is kept', () => {
    const forgotten = { consent: { proofKept: 0, givenWithin: '30 d' } };
    expect(answers(needs, consent, { ...halfConsent, registries: forgotten })).toEqual([-1, 0]);
  });

  it('knows nothing of anybody but operators', () => {
    const people = { callers: { people: { use: 'person' } } };
    expect(answers(needs, consent, { ...people, registries })).toEqual([-1]);
  });

  it('tells nothing to who has not declared the need, nor where there is no registry', () => {
    expect(answers([], consent, { ...halfConsent, registries })).toEqual([-1]);
    expect(answers(needs, consent, halfConsent)).toEqual([-1]);
  });
});

describe('the do-not-call register', () => {
  const needs: readonly Need[] = ['registry:do-not-call'];
  const ask: Asked = (registries, _calling, called) => registries.isOnDoNotCallList(called);
  const own: Asked = (registries, calling) => registries.isOnDoNotCallList(calling);

  it('holds the share of people who have entered their numbers, and nobody else’s', () => {
    const shares = [0, 0.5, 1].map((doNotCall) =>
      answers(needs, ask, { residents: { doNotCall }, callers: rented }),
    );
    expect(shares.slice(0, 2)).toEqual([[0], [0, 1]]);
    expect(shares[2]).toContain(1);
    expect(answers(needs, own, { residents: { doNotCall: 1 }, callers: rented })).toEqual([0]);
  });

  it('tells nothing to who has not declared the need', () => {
    expect(answers([], ask, { residents: { doNotCall: 0.5 }, callers: rented })).toEqual([-1]);
  });
});

describe('the register of numbers from which nobody calls', () => {
  const needs: readonly Need[] = ['registry:do-not-originate'];
  const code = {
    numbering: {
      code: { prefix: '+8695', digits: 4, kind: 'code', purpose: 'inbound-only', allocated: 0.5 },
    },
    callers: { robots: robots({ callingNumber: { use: 'random-per-call', blocks: ['code'] } }) },
  };

  it('holds numbers in service of blocks for incoming calls, and no others', () => {
    expect(answers(needs, originate, { ...code, registries: { doNotOriginate: {} } })).toEqual([0, 1]);
    expect(answers(needs, originate, { callers: rented, registries: { doNotOriginate: {} } })).toEqual([0]);
  });

  it('is as empty as its share says, and unknown where there is none', () => {
    const empty = { doNotOriginate: { share: 0 } };
    expect(answers(needs, originate, { ...code, registries: empty })).toEqual([0]);
    expect(answers(needs, originate, code)).toEqual([-1]);
  });
});
