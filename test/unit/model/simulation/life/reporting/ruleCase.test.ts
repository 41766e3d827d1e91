import { beforeEach, describe, expect, it } from 'vitest';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { SanctionCode } from '../../../../../../src/model/contracts/rule.ts';
import type { OperatorCase, SanctionTerms } from '../../../../../../src/model/contracts/rule.ts';
import { RuleCounter, ruleCounters } from '../../../../../../src/model/measures/counters.ts';
import { lineSubject } from '../../../../../../src/model/network/suspensionTable.ts';
import { FineReach } from '../../../../../../src/model/simulation/life/money/fine.ts';
import { considerCases, decideCase } from '../../../../../../src/model/simulation/life/reporting/ruleCase.ts';
import { orderDue } from '../../../../../../src/model/simulation/life/reviews/orderDue.ts';
import { noLender } from '../../../../../../src/model/simulation/operators/loans.ts';
import { OrderedSuspensions } from '../../../../../../src/model/simulation/sanctions/orderedSuspensions.ts';
import type { RuleComplaint } from '../../../../../../src/model/simulation/sanctions/ruleComplaint.ts';
import type { RuleInForce } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { heldByNobody } from '../../../../../builders/heldByNobody.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const account = 77;
const built = armByHand({
  world: {
    days: 2,
    rules: [
      { id: 'first', use: 'us-hours' },
      { id: 'second', use: 'us-hours' },
    ],
    callers: { couriers: { use: 'courier' }, robots: robots({ operators: 2 }) },
  },
});
const [robot] = built.operators;
const [rented] = robot.rented.numbers;
const forged = built.dealing.numberOfSubscriber(0);
const line = 4;
const subjects = {
  number: rented,
  line: lineSubject(account, line),
  operator: account,
  upstream: 1,
} as const;

const sure: SanctionTerms = {
  identifiedShare: 1,
  sanctionedShare: 1,
  collectedShare: 1,
  fine: 250,
  delaySeconds: 40,
  durationSeconds: 500,
};

/** An office that decides so, by what it knows of the operator. */
type Decides = (against: OperatorCase) => SanctionCode;

let town: Arm;
let fresh: RuleInForce[];
beforeEach(() => {
  const { totals, calendar, calls, plan } = built;
  for (const { counters } of totals.rules) counters.fill(0);
  calendar.clear();
  built.ruleComplaints.length = 0;
  fresh = built.rules.map((rule) => ({ ...rule, cases: [], casesOfLenders: new Map() }));
  town = {
    ...built,
    suspensions: new OrderedSuspensions(calls.attempt, plan, null),
    believedCases: [[], []],
  };
});

function decidedBy(decides: Decides, terms: Partial<SanctionTerms> = {}, lender: Decides = () => 0): Arm {
  const rules = fresh.map((rule): RuleInForce => ({
    ...rule,
    part: { enforce: [], obey: (_call, now) => now, sanction: decides },
    sanctions: { ...sure, ...terms },
    sanctionLender: lender,
    lenderSanctions: { ...sure, ...terms },
  }));
  return { ...town, rules };
}

const complaint = (fields: Partial<RuleComplaint> = {}): RuleComplaint => ({
  rule: 0,
  operator: 0,
  lender: noLender,
  keyLow: 1,
  keyHigh: 1,
  second: 100,
  subjects,
  ...fields,
});

const sanctionsOf = (callerClass = robot.callerClass, rule = 0): number =>
  town.totals.rules[rule].counters[callerClass * ruleCounters + RuleCounter.sanctions];

/** Seconds 139, 140, 639 and 640, just about a suspension of 500 s that begins 40 s after the complaint at second 100. */
function shutOut(arm: Arm, shows: Partial<Record<'callingNumber' | 'account' | 'line', number>>): boolean[] {
  const { attempt } = arm.calls;
  attempt.callingNumber[0] = shows.callingNumber ?? 3;
  attempt.account[0] = shows.account ?? 4;
  attempt.line[0] = shows.line ?? 5;
  return [139, 140, 639, 640].map((second) => arm.suspensions.kindInForce(0, 0, second) !== null);
}
const inTime = [false, true, true, false];
const never = [false, false, false, false];

describe('an office', () => {
  it('knows of an operator what was complained about, in what time, and how often it was sanctioned', () => {
    const known: unknown[] = [];
    const arm = decidedBy(({ complaints, firstComplaintSecond, nowSecond, sanctions, complaintsWithin }) => {
      known.push([complaints, firstComplaintSecond, nowSecond, sanctions, complaintsWithin(50)]);
      return complaints === 2 ? SanctionCode.fine : SanctionCode.none;
    });
    for (const second of [100, 149, 199]) decideCase(arm, complaint({ second }), FineReach.both);
    decideCase(arm, complaint({ operator: 1, second: 300 }), FineReach.both);
    decideCase(arm, complaint({ rule: 1, second: 400 }), FineReach.both);
    expect(known).toEqual([
      [1, 100, 100, 0, 1],
      [2, 100, 149, 0, 2],
      // That of second 149 was 50 s ago: not within so many.
      [3, 100, 199, 1, 1],
      [1, 300, 300, 0, 1],
      [1, 400, 400, 0, 1],
    ]);
    expect([sanctionsOf(), sanctionsOf(robot.callerClass, 1)]).toEqual([1, 0]);
  });

  it('finds and sanctions with the chance of both, and a stricter one everybody that a laxer one does', () => {
    const many = 2000;
    const found = (identifiedShare: number): boolean[] =>
      Array.from({ length: many }, (_, keyLow) => {
        const before = sanctionsOf();
        const arm = decidedBy(() => SanctionCode.fine, { identifiedShare, sanctionedShare: 0.5 });
        decideCase(arm, complaint({ keyLow }), FineReach.both);
        return sanctionsOf() > before;
      });
    const [lax, strict] = [found(0.4), found(0.8)];
    const share = lax.filter(Boolean).length / many;
    expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / many));
    expect(lax.filter((is, i) => is && !strict[i])).toEqual([]);
  });

  it('has the operator fined after its delay', () => {
    const arm = decidedBy(() => SanctionCode.fine);
    decideCase(arm, complaint(), FineReach.both);
    const { calendar, orders } = town;
    expect([calendar.next(), calendar.nowSeconds]).toEqual([true, 140]);
    const before = robot.ledger.amountOf(BookEntryKind.fine);
    robot.ledger.postAmount(BookEntryKind.sale, 10_000_000);
    orderDue(arm, calendar.subject);
    expect(robot.ledger.amountOf(BookEntryKind.fine) - before).toBe(0 - sure.fine);
    expect(orders.operator[calendar.subject]).toBe(0);
  });

  it.each([
    { what: 'number', itself: { callingNumber: rented }, other: { account } },
    { what: 'line', itself: { account, line }, other: { account } },
    { what: 'operator', itself: { account }, other: { callingNumber: rented } },
  ] as const)('shuts the $what for the time of the sanction, and nobody else', ({ what, itself, other }) => {
    const arm = decidedBy(() => SanctionCode[what]);
    decideCase(arm, complaint(), FineReach.both);
    expect([shutOut(arm, itself), shutOut(arm, other)]).toEqual([inTime, never]);
  });

  it.each([
    [{}, inTime],
    [{ durationSeconds: 0, repeatDurationSeconds: 500 }, inTime],
    [{ repeatDurationSeconds: 0 }, never],
  ] as const)('shuts who was sanctioned before for as long as %o', (terms, shut) => {
    const { fine, operator } = SanctionCode;
    const arm = decidedBy(({ sanctions }) => (sanctions === 0 ? fine : operator), terms);
    for (let i = 0; i < 2; i++) decideCase(arm, complaint(), FineReach.both);
    expect(shutOut(arm, { account })).toEqual(shut);
  });

  it('shuts nobody for no time, and nobody because of what an operator only believes', () => {
    const timeless = decidedBy(() => SanctionCode.number, { durationSeconds: 0 });
    decideCase(timeless, complaint(), FineReach.both);
    const believed = decidedBy(() => SanctionCode.number);
    decideCase(believed, complaint(), FineReach.believed);
    expect(shutOut(town, { callingNumber: rented })).toEqual(never);
    expect([sanctionsOf(), believed.believedCases[0][0].sanctions, fresh[0].cases.length]).toEqual([1, 1, 1]);
  });

  it('strikes somebody innocent with a forged number or an upstream, not with what is the operator’s', () => {
    const { number, operator, upstream } = town.totals.sanctions.byKind;
    const struck = (fields: Partial<RuleComplaint>, code: SanctionCode): number => {
      const before = number.innocent + operator.innocent + upstream.innocent;
      const arm = decidedBy(() => code);
      decideCase(arm, complaint(fields), FineReach.both);
      return number.innocent + operator.innocent + upstream.innocent - before;
    };
    expect([
      struck({}, SanctionCode.number),
      struck({ subjects: { ...subjects, number: forged } }, SanctionCode.number),
      struck({ subjects: { ...subjects, number: heldByNobody(town, false) } }, SanctionCode.number),
      struck({ subjects: { ...subjects, number: forged } }, SanctionCode.operator),
      struck({}, SanctionCode.upstream),
    ]).toEqual([0, 1, 0, 0, 1]);
  });
});

describe('whoever lends the number', () => {
  const lent = complaint({ lender: 0 });

  it('is sanctioned by what the office knows of the number, on its own', () => {
    const known: number[] = [];
    const arm = decidedBy(
      () => SanctionCode.none,
      {},
      ({ complaints }) => (known.push(complaints), complaints === 2 ? SanctionCode.number : 0),
    );
    decideCase(arm, lent, FineReach.both);
    decideCase(arm, { ...lent, operator: 1 }, FineReach.ledger);
    decideCase(arm, lent, FineReach.believed);
    expect([known, sanctionsOf(0), sanctionsOf()]).toEqual([[1, 2], 1, 0]);
    expect(shutOut(arm, { callingNumber: rented })).toEqual(inTime);
  });

  it('keeps no books: a fine is only counted, to the nearest unit with halves up', () => {
    const fines: Decides = () => SanctionCode.fine;
    const before = town.totals.lenders.finedOf([0]);
    const arm = decidedBy(() => 0, { fine: 251, collectedShare: 0.5 }, fines);
    decideCase(arm, lent, FineReach.both);
    const fined = town.totals.lenders.finedOf([0]) - before;
    expect([sanctionsOf(0), town.calendar.size, fined]).toEqual([1, 0, 126]);
    expect(shutOut(town, { callingNumber: rented })).toEqual(never);
  });
});

describe('a complaint', () => {
  it('goes to the office of every rule that the call broke, and to none for calls of other callers', () => {
    const { truth, attempt } = town.calls;
    attempt.callingNumber[0] = rented;
    const letters = (broken: number, operator = 0): readonly number[] => {
      truth.operator.set(0, operator);
      town.life.brokenRules.set(0, broken);
      town.ruleComplaints.length = 0;
      considerCases(town, 0, 600);
      return town.ruleComplaints.map(({ rule }) => rule);
    };
    expect([letters(0), letters(1), letters(2), letters(3), letters(3, -1)]).toEqual([
      [],
      [0],
      [1],
      [0, 1],
      [],
    ]);
    expect([town.calendar.next(), town.calendar.nowSeconds, town.calendar.size]).toEqual([true, 600, 3]);
  });
});
