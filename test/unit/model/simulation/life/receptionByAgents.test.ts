import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../src/model/calls/callCodes.ts';
import {
  OpenLoopReader,
  OpenLoopRecord,
} from '../../../../../src/model/simulation/intents/openLoopRecord.ts';
import { receiveAsRecorded } from '../../../../../src/model/simulation/life/reception.ts';
import type { OperatorState } from '../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../src/model/simulation/state/arm.ts';
import {
  bid,
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

describe('a call-back that bids for an agent', () => {
  beforeEach(() => ({ town, operator, record } = open({ isStaffed: true, agents: 1 })));

  it('holds its line as far as the bid, and rings until an agent is free', () => {
    callBack(town);
    expect(held(town)).toEqual([now + setupSeconds, never, never]);
    expect(bid(town)).toMatchObject({ finalState: FinalState.answered, agentWaitSeconds: 0, ringSeconds: 0 });
    expect(held(town)[0]).toBe(now + setupSeconds + talkSeconds);
    callBack(town, { keyLow: 5, callerSubscriber: 5, patienceSeconds: 500 });
    // The second calls when the first has just been taken, and bids a set-up later.
    const second = bid(town);
    expect(second.finalState).toBe(FinalState.answered);
    expect(second.ringSeconds).toBeCloseTo(talkSeconds + writeUpSeconds - setupSeconds, 9);
    expect(second.holdingSeconds).toBeCloseTo(setupSeconds + second.ringSeconds + talkSeconds, 9);
  });

  it('is given up by a caller who does not ring for so long', () => {
    callBack(town);
    bid(town);
    callBack(town, { keyLow: 5, callerSubscriber: 5 });
    expect(bid(town)).toMatchObject({
      finalState: FinalState.abandonedByCaller,
      ringSeconds: patienceSeconds,
      conversationSeconds: 0,
      isLead: 0,
    });
  });

  it('is recorded with its bid, from which frozen dialers hold the same line and agent', () => {
    callBack(town);
    bid(town);
    const received = record.callBacksReceived.at(-1);
    expect(received).toMatchObject({
      line: 0,
      bid: { handleSeconds: talkSeconds + writeUpSeconds, patienceSeconds },
    });
    ({ town, operator, record } = open({ isStaffed: true, agents: 1 }));
    const openLoop = new OpenLoopReader(new OpenLoopRecord(1, town.totals));
    if (received !== undefined) openLoop.record.callBacksReceived.push(received);
    const frozen = { ...town, openLoop };
    receiveAsRecorded(frozen, operator, 0);
    expect(town.lines[0].heldUntil).toBe(received?.untilSecond);
    expect([operator.agentQueue?.idle, operator.agentQueue?.busy]).toEqual([0, 1]);
    receiveAsRecorded(frozen, operator, 1);
    expect(operator.agentQueue?.busy).toBe(1);
  });
});
