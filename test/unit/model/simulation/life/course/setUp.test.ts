import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import {
  noCallee,
  outsideCallee,
  outsideNobody,
  ownCallee,
} from '../../../../../../src/model/calls/truth.ts';
import { setUp } from '../../../../../../src/model/simulation/life/course/setUp.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import type { WorldSketch } from '../../../../../builders/smallWorld.ts';

const at = 100;

const quietArm = (world: WorldSketch = {}): Arm =>
  armByHand({ world: { circuits: 1, ...world, residents: { unreachable: 0, ...world.residents } } });

/** What the caller hears of the set-up: `rings`, or the final state and how long line and circuit are held for it. */
function setUpOf(arm: Arm, callee: number): unknown {
  const call = callByHand({ callee, startSecond: at, setupSeconds: 3 });
  if (setUp(arm, call, false)) return 'rings';
  const { finalState, holdingSeconds, wasCalleeBusy } = call;
  return { finalState, toneSeconds: holdingSeconds - 3 - arm.network.failureToneSeconds, wasCalleeBusy };
}

const failed = (finalState: number, wasCalleeBusy = 0): unknown => ({
  finalState,
  toneSeconds: 0,
  wasCalleeBusy,
});

function withFullCircuits(arm: Arm, untilSecond: number): Arm {
  arm.carriage.seize(0, at, untilSecond);
  return arm;
}

describe('a set-up', () => {
  it('lets everybody be rung who has a phone, in the region, outside of it, or at the operator’s', () => {
    const arm = quietArm();
    expect([0, outsideCallee, ownCallee].map((callee) => setUpOf(arm, callee))).toEqual([
      'rings',
      'rings',
      'rings',
    ]);
  });

  it('ends with the failure tone at a number that nobody has, in the region or outside', () => {
    const arm = quietArm();
    expect([noCallee, outsideNobody].map((callee) => setUpOf(arm, callee))).toEqual([
      failed(FinalState.invalidNumber),
      failed(FinalState.invalidNumber),
    ]);
  });

  it('finds the callee busy up to the second at which the line is given back', () => {
    const busyUntil = (second: number): Arm => {
      const arm = quietArm();
      arm.subscribers.holdUntil(0, second);
      return arm;
    };
    expect([at, at + 1].map((second) => setUpOf(busyUntil(second), 0))).toEqual([
      'rings',
      failed(FinalState.busy, 1),
    ]);
  });

  it('asks for a circuit before anything else', () => {
    const arm = withFullCircuits(quietArm(), at + 1);
    arm.subscribers.holdUntil(0, at + 1);
    expect([0, noCallee].map((callee) => setUpOf(arm, callee))).toEqual([
      failed(FinalState.congested),
      failed(FinalState.congested),
    ]);
  });

  it('that is only believed in asks for no circuit, and is answered as one that does', () => {
    let bids = 0;
    const asked = (isAccepting: boolean): unknown => {
      const arm = quietArm();
      arm.carriage.bid = () => (bids++, isAccepting);
      arm.carriage.wouldAccept = () => isAccepting;
      return [true, false].map((isBelieved) => setUp(arm, callByHand({ startSecond: at }), isBelieved));
    };
    expect([asked(true), asked(false), bids]).toEqual([[true, true], [false, false], 2]);
  });

  it('gets the circuit that is given back at this very second', () => {
    expect(setUpOf(withFullCircuits(quietArm(), at), 0)).toBe('rings');
  });

  it('looks at circuits and busy lines only where they are coupled', () => {
    const arm = withFullCircuits(quietArm({ couplings: ['trust'] }), at + 1);
    arm.subscribers.holdUntil(0, at + 1);
    expect(setUpOf(arm, 0)).toBe('rings');
  });

  it('finds a phone that is off, after it was found not to be in use', () => {
    const arm = quietArm({ residents: { unreachable: 1 } });
    const idle = setUpOf(arm, 0);
    arm.subscribers.holdUntil(0, at + 1);
    expect([idle, setUpOf(arm, 0)]).toEqual([failed(FinalState.unreachable), failed(FinalState.busy, 1)]);
  });

  it('rings exactly those whose phones are on at that time', () => {
    const arm = quietArm({ residents: { unreachable: 0.5 } });
    const people = Array.from({ length: 40 }, (_, subscriber) => subscriber);
    const reachable = people.filter((subscriber) => arm.subscribers.isReachable(subscriber, at));
    expect(people.filter((callee) => setUpOf(arm, callee) === 'rings')).toEqual(reachable);
  });
});
