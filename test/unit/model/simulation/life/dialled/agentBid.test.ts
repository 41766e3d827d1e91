import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState, ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import { Purpose } from '../../../../../../src/model/contracts/caller.ts';
import { OperatorCounter, operatorCounters } from '../../../../../../src/model/measures/counters.ts';
import {
  AgentQueue,
  dropped,
  noBid,
  reneged,
} from '../../../../../../src/model/simulation/call/agentQueue.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import {
  agentReady,
  believedOutcome,
  bidForAgent,
} from '../../../../../../src/model/simulation/life/dialled/agentBid.ts';
import { bidOfLine } from '../../../../../../src/model/simulation/life/course/handOver.ts';
import type { RuleInForce } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const now = 43_200;
const start = now - 10;
/** Set-up and ringing up to the bid, the talk with the agent, and the agent's write-up. */
const beforeBid = 10;
const talk = 60;
const wrapUp = 5;
const handleSeconds = talk + wrapUp;
const patienceSeconds = 2;

const townWith = (silencePatienceSeconds: number): Arm =>
  armByHand({
    world: {
      residents: { silencePatienceSeconds },
      callers: { couriers: { use: 'courier' }, desk: robots({ operators: 1 }) },
    },
  });
const patient = townWith(0);
/** Whoever picks up there hangs up within a moment of silence. */
const hasty = townWith(0.001);

let queue: AgentQueue;
function townOf(base: Arm): Arm {
  base.calendar.clear();
  base.calendar.nextUntil(now);
  base.totals.operators.fill(0);
  base.subscribers.state.fill(0);
  const [declared] = base.operators;
  const pacing = {
    lines: 1,
    ringTimeoutSeconds: 20,
    paidSecondsOn: () => 0,
    nextAttemptSecond: () => Infinity,
    afterOutcome: () => undefined,
    wrapUpSeconds: () => wrapUp,
    agentQueue: {
      agents: 1,
      patienceSeconds,
      machineDetection: { decisionSeconds: 0, personTakenForMachineShare: 0, machineTakenForPersonShare: 1 },
    },
  };
  queue = new AgentQueue(0, 0);
  queue.staff(pacing);
  const operator = { ...declared, pacing, agentQueue: queue };
  const line = { ...base.lines[0], operator, pacing, queue };
  return { ...base, isTold: false, operators: [operator], lines: [line], agentQueues: [queue] };
}

let town: Arm;
beforeEach(() => {
  town = townOf(patient);
});

/** The call of the only line bids for an agent. */
function bid(arm: Arm, fields: Partial<CallInHand> = {}): CallInHand {
  const call = callByHand({
    slot: arm.calls.take(),
    operator: 0,
    callerClass: 1,
    dialLine: 0,
    isWanted: 0,
    startSecond: start,
    holdingSeconds: beforeBid,
    conversationSeconds: talk,
    finalState: FinalState.answered,
    ringSeconds: 7,
    isLead: 1,
    queue,
    ...fields,
  });
  arm.lines[0].bidding = call;
  queue.join(0);
  bidForAgent(arm, bidOfLine(0));
  return call;
}

const agentWaitMs = (call: CallInHand): number => town.calls.own.agentWaitMs[call.slot];
const count = (counter: keyof typeof OperatorCounter): number =>
  town.totals.operators[operatorCounters + OperatorCounter[counter]];
const courseOf = ({ finalState, holdingSeconds, conversationSeconds, endSecond, isLead }: CallInHand) => ({
  finalState,
  holdingSeconds,
  conversationSeconds,
  lastsSeconds: endSecond - start,
  isLead,
});

describe('a call that bids for an agent', () => {
  it('is served at once by one who is free, and keeps the agent for talk and write-up', () => {
    const held = town.carriage.heldAt(now);
    const call = bid(town);
    const lastsSeconds = beforeBid + talk;
    expect(courseOf(call)).toEqual({
      finalState: FinalState.answered,
      holdingSeconds: lastsSeconds,
      conversationSeconds: talk,
      lastsSeconds,
      isLead: 1,
    });
    expect([queue.idle, queue.busy, queue.callsAhead, agentWaitMs(call)]).toEqual([0, 1, 0, 0]);
    expect([count('handedOver'), count('agentBusySeconds'), town.carriage.heldAt(now) - held]).toEqual([
      1,
      handleSeconds,
      1,
    ]);
    const events = [0, 1].map(() => {
      town.calendar.next();
      return [town.calendar.kind, town.calendar.nowSeconds];
    });
    expect(events).toEqual([
      [EventKind.release, start + lastsSeconds],
      [EventKind.agentReady, now + handleSeconds],
    ]);
  });

  it('waits for the agent who is free within the dialer’s patience, in silence', () => {
    bid(town, { holdingSeconds: beforeBid });
    while (town.calendar.nextUntil(now + handleSeconds - 1.5)) continue;
    const call = bid(town, { startSecond: start + handleSeconds - 1.5 });
    expect([call.agentWaitSeconds, call.conversationSeconds, agentWaitMs(call)]).toEqual([
      1.5,
      1.5 + talk,
      1500,
    ]);
    expect(call.holdingSeconds).toBe(beforeBid + 1.5 + talk);
    expect([count('waited'), count('waitSeconds')]).toEqual([1, 1.5]);
    agentReady(town, 0);
    expect([queue.idle, queue.busy]).toEqual([0, 1]);
    agentReady(town, 0);
    expect([queue.idle, queue.busy]).toEqual([1, 0]);
  });

  it('is dropped when nobody is free in time: it has lasted that long, and nothing comes of it', () => {
    bid(town);
    const call = bid(town, { callee: 1 });
    expect(courseOf(call)).toEqual({
      finalState: FinalState.droppedByDialer,
      holdingSeconds: beforeBid + patienceSeconds,
      conversationSeconds: patienceSeconds,
      lastsSeconds: beforeBid + patienceSeconds,
      isLead: 0,
    });
    expect([call.releasedBy, call.agentWaitSeconds]).toEqual([ReleasedBy.caller, dropped]);
    expect([count('bids'), count('handedOver')]).toEqual([2, 1]);
    const isBusy = (callee: number, seconds: number): boolean =>
      town.subscribers.isBusyAt(callee, now + seconds);
    expect([isBusy(0, talk - 1), isBusy(0, talk)]).toEqual([true, false]);
    expect([isBusy(1, patienceSeconds - 1), isBusy(1, patienceSeconds)]).toEqual([true, false]);
  });

  it('that is dropped hears the message that the operator’s rules about such calls ask for, once they are in force', () => {
    const isMarketing = (purpose: number): boolean => purpose === Purpose.marketing;
    const secondsUnder = (fromSecond: number, purpose: Purpose): readonly number[] => {
      const arm = townOf(patient);
      const [operator] = arm.operators;
      const keptRules = [
        { dropMessageSeconds: 8, fromSecond, isAbout: isMarketing } as unknown as RuleInForce,
      ];
      // By the time of the bid it speaks for something else.
      const town = { ...arm, operators: [{ ...operator, keptRules, purpose: Purpose.fraud }] };
      bid(town);
      const { holdingSeconds, conversationSeconds, finalState } = bid(town, { callee: 1, purpose });
      expect(finalState).toBe(FinalState.droppedByDialer);
      return [holdingSeconds, conversationSeconds];
    };
    expect(secondsUnder(now, Purpose.marketing)).toEqual([
      beforeBid + patienceSeconds + 8,
      patienceSeconds + 8,
    ]);
    const silent = [beforeBid + patienceSeconds, patienceSeconds];
    expect(secondsUnder(now + 1, Purpose.marketing)).toEqual(silent);
    expect(secondsUnder(now, Purpose.fraud)).toEqual(silent);
  });

  it('is given up by a callee who bears the silence for less', () => {
    const arm = townOf(hasty);
    bid(arm);
    const call = bid(arm, { callee: 1, keyLow: 5 });
    expect([call.agentWaitSeconds, call.releasedBy, call.finalState]).toEqual([
      reneged,
      ReleasedBy.callee,
      FinalState.answered,
    ]);
    expect(call.conversationSeconds).toBe(call.silenceSeconds);
    expect(call.holdingSeconds).toBe(beforeBid + call.silenceSeconds);
    expect([call.isLead, arm.totals.operators[operatorCounters + OperatorCounter.reneged]]).toEqual([0, 1]);
    expect(call.silenceSeconds).toBeLessThan(patienceSeconds);
  });

  it('is heard out by a machine, which does not hang up', () => {
    const arm = townOf(hasty);
    bid(arm);
    const call = bid(arm, { finalState: FinalState.machine });
    expect([call.agentWaitSeconds, call.finalState]).toEqual([dropped, FinalState.machine]);
  });
});

describe('what the dialer takes its call for', () => {
  it('is a drop where it dropped, a machine where it hung up unasked, and else what it was', () => {
    expect([
      believedOutcome(dropped, FinalState.droppedByDialer),
      believedOutcome(dropped, FinalState.machine),
      believedOutcome(noBid, FinalState.droppedByDialer),
      believedOutcome(noBid, FinalState.unanswered),
      believedOutcome(reneged, FinalState.answered),
      believedOutcome(0, FinalState.machine),
    ]).toEqual([
      FinalState.droppedByDialer,
      FinalState.droppedByDialer,
      FinalState.machine,
      FinalState.unanswered,
      FinalState.answered,
      FinalState.machine,
    ]);
  });
});
