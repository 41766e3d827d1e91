import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState, ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import { OperatorCounter, operatorCounters } from '../../../../../../src/model/measures/counters.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import {
  OpenLoopReader,
  OpenLoopRecord,
} from '../../../../../../src/model/simulation/intents/openLoopRecord.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import {
  callBack,
  held,
  never,
  now,
  open,
  patienceSeconds,
  setupSeconds,
  talkSeconds,
  writeUpSeconds,
} from './receptionDesk.ts';

let town: Arm;
let operator: OperatorState;
let record: OpenLoopRecord;
beforeEach(() => {
  ({ town, operator, record } = open());
});

const counted = (counter: keyof typeof OperatorCounter): number =>
  town.totals.operators[operator.callerClass * operatorCounters + OperatorCounter[counter]];

describe('a call-back to an operator', () => {
  it('is answered by its script, on the first line that is about to dial, for as long as it lasts', () => {
    const call = callBack(town);
    expect(call).toMatchObject({
      finalState: FinalState.answered,
      conversationSeconds: talkSeconds,
      isLead: 1,
    });
    expect(held(town)).toEqual([now + call.holdingSeconds, never, never]);
    expect(call.holdingSeconds).toBeCloseTo(setupSeconds + call.ringSeconds + talkSeconds, 9);
    expect(record.callBacksReceived).toEqual([
      { operator: 0, atSecond: now, line: 0, untilSecond: now + call.holdingSeconds, bid: null },
    ]);
  });

  it('is taken by a line that rests before one that is about to dial', () => {
    operator.idleLines.add(2);
    const call = callBack(town);
    expect(held(town)).toEqual([never, never, now + call.holdingSeconds]);
    expect(town.calls.own.line[call.slot]).toBe(2);
  });

  it('finds all lines busy that are in a call or held, and brings nothing then', () => {
    for (const line of town.lines) line.isInCall = true;
    town.lines[1].isInCall = false;
    town.lines[1].heldUntil = now + 1;
    const call = callBack(town);
    expect(call).toMatchObject({
      finalState: FinalState.busy,
      wasCalleeBusy: 1,
      ringSeconds: 0,
      conversationSeconds: 0,
      isLead: 0,
      holdingSeconds: setupSeconds + town.network.failureToneSeconds,
    });
    expect([record.callBacksReceived, held(town)]).toEqual([[], [never, now + 1, never]]);
    town.lines[1].heldUntil = now;
    expect(callBack(town, { keyLow: 5 }).finalState).toBe(FinalState.answered);
  });

  it('is written up by people at lines of their own, who are busy with both', () => {
    ({ town, operator, record } = open({ isStaffed: true }));
    const call = callBack(town);
    expect(held(town)[0]).toBe(now + call.holdingSeconds + writeUpSeconds);
    expect(counted('agentBusySeconds')).toBe(talkSeconds + writeUpSeconds);
    expect(town.calls.own.conversationMs[call.slot]).toBe(talkSeconds * 1000);
  });

  it('rings in vain while nobody is at work', () => {
    ({ town, operator, record } = open({ isStaffed: true, isAtWork: false }));
    expect(callBack(town)).toMatchObject({
      finalState: FinalState.unanswered,
      ringSeconds: patienceSeconds,
      holdingSeconds: setupSeconds + patienceSeconds,
      conversationSeconds: 0,
      isLead: 0,
    });
    expect([counted('agentBusySeconds'), held(town)[0]]).toEqual([0, now + setupSeconds + patienceSeconds]);
  });

  it('rings no longer than the network lets it, and holds its line until then', () => {
    ({ town, operator, record } = open({ isStaffed: true, isAtWork: false }));
    const ringTimeoutSeconds = patienceSeconds - 5;
    town = { ...town, network: { ...town.network, ringTimeoutSeconds } };
    const ended = { finalState: FinalState.unanswered, releasedBy: ReleasedBy.network };
    expect(callBack(town)).toMatchObject({ ...ended, ringSeconds: ringTimeoutSeconds });
    expect(held(town)[0]).toBe(now + setupSeconds + ringTimeoutSeconds);
    // Nobody is as quick as this network asks for.
    ({ town, operator, record } = open());
    town = { ...town, network: { ...town.network, ringTimeoutSeconds: 0.001 } };
    expect(callBack(town)).toMatchObject({ ...ended, isLead: 0 });
    expect(held(town)[0]).toBe(now + setupSeconds + 0.001);
  });
});

describe('a call-back to a frozen dialer', () => {
  const follow = (finalState: number | null): CallInHand => {
    const loop = new OpenLoopRecord(1, town.totals);
    if (finalState !== null) loop.courses.add(3, 1, { finalState, ringSeconds: 7 });
    const reactions = { ...town.reactions, areDialersFrozen: true };
    town = { ...town, isTold: true, openLoop: new OpenLoopReader(loop), reactions };
    return callBack(town);
  };

  it('takes the course that it took in the open loop, and no line', () => {
    expect(follow(FinalState.answered)).toMatchObject({
      ringSeconds: 7,
      holdingSeconds: setupSeconds + 7 + talkSeconds,
    });
    expect(follow(FinalState.abandonedByCaller)).toMatchObject({
      ringSeconds: 7,
      conversationSeconds: 0,
      holdingSeconds: setupSeconds + 7,
    });
    expect(follow(FinalState.busy)).toMatchObject({ finalState: FinalState.busy, wasCalleeBusy: 1 });
    expect(held(town)).toEqual([never, never, never]);
  });

  it('is answered by its script when it was not made there', () => {
    expect(follow(null)).toMatchObject({ finalState: FinalState.answered, conversationSeconds: talkSeconds });
  });
});
