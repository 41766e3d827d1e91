import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../src/model/calls/callColumns.ts';
import { outsideCallee } from '../../../../../src/model/calls/truth.ts';
import { Purpose } from '../../../../../src/model/contracts/caller.ts';
import { IntentClass, Route } from '../../../../../src/model/contracts/operator.ts';
import { notKnown } from '../../../../../src/model/contracts/rule.ts';
import type { EndedCall, PlannedCall } from '../../../../../src/model/contracts/rule.ts';
import { RuleCounter, ruleCounters } from '../../../../../src/model/measures/counters.ts';
import type { CallInHand } from '../../../../../src/model/simulation/call/callInHand.ts';
import {
  endDialledForRules,
  endWantedForRules,
  mayDial,
  ringUnderRules,
  secondForAnybody,
  secondForWanted,
} from '../../../../../src/model/simulation/life/obedience.ts';
import type { OperatorState } from '../../../../../src/model/simulation/operators/operatorState.ts';
import type { RuleInForce } from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../builders/armByHand.ts';
import { robots } from '../../../../builders/smallWorld.ts';

const hour = 3600;
const day = 24 * hour;

const town = armByHand({
  world: {
    days: 3,
    rules: [
      { id: 'first', use: 'us-hours' },
      { id: 'second', use: 'us-hours' },
    ],
    callers: { couriers: { use: 'courier', callers: 3 }, robots: robots({ operators: 1 }) },
  },
});
const [robot] = town.operators;

/** When a call is permitted: now, later, Infinity for never. */
type Obey = (nowSecond: number, planned: Readonly<PlannedCall>) => number;
const always: Obey = (now) => now;
const never: Obey = () => Infinity;
const from =
  (second: number): Obey =>
  (now) =>
    Math.max(now, second);
/** Between two hours of a day. */
const between =
  (first: number, last: number): Obey =>
  (now) => {
    const ofDay = now % day;
    if (ofDay < first * hour) return now - ofDay + first * hour;
    return ofDay < last * hour ? now : now - ofDay + day + first * hour;
  };

interface Heard {
  readonly made: number[];
  readonly ended: EndedCall[];
}

/** The town under two rules, which hold from the seconds named on; what they hear is kept. */
function under(obeys: readonly Obey[], fromSeconds: readonly number[] = [0, 0]): Arm & { heard: Heard[] } {
  const heard = obeys.map((): Heard => ({ made: [], ended: [] }));
  const rules = town.rules.map((rule, i): RuleInForce => ({
    ...rule,
    fromSecond: fromSeconds[i],
    part: { enforce: [], sanction: () => 0, obey: (planned, now) => obeys[i](now, planned) },
    afterAttempt: ({ nowSecond }) => heard[i].made.push(nowSecond),
    afterEnd: (ended) => heard[i].ended.push({ ...ended }),
  }));
  for (const { counters } of town.totals.rules) counters.fill(0);
  return { ...town, rules, heard };
}

function at(second: number): void {
  town.calendar.clear();
  town.calendar.nextUntil(second);
}

const keeping = (...keptRules: readonly RuleInForce[]): OperatorState => ({ ...robot, keptRules });

/** Counts of each rule for a class; zeros left out. */
const counts = (callerClass: number): Record<string, number>[] =>
  town.totals.rules.map(({ counters }) =>
    Object.fromEntries(
      Object.entries(RuleCounter)
        .map(([name, i]) => [name, counters[callerClass * ruleCounters + i]] as const)
        .filter(([, count]) => count > 0),
    ),
  );
const ofRobots = (): Record<string, number>[] => counts(robot.callerClass);

const dialled = (fields: Partial<CallInHand> = {}): CallInHand =>
  callByHand({ operator: 0, dialLine: 0, callerClass: robot.callerClass, ...fields });

beforeEach(() => at(10 * hour));

describe('an operator that is about to take a lead', () => {
  const earliest = (arm: Arm, now: number, kept: readonly RuleInForce[] = arm.rules): number => {
    at(now);
    return secondForAnybody(arm, keeping(...kept), now);
  };

  it('waits for the earliest second that all rules permit which it keeps', () => {
    const arm = under([between(8, 20), between(9, 21)]);
    expect([6, 8, 9, 19, 20, 23].map((h) => earliest(arm, h * hour) / hour)).toEqual([9, 9, 9, 19, 33, 33]);
    expect(earliest(arm, 8 * hour, [arm.rules[0]])).toBe(8 * hour);
    expect(earliest(arm, 3 * hour, [])).toBe(3 * hour);
  });

  it('keeps a rule that comes into force while it waits', () => {
    const arm = under([between(8, 20), between(10, 20)], [0, 7 * hour]);
    expect(earliest(arm, 6 * hour)).toBe(10 * hour);
    expect(earliest(under([always, never], [0, 7 * hour]), 7 * hour - 1)).toBe(7 * hour - 1);
    expect(earliest(under([always, never], [0, 7 * hour]), 7 * hour)).toBe(Infinity);
  });

  it('never calls under rules that never permit the same second', () => {
    expect(earliest(under([between(8, 12), between(12, 16)]), 6 * hour)).toBe(Infinity);
  });

  it('is put off for the sake of those rules that do not permit it now', () => {
    earliest(under([between(8, 20), between(9, 21)]), 8 * hour);
    expect(ofRobots()).toEqual([{}, { putOff: 1 }]);
    earliest(under([between(8, 20), between(9, 21)]), 9 * hour);
    expect(ofRobots()).toEqual([{}, {}]);
  });

  it('has nobody in mind yet', () => {
    const seen: PlannedCall[] = [];
    const look: Obey = (now, planned) => (seen.push({ ...planned }), now);
    earliest(under([look, always]), 10 * hour);
    const { caller, purpose, isAutomatic, nowSecond, ...unknown } = seen[0];
    expect({ caller, purpose, isAutomatic, nowSecond }).toEqual({
      caller: robot.ordinal,
      purpose: robot.purpose,
      isAutomatic: 1,
      nowSecond: 10 * hour,
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
    const arm = under([always, from(11 * hour)]);
    expect(mayDial(arm, robot, dialled({ slot: 0 }))).toBe(true);
    expect([ofRobots(), arm.life.brokenRules.at(0)]).toEqual([[{ made: 1 }, { made: 1, broken: 1 }], 2]);
    expect(arm.heard.map(({ made }) => made)).toEqual([[10 * hour], [10 * hour]]);
  });

  it('lets a person go for the sake of a rule that it keeps, and then nothing is made or broken', () => {
    const arm = under([never, never]);
    expect(mayDial(arm, keeping(arm.rules[0]), dialled({ slot: 0 }))).toBe(false);
    expect([ofRobots(), arm.life.brokenRules.at(0)]).toEqual([[{ letGo: 1 }, {}], 0]);
    expect(arm.heard.map(({ made }) => made)).toEqual([[], []]);
  });

  it('asks no rule before its first second', () => {
    expect(mayDial(under([never, never], [10 * hour, 10 * hour + 1]), robot, dialled({ slot: 0 }))).toBe(
      true,
    );
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
    mayDial(arm, robot, call);
    attempt.route[0] = Route.domestic;
    mayDial(arm, robot, { ...call, callee: outsideCallee });
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

describe('an operator that rings', () => {
  it('lets it ring as long as the strictest rule in force asks that it keeps', () => {
    const [first] = town.rules;
    const rule = (leastRingSeconds: number, fromSecond: number): RuleInForce => ({
      ...first,
      leastRingSeconds,
      fromSecond,
    });
    const kept = keeping(rule(15, 0), rule(20, 100), rule(10, 0));
    expect([99, 100].map((now) => ringUnderRules(kept, 12, now))).toEqual([15, 20]);
    expect(ringUnderRules(kept, 30, 100)).toBe(30);
  });
});

describe('a wanted caller', () => {
  const row = town.intents.take();
  const wish = (fields: Partial<CallInHand> = {}): CallInHand => callByHand({ source: 0, ...fields });
  const second = (arm: Arm, now: number, call = wish()): number => {
    at(now);
    return secondForWanted(arm, call, row);
  };

  it('calls now if it may, which every rule in force hears', () => {
    const arm = under([always, always], [0, 11 * hour]);
    expect(second(arm, 10 * hour)).toBe(10 * hour);
    expect([counts(0), arm.heard.map(({ made }) => made)]).toEqual([
      [{ made: 1 }, {}],
      [[10 * hour], []],
    ]);
  });

  it('waits for the second that is permitted, and then nothing is made yet', () => {
    const arm = under([always, from(11 * hour)]);
    expect(second(arm, 10 * hour)).toBe(11 * hour);
    expect([counts(0), arm.heard.map(({ made }) => made)]).toEqual([
      [{}, { putOff: 1 }],
      [[], []],
    ]);
  });

  it('calls at the hour of its wish where a new day permits it: nobody is rung at midnight for a rule', () => {
    const nextDay: Obey = (now) => (now < day ? day : now);
    expect(second(under([nextDay, always]), 10 * hour)).toBe(day + 10 * hour);
  });

  it('lets the call go that is permitted only after the end, or never', () => {
    for (const obey of [from(town.endSecond), never]) {
      expect(second(under([obey, always]), 10 * hour)).toBe(Infinity);
      expect(counts(0)).toEqual([{ letGo: 1 }, {}]);
    }
    expect(second(under([from(town.endSecond - 1), always]), 10 * hour)).toBe(town.endSecond - 1);
  });

  it('is told from every other caller, and from every operator', () => {
    const seen = new Set<number>();
    const look: Obey = (now, { caller }) => (seen.add(caller), now);
    const arm = under([look, always]);
    for (const source of [0, 1, 2])
      for (const entity of [0, 1, 4_194_303]) second(arm, 10 * hour, wish({ source, entity }));
    expect(seen.size).toBe(9);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(4_194_304);
  });

  it('speaks itself unless it raises an alarm', () => {
    const seen: number[] = [];
    const look: Obey = (now, { isAutomatic }) => (seen.push(isAutomatic), now);
    const arm = under([look, always]);
    for (const purpose of [Purpose.alert, Purpose.delivery]) second(arm, 10 * hour, wish({ purpose }));
    expect(seen).toEqual([1, 0]);
  });
});

describe('the end of a call', () => {
  const row = town.intents.take();

  it('is heard by the rules that held when it began: of a wanted caller', () => {
    const arm = under([always, always], [100, 101]);
    const call = callByHand({
      source: 0,
      entity: 2,
      startSecond: 100,
      endSecond: 170,
      finalState: FinalState.answered,
      ringSeconds: 8,
      conversationSeconds: 50,
      purpose: Purpose.delivery,
    });
    endWantedForRules(arm, call, row);
    endWantedForRules(arm, { ...call, finalState: FinalState.machine }, row);
    expect(arm.heard.map(({ ended }) => ended.length)).toEqual([2, 0]);
    expect(arm.heard[0].ended[0]).toMatchObject({
      startSecond: 100,
      endSecond: 170,
      isAnswered: true,
      wasDropped: false,
      isRefused: false,
      ringSeconds: 8,
      conversationSeconds: 50,
      purpose: Purpose.delivery,
    });
    expect(arm.heard[0].ended[1].isAnswered).toBe(false);
  });

  it('is heard as the operator was told of it', () => {
    const arm = under([always, always]);
    const { own } = arm.calls;
    own.startSecond[0] = 9 * hour;
    own.ringMs[0] = 7500;
    own.conversationMs[0] = 2000;
    const told = (outcome: number, intentClass: IntentClass): EndedCall => {
      own.outcome[0] = outcome;
      own.intentClass[0] = intentClass;
      endDialledForRules(arm, robot, 0);
      return arm.heard[0].ended[arm.heard[0].ended.length - 1];
    };
    expect(told(FinalState.answered, IntentClass.d)).toMatchObject({
      caller: robot.ordinal,
      startSecond: 9 * hour,
      endSecond: 10 * hour,
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
});
