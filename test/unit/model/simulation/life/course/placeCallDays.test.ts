/** On which days a subscriber counts as harassed. */
import { beforeEach, describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { outsideCallee } from '../../../../../../src/model/calls/truth.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import { WorldCounter } from '../../../../../../src/model/measures/counters.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { settle } from '../../../../../../src/model/simulation/life/course/placeCall.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';

const built = armByHand({});

describe('a subscriber', () => {
  const { endSecond } = built;
  const harassed = (): number => built.totals.world[WorldCounter.subscriberDaysWithThree];
  const under = (reactions: Partial<Arm['reactions']>): Arm => ({
    ...built,
    reactions: { ...built.reactions, ...reactions },
  });
  /** An unwanted call that rings at subscriber 0, unless said otherwise. */
  const called = (fields: Partial<CallInHand> = {}, arm: Arm = built): number => {
    settle(arm, callByHand({ isWanted: 0, ringSeconds: 8, finalState: FinalState.unanswered, ...fields }));
    return harassed();
  };

  beforeEach(() => {
    built.subscribers.state.fill(0);
    built.totals.world.fill(0);
  });

  it('is harassed once on a day on which three unwanted calls rang', () => {
    const startSecond = secondsADay - 1;
    expect([1, 2, 3, 4].map(() => called({ startSecond }))).toEqual([0, 0, 1, 1]);
    const town = { ...built, endSecond: 3 * secondsADay };
    for (const later of [1, 1, 2]) called({ startSecond: later * secondsADay }, town);
    expect(harassed()).toBe(1);
    for (let call = 0; call < 2; call++) called({ startSecond: 2 * secondsADay }, town);
    expect(harassed()).toBe(2);
  });

  it('is not harassed by wanted calls, by such as do not ring, nor by those to somebody else', () => {
    for (let call = 0; call < 3; call++) {
      called({ isWanted: 1 });
      called({ ringSeconds: 0, finalState: FinalState.busy });
      called({ callee: outsideCallee });
      called({ callee: call });
    }
    expect(harassed()).toBe(0);
  });

  it('is harassed whatever a frozen callee may do, and whoever calls', () => {
    for (const relation of [Relation.unknown, Relation.business, Relation.contact])
      called({ relation }, under({ areCalleesFrozen: true }));
    expect(harassed()).toBe(1);
  });

  it('is not harassed on days that are not measured any more', () => {
    for (let call = 0; call < 3; call++) called({ startSecond: endSecond });
    expect(harassed()).toBe(0);
    for (let call = 0; call < 3; call++) called({ startSecond: endSecond - 1 });
    expect(harassed()).toBe(1);
  });
});
