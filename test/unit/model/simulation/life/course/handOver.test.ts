import { describe, expect, it } from 'vitest';
import { FinalState, ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import type { MachineDetection } from '../../../../../../src/model/contracts/agents.ts';
import { AgentQueue } from '../../../../../../src/model/simulation/call/agentQueue.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import {
  bidOfLine,
  detectMachine,
  isHandedOver,
} from '../../../../../../src/model/simulation/life/course/handOver.ts';
import { silencePatience } from '../../../../../../src/model/simulation/life/course/silence.ts';
import { armByHand, callsByHand } from '../../../../../builders/armByHand.ts';

const meanSeconds = 4;
const impatient = armByHand({ world: { residents: { silencePatienceSeconds: meanSeconds } } });
const patient = armByHand({ world: { residents: { silencePatienceSeconds: 0 } } });
const many = 2000;

function queueWith(detection: Partial<MachineDetection>): AgentQueue {
  const queue = new AgentQueue(0, 0);
  queue.detection = {
    decisionSeconds: 0,
    personTakenForMachineShare: 0,
    machineTakenForPersonShare: 0,
    ...detection,
  };
  return queue;
}

/** Calls that were picked up after 3 s of set-up and 8 s of ringing, by people who would talk for 30 s. */
const pickedUp = (finalState: number, queue: AgentQueue): CallInHand[] =>
  callsByHand(many, {
    finalState,
    queue,
    setupSeconds: 3,
    ringSeconds: 8,
    conversationSeconds: 30,
    isLead: 1,
    loss: 5,
  });

/** The same after the dialer has listened. */
function listened(finalState: number, queue: AgentQueue, arm = patient): CallInHand[] {
  const calls = pickedUp(finalState, queue);
  for (const call of calls) detectMachine(arm, call, queue);
  return calls;
}

const shareOf = (calls: readonly CallInHand[], holds: (call: CallInHand) => boolean): number =>
  calls.filter(holds).length / calls.length;
/** Four standard deviations of a share. */
const tolerance = 4 * Math.sqrt(0.25 / many);

describe('who has picked up', () => {
  it('bears silence for an exponential time with the group’s mean, machines and the patient for ever', () => {
    const queue = queueWith({});
    const times = pickedUp(FinalState.answered, queue).map((call) =>
      silencePatience(impatient, call, FinalState.answered),
    );
    const mean = times.reduce((sum, seconds) => sum + seconds, 0) / many;
    expect(Math.abs(mean / meanSeconds - 1)).toBeLessThan(4 / Math.sqrt(many));
    const [call] = pickedUp(FinalState.answered, queue);
    expect([
      silencePatience(impatient, call, FinalState.machine),
      silencePatience(patient, call, FinalState.answered),
    ]).toEqual([Infinity, Infinity]);
  });

  it('hangs up while the dialer listens with the chance of that time, having heard nothing', () => {
    const calls = listened(FinalState.answered, queueWith({ decisionSeconds: 2 }), impatient);
    const gone = calls.filter(({ releasedBy }) => releasedBy === ReleasedBy.callee);
    // P(patience ≤ 2 s) = 1 − e^(−2 ÷ 4).
    expect(Math.abs(gone.length / many - (1 - Math.exp(-0.5)))).toBeLessThan(tolerance);
    for (const { conversationSeconds, holdingSeconds, isLead, loss, finalState } of gone) {
      expect(conversationSeconds).toBeLessThanOrEqual(2);
      expect(holdingSeconds).toBeCloseTo(3 + 8 + conversationSeconds, 12);
      expect({ isLead, loss, finalState }).toEqual({ isLead: 0, loss: 0, finalState: FinalState.answered });
    }
    const handed = calls.filter((call) => isHandedOver(impatient, call, FinalState.answered));
    expect(gone.length + handed.length).toBe(many);
    for (const { holdingSeconds, conversationSeconds } of handed)
      expect([holdingSeconds, conversationSeconds]).toEqual([3 + 8 + 2, 30]);
  });
});

describe('a dialer that listens for machines', () => {
  it('hangs up on people with the share that it takes for machines', () => {
    const calls = listened(
      FinalState.answered,
      queueWith({ decisionSeconds: 2, personTakenForMachineShare: 0.1 }),
    );
    const dropped = calls.filter(({ finalState }) => finalState === FinalState.droppedByDialer);
    expect(Math.abs(dropped.length / many - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / many));
    for (const { conversationSeconds, holdingSeconds, releasedBy, isLead } of dropped)
      expect({ conversationSeconds, holdingSeconds, releasedBy, isLead }).toEqual({
        conversationSeconds: 2,
        holdingSeconds: 13,
        releasedBy: ReleasedBy.caller,
        isLead: 0,
      });
    const rest = calls.filter((call) => isHandedOver(patient, call, call.finalState));
    expect(rest.length + dropped.length).toBe(many);
  });

  it('hands machines over with the share that it takes for people, and ends the others when it has decided', () => {
    const share = 0.3;
    const queue = queueWith({ decisionSeconds: 2, machineTakenForPersonShare: share });
    const calls = listened(FinalState.machine, queue);
    const handed = (call: CallInHand): boolean => isHandedOver(patient, call, FinalState.machine);
    expect(Math.abs(shareOf(calls, handed) - share)).toBeLessThan(tolerance);
    for (const call of calls) {
      expect([call.finalState, call.holdingSeconds]).toEqual([FinalState.machine, 13]);
      expect(call.conversationSeconds).toBe(handed(call) ? 30 : 2);
    }
  });

  it('hands every machine over that it cannot tell', () => {
    const calls = listened(FinalState.machine, queueWith({ machineTakenForPersonShare: 1 }));
    expect(shareOf(calls, (call) => isHandedOver(patient, call, FinalState.machine))).toBe(1);
  });
});

describe('a call that nobody picked up, or that no agent is asked for', () => {
  it('is handed to nobody and stays as it is', () => {
    const queue = queueWith({ decisionSeconds: 2, machineTakenForPersonShare: 1 });
    const [unanswered] = listened(FinalState.unanswered, queue);
    expect(unanswered).toMatchObject({ holdingSeconds: 0, conversationSeconds: 30 });
    const [alone] = callsByHand(1, { finalState: FinalState.answered });
    expect([
      isHandedOver(patient, unanswered, FinalState.unanswered),
      isHandedOver(patient, unanswered, FinalState.droppedByDialer),
      isHandedOver(patient, alone, FinalState.answered),
    ]).toEqual([false, false, false]);
  });
});

describe('the subject of a bid', () => {
  it('tells lines from the rows of call-backs, and is its own inverse', () => {
    for (const line of [0, 1, 999]) {
      expect(bidOfLine(line)).toBeLessThan(0);
      expect(bidOfLine(bidOfLine(line))).toBe(line);
    }
  });
});
