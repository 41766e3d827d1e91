import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState, Verdict } from '../../../../../../src/model/calls/callCodes.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { LossReason } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { Brought } from '../../../../../../src/model/simulation/intents/toldOutcomes.ts';
import {
  decideCourse,
  placeDialledCall,
  settle,
} from '../../../../../../src/model/simulation/life/course/placeCall.ts';
import { OneWayPlaces } from '../../../../../../src/model/simulation/sites/placesOnPath.ts';
import type { PlacesOnPath } from '../../../../../../src/model/simulation/sites/placesOnPath.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { cap, robots } from '../../../../../builders/smallWorld.ts';

const now = 43_200;
const residents = { unreachable: 0, voicemail: 0, answering: { unknown: 1 }, trustUsual: 1 };
const built = armByHand({
  world: {
    residents,
    circuits: 50,
    callers: { robots: robots({ operators: 1 }) },
    screening: { terminating: [cap(10)] },
  },
});
const deaf = armByHand({
  world: {
    residents,
    couplings: ['busy-callee'],
    callers: { robots: robots({ operators: 1 }) },
    screening: { terminating: [cap(10)] },
  },
});

beforeEach(() => {
  for (const { calendar, subscribers } of [built, deaf]) {
    calendar.clear();
    calendar.nextUntil(now);
    subscribers.state.fill(0);
  }
});

/** Places at which one site does so with every call. */
function acting(action: Verdict): PlacesOnPath {
  const detector = {
    judge: () => 1_000_000,
    afterRelease: () => undefined,
    afterReport: () => undefined,
    evidence: () => [],
    stateBytes: () => 0,
  };
  return new OneWayPlaces([{ ...built.sites[0], action, detector, fromSecond: 0 }]);
}

/** The script talks for 30 s and sells something. */
function selling(arm: Arm): Arm {
  arm.operators[0].script = {
    play: (_slot, _isMachine, out) => {
      Object.assign(out, { talkSeconds: 30, isLead: true, isSale: true, loss: 8 });
    },
  };
  return arm;
}

const dialled = (fields: Partial<CallInHand> = {}): CallInHand =>
  callByHand({
    operator: 0,
    dialLine: 0,
    isWanted: 0,
    relation: Relation.unknown,
    keyLow: 3,
    keyHigh: 1,
    ...fields,
  });
const courseOf = ({
  finalState,
  ringSeconds,
  conversationSeconds,
  holdingSeconds,
  isLead,
  isSale,
}: CallInHand) => ({
  finalState,
  ringSeconds,
  conversationSeconds,
  holdingSeconds,
  brought: isLead * Brought.lead + isSale * Brought.sale,
});

describe('the course of a call', () => {
  it('ends with its set-up when it is rejected, and nothing of an earlier course stays', () => {
    const arm: Arm = { ...built, places: acting(Verdict.reject) };
    const call = dialled({
      ringSeconds: 9,
      conversationSeconds: 9,
      isSale: 1,
      loss: 4,
      anger: 3,
      wasCalleeBusy: 1,
    });
    decideCourse(arm, call);
    expect(call).toMatchObject({
      finalState: FinalState.rejected,
      lossReasons: LossReason.rejection,
      ringSeconds: 0,
      conversationSeconds: 0,
      holdingSeconds: call.setupSeconds,
      isSale: 0,
      loss: 0,
      anger: 1,
      wasCalleeBusy: 0,
      trustMillionths: -1,
      startSecond: now,
    });
  });

  it('of a labelled call is shown to the callee with its label where anybody acts', () => {
    const labelling: Arm = { ...selling(built), places: acting(Verdict.label) };
    const share = (arm: Arm): number => {
      const calls = Array.from({ length: 400 }, (_, keyLow) => dialled({ keyLow }));
      for (const call of calls) decideCourse(arm, call);
      return calls.filter(({ finalState }) => finalState === FinalState.answered).length / calls.length;
    };
    const open: Arm = { ...labelling, reactions: { ...built.reactions, isActing: false } };
    expect(share(labelling)).toBeLessThan(share(open) / 2);
  });
});

describe('an operator that does not hear what screening does', () => {
  const rejecting: Arm = { ...selling(deaf), places: acting(Verdict.reject) };

  it('is told what would have become of its call had nobody screened it', () => {
    const unscreened = dialled({ slot: 1 });
    placeDialledCall({ ...selling(deaf), places: new OneWayPlaces([]) }, unscreened);
    deaf.subscribers.state.fill(0);
    const screened = dialled({ slot: 2 });
    placeDialledCall(rejecting, screened);
    const { told } = deaf;
    const heard = {
      finalState: told.finalState[0],
      ringSeconds: told.ringSeconds[0],
      conversationSeconds: told.conversationSeconds[0],
      holdingSeconds: told.holdingSeconds[0],
      brought: told.brought[0],
    };
    expect(screened.finalState).toBe(FinalState.rejected);
    expect(unscreened.finalState).toBe(FinalState.answered);
    expect(heard).toEqual(courseOf(unscreened));
    expect(told.loss[0]).toBe(8);
  });

  it('has its line taken for as long as it believes, while nobody’s phone rang', () => {
    const call = dialled();
    placeDialledCall(rejecting, call);
    expect(call.endSecond).toBe(now + deaf.told.holdingSeconds[0]);
    expect(call.endSecond).toBeGreaterThan(now + 30);
    expect(deaf.subscribers.isBusyAt(0, now + 5)).toBe(false);
    expect([deaf.calendar.next(), deaf.calendar.kind, deaf.calendar.nowSeconds]).toEqual([
      true,
      EventKind.release,
      call.endSecond,
    ]);
  });
});

describe('a call that takes its course', () => {
  const settled = (fields: Partial<CallInHand>): CallInHand => {
    const call = callByHand({ startSecond: now, holdingSeconds: 40, callerSubscriber: 7, ...fields });
    settle(built, call);
    return call;
  };
  const isBusy = (subscriber: number): boolean[] =>
    [39, 40].map((seconds) => built.subscribers.isBusyAt(subscriber, now + seconds));

  it('keeps the caller’s line to its end, and the callee’s if it rang there', () => {
    expect(settled({ ringSeconds: 5, finalState: FinalState.answered }).endSecond).toBe(now + 40);
    expect([isBusy(0), isBusy(7)]).toEqual([
      [true, false],
      [true, false],
    ]);
    built.subscribers.state.fill(0);
    settled({ finalState: FinalState.busy });
    expect([isBusy(0), isBusy(7)]).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it('holds a circuit unless it was refused before it had one', () => {
    const held = (finalState: number): number => {
      const before = built.carriage.heldAt(now);
      settled({ finalState });
      return built.carriage.heldAt(now) - before;
    };
    const states = [FinalState.answered, FinalState.busy, FinalState.rejected, FinalState.congested];
    expect(states.map(held)).toEqual([1, 1, 0, 0]);
  });
});
