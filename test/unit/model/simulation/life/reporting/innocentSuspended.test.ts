import { beforeEach, describe, expect, it } from 'vitest';
import { Totals } from '../../../../../../src/model/measures/totals.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { callBackSource } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { sanction } from '../../../../../../src/model/simulation/life/reporting/sanctions.ts';
import { OrderedSuspensions } from '../../../../../../src/model/simulation/sanctions/orderedSuspensions.ts';
import { noSuspension } from '../../../../../../src/model/simulation/sanctions/suspension.ts';
import { noTraceback } from '../../../../../../src/model/simulation/sanctions/traceback.ts';
import type { SuspendedKind } from '../../../../../../src/model/network/suspensionTable.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { heldByNobody } from '../../../../../builders/heldByNobody.ts';
import { cap, robots } from '../../../../../builders/smallWorld.ts';

const built = armByHand({
  world: { callers: { robots: robots({ operators: 1 }) }, screening: { terminating: [cap(10)] } },
});
const [site] = built.sites;
const subscriber = built.dealing.numberOfSubscriber(0);
const robot = { operator: 0, isWanted: 0 } as const;
const back = { operator: 0, isWanted: 1, source: callBackSource, callingNumber: subscriber } as const;

let town: Arm;
beforeEach(() => {
  const { calls, plan, totals } = built;
  town = {
    ...built,
    totals: new Totals(totals.classOfCaller, { sites: 1, trunks: 0, rules: 0 }),
    suspensions: new OrderedSuspensions(calls.attempt, plan, null),
  };
});

/** Innocent among the suspensions that an alarm about the call brings about. */
function innocentOf(what: SuspendedKind, fields: Partial<CallInHand>): readonly number[] {
  const counts = town.totals.sanctions.byKind[what];
  const before = [counts.innocent, counts.count];
  const suspension = { ...noSuspension, what, alarm: () => true, afterSeconds: 30, durationSeconds: 200 };
  sanction(town, { ...site, suspension, traceback: noTraceback }, callByHand(fields));
  return [counts.innocent - before[0], counts.count - before[1]];
}

describe('a suspension', () => {
  it('of a forged number strikes whoever has it, in the region or beyond, and nobody when it is not in service', () => {
    const shown = [subscriber, heldByNobody(town, true), heldByNobody(town, false)];
    expect(shown.map((callingNumber) => innocentOf('number', { ...robot, callingNumber }))).toEqual([
      [1, 1],
      [1, 1],
      [0, 1],
    ]);
  });

  it('of whoever calls an operator back strikes somebody innocent', () => {
    for (const what of ['number', 'line', 'operator'] as const)
      expect(innocentOf(what, back)).toEqual([1, 1]);
  });
});

describe('a traceback', () => {
  it('cuts off whoever calls an operator back as it does wanted callers', () => {
    const terms = {
      durationSeconds: 1000,
      cutShare: 0,
      wronglyCutShare: 1,
      isUpstreamBlocked: false,
      appealShare: 0,
      correctionSeconds: 0,
    };
    const begin = (_call: unknown, _carrier: unknown, out: object): boolean => {
      Object.assign(out, { seconds: 60, hops: 3, isReached: true, carrier: 0 });
      return true;
    };
    const { operator } = town.totals.sanctions.byKind;
    const cutOff = (fields: Partial<CallInHand>): readonly number[] => {
      sanction(town, { ...site, suspension: noSuspension, traceback: { terms, begin } }, callByHand(fields));
      return [operator.innocent, operator.count];
    };
    expect([cutOff(robot), cutOff(back)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});
