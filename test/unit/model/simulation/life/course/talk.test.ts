import { describe, expect, it } from 'vitest';
import { ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import { ownCallee } from '../../../../../../src/model/calls/truth.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { IntentClass } from '../../../../../../src/model/contracts/operator/script.ts';
import type { ScriptOutcome } from '../../../../../../src/model/contracts/operator/script.ts';
import { eitherSide } from '../../../../../../src/model/simulation/call/releaseSide.ts';
import { talk } from '../../../../../../src/model/simulation/life/course/talk.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

/** An arm with one operator, whose script says what is asked for. */
function armWithScript(says: Partial<ScriptOutcome>): Arm {
  const arm = armByHand({ world: { callers: { robots: robots({ operators: 1 }) } } });
  arm.operators[0].script = {
    play: (_slot, _isMachine, out) => {
      Object.assign(out, says);
    },
  };
  return arm;
}

const dialled = { dialLine: 0, operator: 0 } as const;

describe('a talk', () => {
  it('is the script’s between an operator and anybody else, whoever dials', () => {
    const arm = armWithScript({ talkSeconds: 7 });
    const dials = callByHand(dialled);
    const isCalledBack = callByHand({ operator: 0, callee: ownCallee });
    for (const call of [dials, isCalledBack]) talk(arm, call, false);
    expect([dials.conversationSeconds, isCalledBack.conversationSeconds]).toEqual([7, 7]);
  });

  it('tells the script which call it is and whether a machine listens', () => {
    const heard: unknown[] = [];
    const arm = armWithScript({});
    arm.operators[0].script = { play: (slot, isMachine) => heard.push([slot, isMachine]) };
    for (const isMachine of [false, true]) talk(arm, callByHand({ ...dialled, slot: 5 }), isMachine);
    expect(heard).toEqual([
      [5, false],
      [5, true],
    ]);
  });

  it('is nobody’s script between two numbers of an operator or two other people', () => {
    const arm = armWithScript({ talkSeconds: 7 });
    const among = callByHand({ ...dialled, callee: ownCallee, talkMedianSeconds: 59 });
    const people = callByHand({ talkMedianSeconds: 80 });
    for (const call of [among, people]) talk(arm, call, false);
    expect([among.conversationSeconds, people.conversationSeconds]).toEqual([59, 80]);
  });

  it('is ended by whoever listens to a script and hangs up: who is called, or who calls back', () => {
    const sideOf = (isHungUpOn: boolean, fields: Partial<CallInHand>): number => {
      const call = callByHand({ operator: 0, ...fields });
      talk(armWithScript({ isHungUpOn }), call, false);
      return call.releasedBy;
    };
    const callingBack = { dialLine: -1, callee: ownCallee };
    expect([sideOf(true, dialled), sideOf(true, callingBack)]).toEqual([
      ReleasedBy.callee,
      ReleasedBy.caller,
    ]);
    expect(sideOf(false, dialled)).toBe(eitherSide);
  });

  it('brings what its script says, and nothing of the call before', () => {
    const says = {
      talkSeconds: 50,
      intentClass: IntentClass.b,
      isLead: true,
      isSale: true,
      anger: 3,
      loss: 40,
    };
    const arm = armWithScript(says);
    const call = callByHand(dialled);
    talk(arm, call, false);
    expect(call).toMatchObject({ intentClass: IntentClass.b, isLead: 1, isSale: 1, anger: 3, loss: 40 });
    arm.operators[0].script = { play: () => undefined };
    talk(arm, call, false);
    expect(call).toMatchObject({ intentClass: 0, isLead: 0, isSale: 0, anger: 1, loss: 0 });
    expect(call.conversationSeconds).toBe(0);
  });

  it('lasts log-normally about the caller’s median, and is ended by either side', () => {
    const arm = armByHand();
    const calls = callsByHand(2000, { talkMedianSeconds: 80, talkLogDeviation: 1 });
    for (const call of calls) talk(arm, call, false);
    const logs = calls.map(({ conversationSeconds }) => Math.log(conversationSeconds / 80));
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const square = logs.reduce((sum, log) => sum + log * log, 0) / logs.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(logs.length));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / logs.length));
    expect(new Set(calls.map(({ releasedBy }) => releasedBy))).toEqual(new Set([eitherSide]));
  });

  it('with a machine is a message of about 10 s, which the caller ends', () => {
    const arm = armByHand();
    const calls = callsByHand(2000, { talkMedianSeconds: 80, talkLogDeviation: 0 });
    for (const call of calls) talk(arm, call, true);
    const logs = calls.map(({ conversationSeconds }) => Math.log(conversationSeconds / 10) / 0.6);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const square = logs.reduce((sum, log) => sum + log * log, 0) / logs.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(logs.length));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / logs.length));
    expect(new Set(calls.map(({ releasedBy }) => releasedBy))).toEqual(new Set([ReleasedBy.caller]));
  });
});
