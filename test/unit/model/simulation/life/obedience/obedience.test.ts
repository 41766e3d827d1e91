import { beforeEach, describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState, ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import { outsideCallee } from '../../../../../../src/model/calls/truth.ts';
import { Route } from '../../../../../../src/model/contracts/operator/callingNumber.ts';
import { IntentClass } from '../../../../../../src/model/contracts/operator/script.ts';
import { notKnown } from '../../../../../../src/model/contracts/ruleCalls.ts';
import type { EndedCall, PlannedCall } from '../../../../../../src/model/contracts/ruleCalls.ts';
import { AgentQueue } from '../../../../../../src/model/simulation/call/agentQueue.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import {
  endDialledForRules,
  mayDial,
  secondForAnybody,
} from '../../../../../../src/model/simulation/life/obedience/obedience.ts';
import type { OperatorLine } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { RuleInForce } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { callByHand } from '../../../../../builders/armByHand.ts';
import { always, at, counts, from, keeping, line, never, robot, under } from './underRules.ts';
import type { Obey } from './underRules.ts';

/** Between two hours of a day. */
const between =
  (first: number, last: number): Obey =>
  (now) => {
    const ofDay = now % secondsADay;
    if (ofDay < first * secondsAnHour) return now - ofDay + first * secondsAnHour;
    return ofDay < last * secondsAnHour ? now : now - ofDay + secondsADay + first * secondsAnHour;
  };

const ofRobots = (): Record<string, number>[] => counts(robot.callerClass);

const dialled = (fields: Partial<CallInHand> = {}): CallInHand =>
  callByHand({ operator: 0, dialLine: 0, callerClass: robot.callerClass, ...fields });

beforeEach(() => at(10 * secondsAnHour));

describe('an operator that is about to take a lead', () => {
  const earliest = (arm: Arm, now: number, kept: readonly RuleInForce[] = arm.rules): number => {
    at(now);
    return secondForAnybody(arm, keeping(...kept), now);
  };

  it('waits for the earliest second that all rules permit which it keeps', () => {
    const arm = under([between(8, 20), between(9, 21)]);
    expect([6, 8, 9, 19, 20, 23].map((h) => earliest(arm, h * secondsAnHour) / secondsAnHour)).toEqual([
      9, 9, 9, 19, 33, 33,
    ]);
    expect(earliest(arm, 8 * secondsAnHour, [arm.rules[0]])).toBe(8 * secondsAnHour);
    expect(earliest(arm, 3 * secondsAnHour, [])).toBe(3 * secondsAnHour);
  });

  it('keeps a rule that comes into force while it waits', () => {
    const arm = under([between(8, 20), between(10, 20)], { fromSeconds: [0, 7 * secondsAnHour] });
    expect(earliest(arm, 6 * secondsAnHour)).toBe(10 * secondsAnHour);
    expect(
      earliest(under([always, never], { fromSeconds: [0, 7 * secondsAnHour] }), 7 * secondsAnHour - 1),
    ).toBe(7 * secondsAnHour - 1);
    expect(earliest(under([always, never], { fromSeconds: [0, 7 * secondsAnHour] }), 7 * secondsAnHour)).toBe(
      Infinity,
    );
  });

  it('never calls under rules that never permit the same second', () => {
    expect(earliest(under([between(8, 12), between(12, 16)]), 6 * secondsAnHour)).toBe(Infinity);
  });

  it('is put off for the sake of those rules that do not permit it now', () => {
    earliest(under([between(8, 20), between(9, 21)]), 8 * secondsAnHour);
    expect(ofRobots()).toEqual([{}, { putOff: 1 }]);
    earliest(under([between(8, 20), between(9, 21)]), 9 * secondsAnHour);
    expect(ofRobots()).toEqual([{}, {}]);
  });

  it('has nobody in mind yet', () => {
    const seen: PlannedCall[] = [];
    const look: Obey = (now, planned) => (seen.push({ ...planned }), now);
    earliest(under([look, always]), 10 * secondsAnHour);
    const { caller, purpose, isAutomatic, isSynthetic, nowSecond, ...unknown } = seen[0];
    expect({ caller, purpose, isAutomatic, isSynthetic, nowSecond }).toEqual({
      caller: robot.ordinal,
      purpose: robot.purpose,
      isAutomatic: 1,
      isSynthetic: 0,
      nowSecond: 10 * secondsAnHour,
    });
    expect(unknown).toEqual({
      ...Object.fromEntries(Object.keys(unknown).map((name) => [name, notKnown])),
      calledNumber: 0,
      callingNumber: 0,
    });
  });
});

describe('an operator that has a lead', () => {
  it('calls and breaks what it does not keep, which is counted and written into the row', () => {
    const arm = under([always, from(11 * secondsAnHour)]);
    expect(mayDial(arm, line, dialled({ slot: 0 }))).toBe(true);
    expect([ofRobots(), arm.life.brokenRules.at(0)]).toEqual([[{ made: 1 }, { made: 1, broken: 1 }], 2]);
    expect(arm.heard.map(({ made }) => made)).toEqual([[10 * secondsAnHour], [10 * secondsAnHour]]);
  });

  it('lets a person go for the sake of a rule that it keeps, and then nothing is made or broken', () => {
    const arm = under([never, never]);
    expect(mayDial(arm, keeping(arm.rules[0]), dialled({ slot: 0 }))).toBe(false);
    expect([ofRobots(), arm.life.brokenRules.at(0)]).toEqual([[{ letGo: 1 }, {}], 0]);
    expect(arm.heard.map(({ made }) => made)).toEqual([[], []]);
  });

  it('keeps clear of a rule that it keeps, and breaks one that it does not keep only where that permits nothing', () => {
    const later = from(11 * secondsAnHour);
    const arm = under([always, always], { clear: [later, later] });
    expect(secondForAnybody(arm, keeping(arm.rules[0]), 10 * secondsAnHour)).toBe(11 * secondsAnHour);
    expect(ofRobots()).toEqual([{ putOff: 1 }, {}]);
    expect(mayDial(arm, keeping(arm.rules[0]), dialled({ slot: 0 }))).toBe(false);
    expect(mayDial(arm, line, dialled({ slot: 0 }))).toBe(true);
    expect(ofRobots()).toEqual([{ putOff: 1, letGo: 1, made: 1 }, { made: 1 }]);
  });

  it('asks no rule before its first second', () => {
    expect(
      mayDial(
        under([never, never], { fromSeconds: [10 * secondsAnHour, 10 * secondsAnHour + 1] }),
        line,
        dialled({ slot: 0 }),
      ),
    ).toBe(true);
    expect(ofRobots()).toEqual([{ made: 1, broken: 1 }, {}]);
  });

  it('shows rules what is known of the call', () => {
    const seen: PlannedCall[] = [];
    const look: Obey = (now, planned) => (seen.push({ ...planned }), now);
    const arm = under([look, always]);
    const { attempt } = arm.calls;
    const called = arm.dealing.numberOfSubscriber(0);
    attempt.calledNumber[0] = called;
    attempt.route[0] = Route.international;
    const call = dialled({ slot: 0, hasConsent: 1, callingNumber: called, patienceSeconds: 17 });
    mayDial(arm, line, call);
    attempt.route[0] = Route.domestic;
    mayDial(arm, line, { ...call, callee: outsideCallee });
    expect(seen[0]).toMatchObject({
      calledNumber: called,
      callingNumber: called,
      hasConsent: 1,
      isFromAbroad: 1,
      ringSeconds: 17,
      isShownAllocated: 1,
      isShownDomestic: 1,
      isShownLent: 0,
    });
    // Nobody in the region keeps a list of those outside of it.
    expect(seen[1]).toMatchObject({ hasConsent: notKnown, isOnDoNotCallList: 0, isFromAbroad: 0 });
  });
});

describe('what an operator tells of its voice', () => {
  const voice = (isSynthetic?: boolean): number => {
    const seen: number[] = [];
    const look: Obey = (now, planned) => (seen.push(planned.isSynthetic), now);
    const script = { play: () => undefined, ...(isSynthetic === undefined ? {} : { isSynthetic }) };
    mayDial(under([look, always]), { ...line, operator: { ...robot, script } }, dialled({ slot: 0 }));
    return seen[0];
  };

  it('is what its script says, and not known where that says nothing', () => {
    expect([voice(true), voice(false), voice()]).toEqual([1, 0, notKnown]);
  });
});

describe('the end of its call', () => {
  it('is heard as the operator was told of it', () => {
    const arm = under([always, always]);
    const { own } = arm.calls;
    own.startSecond[0] = 9 * secondsAnHour;
    own.ringMs[0] = 7500;
    own.conversationMs[0] = 2000;
    const told = (outcome: number, intentClass: IntentClass): EndedCall => {
      own.outcome[0] = outcome;
      own.intentClass[0] = intentClass;
      endDialledForRules(arm, line, 0);
      return arm.heard[0].ended[arm.heard[0].ended.length - 1];
    };
    expect(told(FinalState.answered, IntentClass.d)).toMatchObject({
      caller: robot.ordinal,
      startSecond: 9 * secondsAnHour,
      endSecond: 10 * secondsAnHour,
      isAnswered: true,
      wasDropped: false,
      isRefused: true,
      ringSeconds: 7.5,
      conversationSeconds: 2,
    });
    expect(told(FinalState.droppedByDialer, IntentClass.none)).toMatchObject({
      isAnswered: true,
      wasDropped: true,
      isRefused: false,
    });
    expect(told(FinalState.unanswered, IntentClass.none)).toMatchObject({
      isAnswered: false,
      wasDropped: false,
    });
  });

  it('tells which side hung up, as the operator was told where that is something else than what happened', () => {
    const sideOf = (isTold: boolean): number => {
      const arm = { ...under([always, always]), isTold };
      arm.life.dialLine.set(0, 1);
      arm.life.releasedBy.set(0, ReleasedBy.callee);
      arm.told.releasedBy[1] = ReleasedBy.caller;
      endDialledForRules(arm, line, 0);
      return arm.heard[0].ended[0].releasedBy;
    };
    expect([sideOf(false), sideOf(true)]).toEqual([ReleasedBy.callee, ReleasedBy.caller]);
  });

  it('is a machine’s where the dialer has agents, and none of them heard it', () => {
    const arm = under([always, always]);
    const { own } = arm.calls;
    const isMachine = (of: OperatorLine, outcome: number, agentWaitMs: number): boolean => {
      own.outcome[0] = outcome;
      own.agentWaitMs[0] = agentWaitMs;
      endDialledForRules(arm, of, 0);
      return arm.heard[0].ended[arm.heard[0].ended.length - 1].wasTakenForMachine;
    };
    const staffed = { ...line, queue: new AgentQueue(0, 0) };
    expect(isMachine(staffed, FinalState.machine, -1)).toBe(true);
    expect(isMachine(staffed, FinalState.machine, 0)).toBe(false);
    expect(isMachine(staffed, FinalState.unanswered, -1)).toBe(false);
    expect(isMachine(line, FinalState.machine, -1)).toBe(false);
  });
});
