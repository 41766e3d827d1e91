import { beforeEach, describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { Verdict } from '../../../../../../src/model/calls/callCodes.ts';
import { CallCounter } from '../../../../../../src/model/measures/counters.ts';
import { Totals } from '../../../../../../src/model/measures/totals.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import {
  isBarred,
  meetSuspension,
  orderSuspension,
  sanction,
} from '../../../../../../src/model/simulation/life/reporting/sanctions.ts';
import {
  byOrder,
  OrderedSuspensions,
} from '../../../../../../src/model/simulation/sanctions/orderedSuspensions.ts';
import { noSuspension } from '../../../../../../src/model/simulation/sanctions/suspension.ts';
import type { Suspension } from '../../../../../../src/model/simulation/sanctions/suspension.ts';
import { noTraceback } from '../../../../../../src/model/simulation/sanctions/traceback.ts';
import type {
  TracebackEnd,
  TracebackTerms,
} from '../../../../../../src/model/simulation/sanctions/traceback.ts';
import type { Site } from '../../../../../../src/model/simulation/sites/site.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { cap, robots } from '../../../../../builders/smallWorld.ts';

const many = 2000;
const account = 77;
/** Of the residents' block, the second of the small world. */
const number = 15_001;
const [site] = armByHand({ world: { screening: { terminating: [cap(10)] } } }).sites;
const built = armByHand({
  world: { callers: { couriers: { use: 'courier' }, robots: robots({ operators: 1 }) } },
});

let town: Arm;
beforeEach(() => {
  const { calls, plan, totals } = built;
  calls.attempt.callingNumber[0] = number;
  calls.attempt.account[0] = account;
  built.calendar.clear();
  town = {
    ...built,
    totals: new Totals(totals.classOfCaller, { sites: 1, trunks: 0, rules: 0 }),
    suspensions: new OrderedSuspensions(calls.attempt, plan, null),
  };
});

const openLoop = (): Arm => ({ ...town, reactions: { ...town.reactions, isActing: false } });
const robot = { operator: 0, isWanted: 0, callerClass: 1 } as const;
const call = (fields: Partial<CallInHand> = {}): CallInHand =>
  callByHand({ callingNumber: number, startSecond: 100, ...fields });
const appealsOf = (callerClass = 0): number =>
  town.totals.calls[town.totals.base(callerClass, 1) + CallCounter.appeals];

const span = { fromSecond: 100, untilSecond: 500, appealShare: 0, correctionSeconds: 50 } as const;
const order = (what: 'number' | 'operator', subject: number, appealShare = 0): boolean =>
  orderSuspension(town, { what, subject, span: { ...span, appealShare }, isInnocent: true }, 60);

describe('an order to all carriers', () => {
  it('bars calls of whoever is named, from its first second to before its last', () => {
    expect(order('number', number)).toBe(true);
    const barred = [99, 100, 499, 500].map((startSecond) => isBarred(town, call({ startSecond })));
    expect(barred).toEqual([false, true, true, false]);
  });

  it('is the one that acts on the call', () => {
    order('operator', account);
    const met = call();
    isBarred(town, met);
    expect([met.verdict, met.actedBy]).toEqual([Verdict.reject, byOrder]);
    const free = call({ startSecond: 500 });
    isBarred(town, free);
    expect([free.verdict, free.actedBy]).toEqual([Verdict.allow, -1]);
  });

  it('is counted once, for the seconds in force and how long it took', () => {
    order('number', number);
    expect(order('number', number)).toBe(false);
    expect(town.totals.sanctions.byKind.number).toEqual({ count: 1, innocent: 1, seconds: 400 });
    expect(town.totals.sanctions.delaySeconds).toBe(40);
  });

  it('is not given in the open loop, where nobody acts', () => {
    const about = { what: 'number', subject: number, span, isInnocent: true } as const;
    expect(orderSuspension(openLoop(), about, 60)).toBe(false);
    expect(isBarred(town, call())).toBe(false);
  });

  it('is met by wanted callers, who appeal with its share; operators do not', () => {
    order('number', number, 1);
    isBarred(town, call(robot));
    expect(town.totals.sanctions).toMatchObject({ wantedCallsMet: 0, appeals: 0 });
    isBarred(town, call());
    const { byKind } = town.totals.sanctions;
    expect(town.totals.sanctions).toMatchObject({ wantedCallsMet: 1, appeals: 1 });
    // Lifted 50 s after the call at second 100, where it would have been in force until 500.
    expect(byKind.number.seconds).toBe(50);
    expect([149, 150].map((startSecond) => isBarred(town, call({ startSecond, ...robot })))).toEqual([
      true,
      false,
    ]);
  });

  it('is not appealed against where nobody may', () => {
    order('number', number, 0);
    isBarred(town, call());
    expect(town.totals.sanctions).toMatchObject({ wantedCallsMet: 1, appeals: 0 });
  });
});

describe('the suspension of a site', () => {
  const suspending = (fields: Partial<Suspension> = {}): Site => ({
    ...site,
    traceback: noTraceback,
    suspension: { ...noSuspension, alarm: () => true, afterSeconds: 30, durationSeconds: 200, ...fields },
  });

  it('is counted from its beginning after the alarm on, about operators or about innocent callers', () => {
    sanction(town, suspending(), call(robot));
    expect(town.totals.sanctions.byKind.number).toEqual({ count: 1, innocent: 1, seconds: 200 });
    sanction(town, suspending({ what: 'line' }), call(robot));
    sanction(town, suspending({ what: 'line' }), call());
    sanction(town, suspending({ what: 'upstream' }), call(robot));
    const { line, upstream } = town.totals.sanctions.byKind;
    expect([line.count, line.innocent, upstream.innocent]).toEqual([2, 1, 1]);
    expect(town.totals.sanctions.delaySeconds).toBe(4 * 30);
  });

  it('of a number that an operator rents strikes nobody innocent', () => {
    const [own] = town.operators[0].rented.numbers;
    sanction(town, suspending(), call({ ...robot, callingNumber: own }));
    expect(town.totals.sanctions.byKind.number).toMatchObject({ count: 1, innocent: 0 });
  });

  it('is nothing where the alarm brings no new one about', () => {
    sanction(town, suspending({ alarm: () => false }), call());
    expect(town.totals.sanctions.byKind.number.count).toBe(0);
  });

  it('is met by wanted callers, of whom a share appeals', () => {
    const met = suspending({ appealShare: 0.3, appeal: () => null });
    for (const one of callsByHand(many)) meetSuspension(town, met, one);
    for (const one of callsByHand(many, robot)) meetSuspension(town, met, one);
    const { wantedCallsMet, appeals } = town.totals.sanctions;
    expect([wantedCallsMet, appealsOf()]).toEqual([many, appeals]);
    expect(Math.abs(appeals / many - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / many));
  });
});

describe('the end of a traceback', () => {
  const terms: TracebackTerms = {
    durationSeconds: 1000,
    cutShare: 0.7,
    wronglyCutShare: 0.2,
    isUpstreamBlocked: true,
    appealShare: 0,
    correctionSeconds: 0,
  };
  const traced = (end: TracebackEnd, who: Partial<CallInHand> = {}, of = terms): void => {
    const begin = (_call: unknown, _carrier: unknown, out: TracebackEnd): boolean => {
      Object.assign(out, end);
      return true;
    };
    sanction(town, { ...site, suspension: noSuspension, traceback: { terms: of, begin } }, call(who));
  };
  const reached = { seconds: 60, hops: 3, isReached: true, carrier: 0 } as const;
  const silent = { ...reached, isReached: false, carrier: 1 } as const;

  it('suspends the customer who was found by chance, an innocent one more seldom', () => {
    const share = (who: Partial<CallInHand>): number => {
      const { suspended } = town.totals.sanctions.traceback;
      for (let i = 0; i < many; i++) {
        town.calls.attempt.account[0] = 1000 + suspended + i;
        traced(reached, { keyLow: i, keyHigh: 1, ...who });
      }
      return (town.totals.sanctions.traceback.suspended - suspended) / many;
    };
    expect(Math.abs(share(robot) - terms.cutShare)).toBeLessThan(4 * Math.sqrt(0.21 / many));
    const { operator } = town.totals.sanctions.byKind;
    const guilty = operator.count;
    expect(operator.innocent).toBe(0);
    town = { ...town, suspensions: new OrderedSuspensions(town.calls.attempt, town.plan, null) };
    expect(Math.abs(share({}) - terms.wronglyCutShare)).toBeLessThan(4 * Math.sqrt(0.16 / many));
    expect(operator.innocent).toBe(operator.count - guilty);
  });

  it('suspends the carrier that did not answer, who is nobody’s operator, where that is agreed', () => {
    traced(silent, robot, { ...terms, isUpstreamBlocked: false });
    expect(town.totals.sanctions.byKind.upstream.count).toBe(0);
    traced(silent, robot);
    expect(town.totals.sanctions.byKind.upstream).toEqual({ count: 1, innocent: 1, seconds: 1000 });
  });

  it('is counted with its hops and its time if it comes within the measured time', () => {
    traced(reached);
    traced(silent);
    traced(reached, { startSecond: secondsADay - 60 });
    const counts = { begun: 3, ended: 2, reached: 1, unanswered: 1, hops: 6, seconds: 120 };
    expect(town.totals.sanctions.traceback).toMatchObject(counts);
  });
});
