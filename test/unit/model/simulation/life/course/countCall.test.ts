import { beforeEach, describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import {
  noCallee,
  outsideCallee,
  outsideNobody,
  ownCallee,
} from '../../../../../../src/model/calls/truth.ts';
import {
  CallCounter,
  callCounters,
  callKinds,
  outsideCalls,
  ownCalls,
} from '../../../../../../src/model/measures/counters.ts';
import { Totals } from '../../../../../../src/model/measures/totals.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { callBackSource } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { countCall } from '../../../../../../src/model/simulation/life/course/countCall.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const unwanted = 0;
const wanted = 1;

const days = 2;
const town = armByHand({
  world: {
    days,
    preHistoryDays: 1,
    callers: { couriers: { use: 'courier' }, robots: robots({ operators: 2 }) },
  },
});

let arm: Arm;
beforeEach(() => {
  const { classOfCaller } = town.totals;
  arm = { ...town, totals: new Totals(classOfCaller, { sites: 0, trunks: 0, rules: 0, days }) };
});

/** Counts of the second class, that of the robots, by kind of call: zeros left out. */
function counts(): Record<string, number>[] {
  const names = Object.entries(CallCounter);
  return Array.from({ length: callKinds }, (_, kind) => {
    const base = arm.totals.base(1, kind);
    const of = arm.totals.calls.subarray(base, base + callCounters);
    return Object.fromEntries(names.map(([name, i]) => [name, of[i]] as const).filter(([, n]) => n > 0));
  });
}

const count = (fields: Partial<CallInHand>): void =>
  countCall(arm, callByHand({ caller: 1, callerClass: 1, isWanted: 0, startSecond: secondsADay, ...fields }));

const talked = {
  finalState: FinalState.answered,
  ringSeconds: 8,
  conversationSeconds: 30,
  holdingSeconds: 41,
} as const;
const talkedOnce = {
  answered: 1,
  heldSeconds: 41,
  rung: 1,
  ringSeconds: 8,
  conversationSeconds: 30,
} as const;

describe('a call', () => {
  it('is counted by how it ended, how long it rang, how long was talked and how long a circuit was held', () => {
    count(talked);
    count({ ...talked, isWanted: 1 });
    expect(counts().slice(unwanted, ownCalls)).toEqual([talkedOnce, talkedOnce]);
  });

  it('is talked on where it did not ring, as a call-back to an agent who is free', () => {
    count({ ...talked, callee: ownCallee, source: callBackSource, ringSeconds: 0, holdingSeconds: 33 });
    expect(counts()[ownCalls]).toEqual({ answered: 1, conversationSeconds: 30, heldSeconds: 33 });
  });

  it('has cost its caller time where no circuit was held for it', () => {
    for (const finalState of [FinalState.rejected, FinalState.congested, FinalState.busy])
      count({ finalState, holdingSeconds: 6 });
    expect(counts()[unwanted]).toEqual({
      rejected: 1,
      congested: 1,
      busy: 1,
      refusedSeconds: 12,
      heldSeconds: 6,
    });
  });

  it('that reaches nobody of the region is neither wanted nor unwanted there, but for a number that nobody has', () => {
    for (const callee of [outsideCallee, outsideNobody]) count({ ...talked, callee });
    count({ ...talked, callee: ownCallee });
    count({ ...talked, callee: outsideCallee, source: callBackSource });
    count({ finalState: FinalState.invalidNumber, callee: noCallee, holdingSeconds: 6 });
    const twice = Object.fromEntries(Object.entries(talkedOnce).map(([name, n]) => [name, 2 * n]));
    const all = counts();
    expect([all[outsideCalls], all[ownCalls], all[unwanted]]).toEqual([
      twice,
      twice,
      { invalidNumber: 1, heldSeconds: 6 },
    ]);
  });

  it('counts as labelled when the label reached somebody', () => {
    count({ ...talked, isLabelled: 1 });
    count({ finalState: FinalState.rejected, isLabelled: 1 });
    expect(counts()[unwanted]).toMatchObject({ labelled: 1, rejected: 1 });
    const open = { ...arm, reactions: { ...arm.reactions, isActing: false } };
    countCall(open, callByHand({ ...talked, caller: 1, callerClass: 1, isWanted: 1, isLabelled: 1 }));
    expect(counts()[wanted]).toEqual(talkedOnce);
  });

  it('loses somebody money only if a person of the region or outside heard an operator', () => {
    const lost = { operator: 0, loss: 900 } as const;
    count({ ...talked, ...lost });
    count({ ...talked, ...lost, finalState: FinalState.machine });
    count({ ...talked, ...lost, operator: -1 });
    count({ ...talked, ...lost, callee: ownCallee });
    count({ ...talked, ...lost, callee: outsideCallee });
    const all = counts();
    expect([all[unwanted].lossMoney, all[ownCalls].lossMoney, all[outsideCalls].lossMoney]).toEqual([
      900,
      undefined,
      900,
    ]);
  });
});

describe('the day of an unwanted call', () => {
  it('is that of its start, for calls that rang and those that somebody picked up', () => {
    const second = arm.startSecond + secondsADay;
    count({ ...talked });
    count({ ...talked, startSecond: second });
    count({ ...talked, startSecond: second, finalState: FinalState.droppedByDialer });
    count({ ...talked, startSecond: second, finalState: FinalState.machine });
    count({ startSecond: second, finalState: FinalState.busy });
    count({ ...talked, startSecond: second, isWanted: 1 });
    count({ ...talked, startSecond: second, callee: outsideCallee });
    const { unwantedRung, unwantedAnswered } = arm.totals.days.path();
    expect({ unwantedRung, unwantedAnswered }).toEqual({ unwantedRung: [1, 3], unwantedAnswered: [1, 2] });
  });
});

describe('a caller', () => {
  it('has been seen, and rejected where one of its calls was', () => {
    count({ ...talked, entity: 0 });
    count({ finalState: FinalState.rejected, entity: 1 });
    const { callersSeen, callersRejected } = arm.totals;
    expect([callersSeen[1].count, callersRejected[1].count, callersRejected[1].has(1)]).toEqual([2, 1, true]);
    expect([callersSeen[0].count, callersRejected[0].count]).toEqual([0, 0]);
  });

  it('is a cluster of its attempts, but for those beyond the region', () => {
    for (const entity of [0, 0, 1]) count({ ...talked, entity });
    count({ ...talked, entity: 2, callee: outsideCallee });
    count({ ...talked, entity: 0, isWanted: 1 });
    const sizes = [unwanted, wanted].map((kind) => arm.totals.attemptClusters[2 + kind].sizes());
    expect(sizes).toEqual([
      { sizes: [2, 1], counts: [1, 1] },
      { sizes: [1], counts: [1] },
    ]);
  });
});

it('whoever attempts is seen: with the first attempt of an intent, and with every call that no source has planned', () => {
  const seen = arm.totals.callersSeen[1];
  count({ ...talked, source: 0, attempt: 0, entity: 3 });
  expect([seen.has(3), seen.count]).toEqual([true, 1]);
  // The number of an attempt that an earlier call has left in hand says nothing of an operator's.
  count({ ...talked, source: -1, attempt: 2, entity: 4 });
  count({ ...talked, source: callBackSource, attempt: 9, entity: 5 });
  expect([seen.has(4), seen.has(5), seen.count]).toEqual([true, true, 3]);
});
