/** What a call breaks by how it went: noted and counted once, of whoever does not keep the rule. */
import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState, ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import { Purpose } from '../../../../../../src/model/contracts/caller.ts';
import { ownCallee } from '../../../../../../src/model/calls/truth.ts';
import type { EndedCall } from '../../../../../../src/model/contracts/ruleCalls.ts';
import { IntentClass } from '../../../../../../src/model/contracts/operator/script.ts';
import { AgentQueue } from '../../../../../../src/model/simulation/call/agentQueue.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { noteFaultsOfEnd } from '../../../../../../src/model/simulation/life/end/faultsOfEnd.ts';
import { release } from '../../../../../../src/model/simulation/life/end/release.ts';
import type { OperatorLine } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { callByHand } from '../../../../../builders/armByHand.ts';
import { always, at, counts, keeping, line, robot, under } from '../obedience/underRules.ts';

let seen: EndedCall[] = [];
beforeEach(() => {
  seen = [];
  at(200);
});

/** Two rules, of which the second says what is wrong with an end. */
function judging(fault: string, fromSecond = 0): Arm {
  const arm = under([always, always], { fromSeconds: [0, fromSecond] });
  const faultOfEnd = (ended: Readonly<EndedCall>): string => (seen.push({ ...ended }), fault);
  return { ...arm, rules: [arm.rules[0], { ...arm.rules[1], faultOfEnd }] };
}

function ended(arm: Arm, fields: Partial<CallInHand> = {}): number {
  const slot = arm.calls.take();
  const call = {
    slot,
    operator: 0,
    dialLine: 0,
    purpose: Purpose.collection,
    startSecond: 100,
    endSecond: 112,
    ringSeconds: 12,
    finalState: FinalState.unanswered,
    releasedBy: ReleasedBy.caller,
  };
  keepCall(callByHand({ ...call, ...fields }), arm.calls);
  arm.life.brokenRules.set(slot, 0);
  return slot;
}

/** What the row says, and what is counted. */
function noted(arm: Arm, { of = line, fields = {}, before = 0 }: Sketch = {}) {
  const slot = ended(arm, fields);
  arm.life.brokenRules.set(slot, before);
  noteFaultsOfEnd(arm, of, slot);
  const broken = arm.life.brokenRules.at(slot);
  arm.calls.give(slot);
  return [broken, counts(robot.callerClass)] as const;
}

interface Sketch {
  readonly of?: OperatorLine;
  readonly fields?: Partial<CallInHand>;
  readonly before?: number;
}

describe('a call that has ended', () => {
  it('breaks the rule that finds something wrong, beside what it broke when it was made', () => {
    expect(noted(judging('too soon'))).toEqual([2, [{}, { broken: 1 }]]);
    expect(noted(judging('too soon'), { before: 1 })).toEqual([3, [{}, { broken: 1 }]]);
    expect(noted(judging(''))).toEqual([0, [{}, {}]]);
  });

  it('is counted once', () => {
    expect(noted(judging('too soon'), { before: 2 })).toEqual([2, [{}, {}]]);
    expect(seen).toEqual([]);
  });

  it('is not asked about under a rule that its operator keeps, that held not yet when it began, or among own numbers', () => {
    const arm = judging('too soon');
    expect(noted(arm, { of: keeping(arm.rules[1]) })).toEqual([0, [{}, {}]]);
    expect(noted(judging('too soon', 101))).toEqual([0, [{}, {}]]);
    expect(noted(judging('too soon', 100))).toEqual([2, [{}, { broken: 1 }]]);
    expect(noted(judging('too soon'), { fields: { callee: ownCallee } })).toEqual([0, [{}, {}]]);
  });

  it('is shown as it went', () => {
    noted(judging(''));
    expect(seen[0]).toMatchObject({
      caller: robot.ordinal,
      purpose: Purpose.collection,
      startSecond: 100,
      endSecond: 112,
      ringSeconds: 12,
      conversationSeconds: 0,
      isAnswered: false,
      wasDropped: false,
      wasTakenForMachine: false,
      releasedBy: ReleasedBy.caller,
    });
    const dropped = { finalState: FinalState.droppedByDialer, intentClass: IntentClass.d };
    noted(judging(''), { fields: { ...dropped, conversationSeconds: 2 } });
    expect(seen[1]).toMatchObject({
      isAnswered: true,
      wasDropped: true,
      isRefused: true,
      conversationSeconds: 2,
    });
    const machine = judging('');
    machine.calls.own.agentWaitMs.fill(-1);
    noted(machine, {
      of: { ...line, queue: new AgentQueue(0, 0) },
      fields: { finalState: FinalState.machine },
    });
    expect(seen[2]).toMatchObject({ isAnswered: false, wasTakenForMachine: true });
  });

  it('has broken it before anybody reacts, and before the observer sees the row', () => {
    const arm = judging('too soon');
    const rows: number[] = [];
    const observer = { afterCall: (slot: number) => rows.push(arm.life.brokenRules.at(slot)) };
    const slot = ended(arm);
    release({ ...arm, observer }, slot);
    expect(rows).toEqual([2]);
  });
});
