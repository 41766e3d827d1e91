import { describe, expect, it } from 'vitest';
import { Relation } from '../../../../src/model/contracts/caller.ts';
import type { Arm } from '../../../../src/model/simulation/state/arm.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

/** What the originating carrier sees of a call, and what the screen shows. */
interface Seen {
  readonly isDialled: boolean;
  readonly number: number;
  readonly block: string;
  readonly carrier: string;
  readonly ingress: string;
  readonly route: number;
  readonly account: number;
  readonly line: number;
  readonly sim: number;
  readonly relation: number;
}

function seenIn(arm: Arm, slot: number): Seen {
  const { attempt, truth } = arm.calls;
  const { plan } = arm;
  const number = attempt.callingNumber[slot];
  return {
    isDialled: arm.life.dialLine.at(slot) >= 0,
    number,
    block: plan.blocks[plan.blockOf(number)]?.id ?? '',
    carrier: plan.carriers[plan.carrierOf(number)],
    ingress: plan.carriers[attempt.ingress[slot]],
    route: attempt.route[slot],
    account: attempt.account[slot],
    line: attempt.line[slot],
    sim: attempt.sim[slot],
    relation: truth.relation.at(slot),
  };
}

const code = { kind: 'code', digits: 3, allocated: 0.5, purpose: 'inbound-only' };
const numbering = { 'code-95': { prefix: '+8695', carrier: 'carrier-b', ...code } };

/** All calls of one day on which a robot shows numbers by this strategy. */
function callsWith(callingNumber: Readonly<Record<string, unknown>>): readonly Seen[] {
  const callers = {
    ...wantedCallers,
    bank: { use: 'bank', callers: 3, namedShare: 1, blocks: ['fixed-a'] },
    robots: robots({ operators: 1, callingNumber }),
  };
  const calls: Seen[] = [];
  playArms({
    arms: [{ world: smallWorld({ callers, numbering }) }],
    atStart: (arm) => {
      const { observer } = arm;
      const afterCall = observer.afterCall.bind(observer);
      observer.afterCall = (slot) => {
        calls.push(seenIn(arm, slot));
        afterCall(slot);
      };
    },
  });
  return calls;
}

const dialled = (calls: readonly Seen[]): readonly Seen[] => calls.filter(({ isDialled }) => isDialled);
const count = <T>(calls: readonly Seen[], of: (call: Seen) => T): number => new Set(calls.map(of)).size;

describe('what the network sees of a call', () => {
  it('is a phone with its SIM for people and couriers, and a leased line for firms', () => {
    const wanted = callsWith({ use: 'fixed' }).filter(({ isDialled }) => !isDialled);
    const mobile = wanted.filter(({ block }) => block.startsWith('mobile'));
    const fixed = wanted.filter(({ block }) => block === 'fixed-a');
    expect(mobile.length).toBeGreaterThan(100);
    expect(fixed.length).toBeGreaterThan(0);
    expect(mobile.every(({ sim, number }) => sim === number)).toBe(true);
    const accounts = count(mobile, ({ account }) => account);
    expect([accounts, count(mobile, ({ account, number }) => `${account} ${number}`)]).toEqual([
      count(mobile, ({ number }) => number),
      accounts,
    ]);
    expect(mobile.some(({ account, number }) => account === number)).toBe(false);
    expect(fixed.every(({ sim }) => sim === -1)).toBe(true);
    expect(wanted.every(({ route, ingress, carrier }) => route === 0 && ingress === carrier)).toBe(true);
  });

  it('is one account over one carrier for numbers rented there or forged', () => {
    for (const use of ['fixed', 'pool', 'rotating', 'random-per-call', 'neighbour', 'impersonating']) {
      const calls = dialled(callsWith({ use }));
      expect(calls.length).toBeGreaterThan(100);
      expect([count(calls, ({ account }) => account), count(calls, ({ ingress }) => ingress)]).toEqual([
        1, 1,
      ]);
      expect(calls.every(({ sim, route }) => sim === -1 && route === 0)).toBe(true);
    }
  });

  it('is a customer of each of several carriers for a snowshoe', () => {
    const blocks = ['mobile-a', 'mobile-b', 'mobile-c'];
    const calls = dialled(callsWith({ use: 'snowshoe', numbers: 12, blocks }));
    expect(calls.every(({ ingress, carrier }) => ingress === carrier)).toBe(true);
    expect([count(calls, ({ ingress }) => ingress), count(calls, ({ account }) => account)]).toEqual([2, 2]);
    expect(count(calls, ({ number }) => number)).toBe(12);
  });

  it('is as many phones as there are SIMs for a SIM box, which look like those of people', () => {
    const calls = dialled(callsWith({ use: 'sim-box', numbers: 8 }));
    const isPhone = ({ sim, number, line }: Seen): boolean => sim === number && line === 0;
    expect(calls.every(isPhone)).toBe(true);
    expect(count(calls, ({ account }) => account)).toBe(8);
  });

  it('is a route from abroad with a domestic number for foreign ingress, and for nobody who calls after it', () => {
    const calls = callsWith({ use: 'foreign-ingress' });
    expect(calls.every(({ isDialled, route }) => route === (isDialled ? 1 : 0))).toBe(true);
    expect(dialled(calls).every(({ block }) => block.startsWith('mobile'))).toBe(true);
  });

  it('is a code that must not call for an abused inbound code', () => {
    const calls = dialled(callsWith({ use: 'inbound-code' }));
    expect(count(calls, ({ block }) => block)).toBe(1);
    expect(calls[0].block).toBe('code-95');
  });
});

describe('what the screen shows', () => {
  it('is the name of the bank whose number was forged, a contact to who has saved it, and else an unknown number', () => {
    const relations = (use: string): ReadonlySet<number> =>
      new Set(dialled(callsWith({ use })).map(({ relation }) => relation));
    expect(relations('impersonating')).toEqual(new Set([Relation.business, Relation.contact]));
    expect(relations('random-per-call').has(Relation.contact)).toBe(false);
    expect(relations('pool')).toEqual(new Set([Relation.unknown]));
  });
});
