import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState, ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import {
  OpenLoopReader,
  OpenLoopRecord,
} from '../../../../../../src/model/simulation/intents/openLoopRecord.ts';
import { receiveAsRecorded } from '../../../../../../src/model/simulation/life/callBack/reception.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { RuleInForce } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
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
import { always, under } from '../obedience/underRules.ts';

const underKeptRules = under([always, always]).rules;
let town: Arm;
let operator: OperatorState;
let record: OpenLoopRecord;

describe('a call-back that bids for an agent', () => {
  beforeEach(() => ({ town, operator, record } = open({ isStaffed: true, agents: 1 })));

  it('holds its line as far as the bid, and rings until an agent is free', () => {
    callBack(town);
    expect(held(town)).toEqual([now + setupSeconds, never, never]);
    // Who is rung in the tenth of a second of the bid would be in two calls from then on.
    expect(town.subscribers.isBusyAt(4, now + setupSeconds)).toBe(true);
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

  it('is ended by the network that lets it ring for less than its caller would', () => {
    const ringTimeoutSeconds = patienceSeconds - 5;
    town = { ...town, network: { ...town.network, ringTimeoutSeconds } };
    callBack(town);
    bid(town);
    callBack(town, { keyLow: 5, callerSubscriber: 5 });
    expect(bid(town)).toMatchObject({
      finalState: FinalState.unanswered,
      releasedBy: ReleasedBy.network,
      ringSeconds: ringTimeoutSeconds,
    });
  });

  it('takes no idle agent where a rule about calls on their way is kept and these need every one of them', () => {
    const [rule] = underKeptRules;
    const ofKeeper = (kept: Partial<RuleInForce>, callsAhead: number): number => {
      ({ town, operator, record } = open({ isStaffed: true, agents: 2 }));
      const keeping = { ...rule, isAbout: () => true, ...kept };
      Object.assign(operator, { keptRules: [keeping] });
      for (let line = 0; line < callsAhead; line++) operator.agentQueue?.join(line + 1);
      callBack(town);
      return bid(town).finalState;
    };
    const part = { ...rule.part, keepClear: (_: unknown, second: number) => second };
    const { answered, abandonedByCaller } = FinalState;
    expect([1, 2].map((ahead) => ofKeeper({ part }, ahead))).toEqual([answered, abandonedByCaller]);
    expect(ofKeeper({ part: rule.part }, 2)).toBe(answered);
    expect(ofKeeper({ part, fromSecond: now + 2 * setupSeconds }, 2)).toBe(answered);
    expect(ofKeeper({ part, isAbout: () => false }, 2)).toBe(answered);
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
