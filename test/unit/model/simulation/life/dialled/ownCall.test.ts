import { describe, expect, it } from 'vitest';
import { ownCallAttempts } from '../../../../../../src/model/calls/attemptOfKey.ts';
import { ownCallee } from '../../../../../../src/model/calls/truth.ts';
import { leasedLine, unknownCode } from '../../../../../../src/model/calls/observed.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import {
  considerOwnCall,
  isOwnCallNext,
  takeOwnCall,
} from '../../../../../../src/model/simulation/life/dialled/ownCall.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import { armByHand, callByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { playArms } from '../../../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../../../builders/smallWorld.ts';

const inUse = 4;
const many = 3000;
const line = 1;
const town = armByHand({
  world: {
    callers: {
      robots: robots({
        operators: 1,
        callingNumber: { use: 'rotating', numbers: inUse, blocks: ['mobile-b'] },
      }),
    },
  },
});
const [robot] = town.operators;
const { truth, own, attempt } = town.calls;

const sharing = (ownCallShare: number): OperatorState => ({
  ...robot,
  stance: { ...robot.stance, ownCallShare },
});

/** The call to a lead has ended on the line; is one among the operator's own numbers due next? */
function isDueAfter(operator: OperatorState, call: CallInHand): boolean {
  keepCall(call, town.calls);
  truth.keyLow.set(call.slot, call.keyLow);
  truth.keyHigh.set(call.slot, call.keyHigh);
  own.line[call.slot] = line;
  operator.ownCallsDue.isDue[line] = 0;
  considerOwnCall(town, operator, call.slot);
  return operator.ownCallsDue.isDue[line] === 1;
}

describe('calls among an operator’s own numbers', () => {
  it('are their share of all its attempts: share ÷ (1 − share) of its calls to leads are followed by one', () => {
    for (const share of [0.1, 0.3]) {
      const operator = sharing(share);
      const followed = callsByHand(many, { operator: 0 }).filter((call) => isDueAfter(operator, call)).length;
      const expected = share / (1 - share);
      expect(Math.abs(followed / many - expected)).toBeLessThan(4 * Math.sqrt(0.25 / many));
      expect(Math.abs(followed / (followed + many) - share)).toBeLessThan(0.04);
    }
  });

  it('follow no call among them, and need two numbers', () => {
    const always = sharing(0.5);
    expect(isDueAfter(always, callByHand({ operator: 0 }))).toBe(true);
    expect(isDueAfter(always, callByHand({ operator: 0, callee: ownCallee }))).toBe(false);
    expect(isDueAfter(sharing(0), callByHand({ operator: 0 }))).toBe(false);
    robot.rented.inUse = 1;
    expect(isDueAfter(always, callByHand({ operator: 0 }))).toBe(false);
    robot.rented.inUse = inUse;
  });

  it('are not made any more by an operator that has changed to one number alone, nor after its next lead', () => {
    const always = sharing(0.5);
    expect(isDueAfter(always, callByHand({ operator: 0 }))).toBe(true);
    expect(isOwnCallNext(always, line)).toBe(true);
    robot.rented.inUse = 1;
    expect(isOwnCallNext(always, line)).toBe(false);
    considerOwnCall(town, always, callByHand({ operator: 0 }).slot);
    robot.rented.inUse = inUse;
    expect(isOwnCallNext(always, line)).toBe(false);
  });

  const operator = sharing(0.5);
  /** Takes the own call after the call to a lead with this key. */
  function ownCallAfter(keyLow: number): CallInHand {
    isDueAfter(operator, callByHand({ operator: 0, keyLow, keyHigh: 1, intent: 40, attempt: 2 }));
    const call = callByHand({ operator: 0, dialLine: line, slot: 0 });
    takeOwnCall(town, operator, call);
    return call;
  }

  it('go from each of the numbers in use to each other one alike, never to itself', () => {
    const pairs = new Map<string, number>();
    for (let keyLow = 0; keyLow < many; keyLow++) {
      ownCallAfter(keyLow);
      const [from, to] = [attempt.callingNumber[0], attempt.calledNumber[0]].map((number) =>
        robot.rented.positionOf(number),
      );
      pairs.set(`${from} ${to}`, (pairs.get(`${from} ${to}`) ?? 0) + 1);
    }
    const kinds = inUse * (inUse - 1);
    expect(pairs.size).toBe(kinds);
    expect([...pairs.keys()].filter((pair) => pair[0] === pair[2] || pair.includes('-'))).toEqual([]);
    for (const count of pairs.values())
      expect(Math.abs(count - many / kinds)).toBeLessThan(4.5 * Math.sqrt(many / kinds));
  });

  it('are known by the lead’s call that they follow, and are no longer due', () => {
    const call = ownCallAfter(7);
    expect(call).toMatchObject({
      intent: 40,
      attempt: 2 + ownCallAttempts,
      callee: ownCallee,
      isWanted: 1,
      relation: Relation.contact,
      group: 0,
      callingNumber: attempt.callingNumber[0],
    });
    expect([truth.keyLow.at(0), truth.keyHigh.at(0)]).toEqual([call.keyLow, call.keyHigh]);
    expect([call.keyLow, call.keyHigh]).not.toEqual([7, 1]);
    expect(operator.ownCallsDue.isDue[line]).toBe(0);
    expect([ownCallAfter(7).keyLow, ownCallAfter(8).keyLow === call.keyLow]).toEqual([call.keyLow, false]);
  });

  it('come in as calls of a leased line over the operator’s carrier', () => {
    ownCallAfter(7);
    expect([attempt.ingress[0], attempt.sim[0], attempt.cell[0]]).toEqual([
      operator.ingress,
      leasedLine,
      unknownCode,
    ]);
    expect([own.callingNumber[0], own.calledNumber[0]]).toEqual([
      attempt.callingNumber[0],
      attempt.calledNumber[0],
    ]);
  });

  it('never go from a number to itself, though their operator changes to one number while lines wait', () => {
    const callers = {
      robots: robots({
        pacing: { use: 'fixed-per-day', lines: 4, attemptsPerDay: 60, hours: ['09:00', '20:00'] },
        callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 3 },
        evasion: [
          { use: 'reciprocal-calls', share: 0.45 },
          { use: 'bandit', part: 'callingNumber', everyDays: 1, explorationShare: 1 },
        ],
        levers: { reviewSeconds: 3600 },
        alternatives: { callingNumber: [{ id: 'one', use: 'fixed', blocks: ['mobile-b'] }] },
      }),
    };
    const [{ calls }] = playArms({ arms: [{ world: smallWorld({ subscribers: 30, days: 6, callers }) }] });
    const called = calls.map(({ exogenous }) => exogenous).filter(({ callee }) => callee === ownCallee);
    expect(called.length).toBeGreaterThan(50);
    expect(called.filter(({ callingNumber, calledNumber }) => callingNumber === calledNumber)).toEqual([]);
  });
});
