import { beforeEach, describe, expect, it } from 'vitest';
import { isOwnCall, ownCallAttempts } from '../../../../../../src/model/calls/attemptOfKey.ts';
import { unknownCode } from '../../../../../../src/model/calls/observed.ts';
import { outsideCallee, outsideNobody } from '../../../../../../src/model/calls/truth.ts';
import type { LeadTerms } from '../../../../../../src/model/contracts/operator/list.ts';
import { noBid } from '../../../../../../src/model/simulation/call/agentQueue.ts';
import { beginDialled, meetLead } from '../../../../../../src/model/simulation/life/dialled/dialledCall.ts';
import type {
  OperatorLine,
  OperatorState,
} from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { RuleInForce } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const now = 43_200;
const called = 6;
const built = armByHand({ world: { callers: { couriers: { use: 'courier' }, robots: robots() } } });
const numberCalled = built.dealing.numberOfSubscriber(called);

let pass: number;
let number: number;
let terms: LeadTerms | undefined;
beforeEach(() => {
  pass = 0;
  number = numberCalled;
  terms = undefined;
  built.calendar.clear();
  built.calendar.nextUntil(now);
});

/** The second line of the second operator, whose list is of the test. */
function dialling(fields: Partial<OperatorState> = {}): { town: Arm; line: OperatorLine } {
  const [first, declared] = built.operators;
  const list = {
    nextLead: () => 0,
    passOf: () => pass,
    calledNumber: () => number,
    afterOutcome: () => undefined,
    ...(terms === undefined ? {} : { terms }),
  };
  const operator: OperatorState = { ...declared, list, ...fields };
  const declaredLine = built.lines[declared.firstLine + 1];
  const line = { ...declaredLine, operator };
  return { town: { ...built, operators: [first, operator] }, line };
}

/** The call of that line to a lead. */
function meet(lead: number, fields: Partial<OperatorState> = {}): Arm {
  const { town, line } = dialling(fields);
  beginDialled(town, line);
  town.calls.own.lead[town.call.slot] = lead;
  meetLead(town, line.operator, town.call);
  return town;
}
const keyOf = (lead: number, fields: Partial<OperatorState> = {}): string => {
  const { call } = meet(lead, fields);
  return `${call.keyLow} ${call.keyHigh}`;
};

describe('an operator’s call before the network sees it', () => {
  it('is of its line, unwanted, and rings as long as both its pacing and its levers permit', () => {
    const { town, line } = dialling();
    const { operator } = line;
    beginDialled(town, line);
    expect(town.call).toMatchObject({
      source: -1,
      dialLine: line.ordinal,
      caller: operator.caller,
      entity: operator.entity,
      operator: 1,
      isWanted: 0,
      callerSubscriber: -1,
      agentWaitSeconds: noBid,
      patienceSeconds: line.pacing.ringTimeoutSeconds,
    });
    const short = dialling({ stance: { ...operator.stance, ringSeconds: 3 } });
    beginDialled(short.town, short.line);
    expect(short.town.call.patienceSeconds).toBe(3);
  });

  it('rings as long as the rule wants that its operator keeps, from the day on which it holds', () => {
    const keeping = (fromSecond: number): Partial<OperatorState> => ({
      keptRules: [{ leastRingSeconds: 50, fromSecond, isAbout: () => true } as unknown as RuleInForce],
    });
    const rings = [now, now + 1].map((fromSecond) => {
      const { town, line } = dialling(keeping(fromSecond));
      beginDialled(town, line);
      return town.call.patienceSeconds;
    });
    expect(rings).toEqual([50, built.lines[0].pacing.ringTimeoutSeconds]);
  });

  it('begins with what its operator knows, and the rest unknown, whatever the row held before', () => {
    const { town, line } = dialling();
    const { own } = town.calls;
    for (const column of [own.ringMs, own.conversationMs, own.releaseCause, own.outcome, own.agentWaitMs])
      column.fill(77);
    own.intentClass.fill(2);
    beginDialled(town, line);
    const { slot } = town.call;
    expect([own.startSecond[slot], own.line[slot]]).toEqual([now, 1]);
    expect(
      [own.ringMs, own.conversationMs, own.releaseCause, own.outcome, own.agentWaitMs].map((c) => c[slot]),
    ).toEqual(Array(5).fill(unknownCode));
    expect(own.intentClass[slot]).toBe(0);
  });
});

describe('the key of an operator’s call', () => {
  it('is the same for the same lead, and another for any other operator, campaign, list, lead and pass', () => {
    const [first] = built.operators;
    const [low, high] = [first.keyLow, first.keyHigh];
    const keys = [keyOf(5), keyOf(6), keyOf(5, { campaign: 0 }), keyOf(5, { listOrdinal: 1 })];
    keys.push(keyOf(5, { keyLow: low, keyHigh: high }));
    for (pass of [1, 63, 64, 65, 128, 2 ** 18, 2 ** 18 + 1, 2 ** 19]) keys.push(keyOf(5));
    expect(new Set(keys).size).toBe(keys.length);
    pass = 0;
    expect(keyOf(5)).toBe(keys[0]);
  });

  it('stands in its row, where others draw from it; its name tells lists and passes apart', () => {
    pass = 2;
    const { call, calls } = meet(5, { listOrdinal: 1 });
    const { truth } = calls;
    expect([truth.keyLow.at(call.slot), truth.keyHigh.at(call.slot)]).toEqual([call.keyLow, call.keyHigh]);
    expect([call.intent, call.attempt, calls.own.pass[call.slot]]).toEqual([5 + 2 ** 26, 2, 2]);
  });

  it('is named as no call among own numbers is, however often its lead came up', () => {
    pass = ownCallAttempts;
    const { call, calls } = meet(5);
    expect([isOwnCall(call.attempt), calls.own.pass[call.slot]]).toEqual([false, pass]);
  });
});

describe('the callee of an operator’s call', () => {
  it('is the subscriber who has the number', () => {
    const { call, calls, subscribers } = meet(5, { insideShare: 1 });
    expect([call.callee, call.group]).toEqual([called, subscribers.groupOf(called)]);
    expect(calls.own.calledNumber[call.slot]).toBe(numberCalled);
    expect(calls.attempt.calledNumber[call.slot]).toBe(numberCalled);
  });

  it('is somebody outside, or nobody there, for the share that goes beyond the region', () => {
    expect(meet(5, { insideShare: 0 }).call).toMatchObject({ callee: outsideCallee, group: 0 });
    let free = numberCalled;
    while (built.plan.isAllocated(free) === 1) free++;
    number = free;
    expect(meet(5, { insideShare: 0 }).call).toMatchObject({ callee: outsideNobody, group: 0 });
    number = numberCalled;
    const many = 2000;
    const inside = Array.from({ length: many }, (_, lead) => {
      const { call, calls } = meet(lead, { insideShare: 0.3 });
      calls.give(call.slot);
      return call.callee === called;
    }).filter(Boolean).length;
    expect(Math.abs(inside / many - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / many));
  });

  it('is as the list tells: interest, and the dialect where it tells that', () => {
    const told = ({ call, calls }: Arm): readonly number[] => [
      calls.own.interestFactor[call.slot],
      calls.own.dialect[call.slot],
    ];
    const registers = Object.assign(Object.create(built.registers), { dialectOf: () => 4 });
    const meetTold = (): readonly number[] => {
      const { town, line } = dialling({ insideShare: 1 });
      const arm = { ...town, registers };
      beginDialled(arm, line);
      meetLead(arm, line.operator, arm.call);
      return told(arm);
    };
    expect(meetTold()).toEqual([1, 0]);
    terms = { price: 0, interestFactor: 1.5, isDialectTold: false };
    expect(meetTold()).toEqual([1.5, 0]);
    terms = { price: 0, interestFactor: 1.5, isDialectTold: true };
    expect(meetTold()).toEqual([1.5, 4]);
  });

  it('has consented only where a register is read that says so', () => {
    const registers = Object.assign(Object.create(built.registers), {
      hasConsented: (callee: number) => callee === called,
    });
    const consent = (isConsentRead: boolean, insideShare: number): number => {
      const { town, line } = dialling({ insideShare });
      const arm = { ...town, registers, isConsentRead };
      beginDialled(arm, line);
      meetLead(arm, line.operator, arm.call);
      return arm.call.hasConsent;
    };
    expect([consent(true, 1), consent(false, 1), consent(true, 0)]).toEqual([1, 0, 0]);
  });
});
