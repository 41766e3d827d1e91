import { beforeEach, describe, expect, it } from 'vitest';
import { callBackAttempts } from '../../../../../../src/model/calls/attemptOfKey.ts';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { noCallee, outsideCallee, ownCallee } from '../../../../../../src/model/calls/truth.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { callBackSource } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { CallBacks } from '../../../../../../src/model/simulation/intents/callBacks.ts';
import {
  OpenLoopReader,
  OpenLoopRecord,
} from '../../../../../../src/model/simulation/intents/openLoopRecord.ts';
import {
  callBackDue,
  considerCallBack,
  scheduleRecordedCallBacks,
} from '../../../../../../src/model/simulation/life/callBack/callBack.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const now = 10_000;
const medianSeconds = 600;
const subscriber = 6;
const many = 2000;
const residents = { callBackShare: 1, callBackMedianSeconds: medianSeconds };
const built = armByHand({
  world: { days: 2, residents, callers: { couriers: { use: 'courier' }, robots: robots({ operators: 2 }) } },
});
const { dealing, plan, traits } = built;
const [rented] = built.operators[0].rented.numbers;
const owned = dealing.numberOfSubscriber(9);

let town: Arm;
beforeEach(() => {
  built.calendar.clear();
  built.calendar.nextUntil(now);
  built.subscribers.state.fill(0);
  town = { ...built, callBacks: new CallBacks() };
});

const missed = {
  operator: 0,
  callee: subscriber,
  finalState: FinalState.unanswered,
  ringSeconds: 12,
  intent: 41,
  attempt: 2,
  isWanted: 0,
} as const;

/** An operator's call ends that showed the number; how many seconds later it is called back, null never. */
function end(call: CallInHand, shown: number, arm: Arm = town): number | null {
  const { truth, attempt } = arm.calls;
  keepCall(call, arm.calls);
  truth.keyLow.set(call.slot, call.keyLow);
  truth.keyHigh.set(call.slot, call.keyHigh);
  attempt.callingNumber[call.slot] = shown;
  arm.calendar.clear();
  arm.calendar.nextUntil(now);
  considerCallBack(arm, call.slot);
  return arm.calendar.next() && arm.calendar.kind === EventKind.callBack
    ? arm.calendar.nowSeconds - now
    : null;
}
const isCalledBack = (fields: Partial<CallInHand> = {}, shown = rented, arm = town): boolean =>
  end(callByHand({ ...missed, keyLow: 3, keyHigh: 1, ...fields }), shown, arm) !== null;

describe('an operator’s call', () => {
  it('is missed when it rang in vain, or nobody spoke, and a number was shown without a warning', () => {
    const states = Object.entries(FinalState).filter(([, finalState]) => isCalledBack({ finalState }));
    expect(states.map(([name]) => name).toSorted()).toEqual([
      'abandonedByCaller',
      'droppedByDialer',
      'machine',
      'unanswered',
    ]);
    expect(isCalledBack({ ringSeconds: 0 })).toBe(false);
    expect(isCalledBack({}, 0)).toBe(false);
  });

  it('is not called back when a warning stood beside it, where warnings are acted upon', () => {
    const acting = (isActing: boolean): Arm => ({ ...town, reactions: { ...town.reactions, isActing } });
    expect([true, false].map((is) => isCalledBack({ isLabelled: 1 }, rented, acting(is)))).toEqual([
      false,
      true,
    ]);
  });

  it('is not called back where it showed the callee’s own number', () => {
    const shown = [subscriber, subscriber + 1].map((owner) => dealing.numberOfSubscriber(owner));
    expect(shown.map((number) => isCalledBack({}, number))).toEqual([false, true]);
  });

  it('is called back with the share of the callee’s group, log-normally later about the median', () => {
    const share = 0.4;
    const arm = {
      ...town,
      endSecond: 1e9,
      traits: { ...traits, callBackShare: traits.callBackShare.map(() => share) },
    };
    const delays = callsByHand(many, missed)
      .map((call) => end(call, rented, arm))
      .filter((delay) => delay !== null);
    expect(Math.abs(delays.length / many - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / many));
    const normals = delays.map((delay) => Math.log(delay / medianSeconds) / 1.2);
    const mean = normals.reduce((sum, normal) => sum + normal, 0) / normals.length;
    const square = normals.reduce((sum, normal) => sum + normal * normal, 0) / normals.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(normals.length));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / normals.length));
  });

  it('is not called back after the end; the record keeps what was decided all the same', () => {
    const record = new OpenLoopRecord(2, built.totals);
    expect(isCalledBack({}, rented, { ...town, record, endSecond: now })).toBe(false);
    expect(record.callBacks.rows).toBe(1);
    const openLoop = new OpenLoopReader(record);
    const frozen = (areCalleesFrozen: boolean): number => {
      town.calendar.clear();
      const reactions = { ...town.reactions, areCalleesFrozen };
      scheduleRecordedCallBacks({ ...town, openLoop, reactions, endSecond: 1e9 });
      return town.calendar.size;
    };
    expect([frozen(true), frozen(false)]).toEqual([1, 0]);
  });
});

/** The call-back of a missed call that showed the number, as it is made. */
function callBack(shown: number, arm: Arm = town, busyUntil = 0): CallInHand {
  arm.subscribers.state.fill(0);
  arm.subscribers.holdUntil(subscriber, busyUntil);
  const row = arm.callBacks.add({
    subscriber,
    number: shown,
    keyLow: 3,
    keyHigh: 1,
    operator: 0,
    intent: 41,
    attempt: 2 + callBackAttempts,
    atSecond: now,
  });
  callBackDue(arm, row);
  return { ...arm.call };
}

describe('a call-back', () => {
  it('is of who missed the call, in the name of the call that was missed, and keyed by it', () => {
    const call = callBack(rented);
    const [operator] = town.operators;
    const { attempt, own } = town.calls;
    const own6 = dealing.numberOfSubscriber(subscriber);
    expect(call).toMatchObject({
      source: callBackSource,
      caller: operator.caller,
      entity: operator.entity,
      intent: 41,
      attempt: 2 + 2 ** 17,
      callerSubscriber: subscriber,
      callingNumber: own6,
      dialLine: -1,
    });
    expect([call.keyLow, call.keyHigh]).not.toEqual([3, 1]);
    const { slot } = call;
    expect([attempt.calledNumber[slot], own.calledNumber[slot], attempt.account[slot]]).toEqual([
      rented,
      rented,
      plan.accountOf(own6),
    ]);
    const again = callBack(rented);
    expect([again.keyLow, again.keyHigh]).toEqual([call.keyLow, call.keyHigh]);
  });

  it('reaches whoever has the number then', () => {
    let free = owned;
    while (plan.isAllocated(free) === 1) free++;
    const ofOther = town.operators[1].rented.numbers[0];
    const ofCourier = dealing.ownNumber(0, 0);
    expect([rented, owned, free, ofCourier].map((shown) => callBack(shown).callee)).toEqual([
      ownCallee,
      9,
      noCallee,
      outsideCallee,
    ]);
    // Another operator of the declaration has it: to this one it is as if it were given back.
    expect(callBack(ofOther).callee).toBe(noCallee);
    const [first, second] = town.operators;
    const gone = { ...first, stance: { ...first.stance, isGivenUp: true } };
    expect(callBack(rented, { ...town, operators: [gone, second] }).callee).toBe(noCallee);
  });

  it('is unwanted only by an innocent subscriber, and is the operator’s only when it has the number', () => {
    expect(
      [rented, owned].map((shown) => callBack(shown)).map(({ isWanted, operator }) => [isWanted, operator]),
    ).toEqual([
      [1, 0],
      [0, -1],
    ]);
  });

  it('is unwanted by every innocent subscriber, the first one and one of another group too', () => {
    const students = { subscribers: 10, blocks: ['mobile-b'] };
    const arm = armByHand({ world: { residents, groups: { students }, callers: { robots: robots() } } });
    const student = arm.subscribers.count - 1;
    const shown = [0, student].map((callee) => arm.dealing.numberOfSubscriber(callee));
    expect(
      [...shown, arm.operators[0].rented.numbers[0]]
        .map((number) => callBack(number, arm))
        .map(({ callee, isWanted, group }) => [callee, isWanted, group]),
    ).toEqual([
      [0, 0, 0],
      [student, 0, 1],
      [ownCallee, 1, 0],
    ]);
  });

  it('is forgotten by who is on the phone, where busy lines are coupled', () => {
    const taken = (isBusyCoupled: boolean): boolean => {
      town.call.source = -1;
      const arm = { ...town, reactions: { ...town.reactions, isBusyCoupled } };
      return callBack(rented, arm, now + 60).source === callBackSource;
    };
    expect([taken(true), taken(false)]).toEqual([false, true]);
    expect(town.callBacks.rows).toBe(1);
  });
});
