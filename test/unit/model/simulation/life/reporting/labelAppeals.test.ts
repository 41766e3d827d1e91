/** Appeals against labels and rejections: who makes one, and whom it reaches. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Verdict } from '../../../../../../src/model/calls/callCodes.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import { ReportCode } from '../../../../../../src/model/contracts/detector.ts';
import { Totals } from '../../../../../../src/model/measures/totals.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { considerAppeal } from '../../../../../../src/model/simulation/life/reporting/sanctions.ts';
import type { Consequence } from '../../../../../../src/model/simulation/sanctions/consequence.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { cap, robots } from '../../../../../builders/smallWorld.ts';

const many = 2000;
const number = 5001;
const built = armByHand({
  world: {
    callers: { couriers: { use: 'courier' }, robots: robots({ operators: 1 }) },
    screening: { terminating: [cap(10)] },
  },
});
const [site] = built.sites;
const robot = { operator: 0, isWanted: 0, callerClass: 1 } as const;

let town: Arm;
beforeEach(() => {
  built.calendar.clear();
  town = { ...built, totals: new Totals(built.totals.classOfCaller, { sites: 1, trunks: 0, rules: 0 }) };
});

describe('an appeal against a label or a rejection', () => {
  const consequence = {
    appealShare: 0.4,
    untoldFactor: 0.5,
    correctionSeconds: 3600,
    toldCause: 608,
  } as const;
  const appealed = (fields: Partial<Consequence>, action: Verdict, who: Partial<CallInHand> = {}): number => {
    const arm = { ...town, consequences: [{ ...built.consequences[0], ...consequence, ...fields }] };
    const before = town.totals.sanctions.labelAppeals;
    for (const one of callsByHand(many, {
      callingNumber: number,
      startSecond: 100,
      relation: Relation.business,
      ...who,
    }))
      considerAppeal(arm, { ...site, ordinal: 0, action }, one);
    return (town.totals.sanctions.labelAppeals - before) / many;
  };
  const near = (share: number, expected: number): void =>
    expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt(0.25 / many));

  it('is made by a share of wanted callers, by fewer of those who are not told that a network rejected', () => {
    near(appealed({}, Verdict.label), 0.4);
    near(appealed({}, Verdict.reject), 0.4);
    near(appealed({ toldCause: 486 }, Verdict.reject), 0.2);
    near(appealed({ toldCause: 486 }, Verdict.label), 0.4);
  });

  it('is made by nobody whose number the callee has among the contacts, who sees no label, but against a rejection', () => {
    const who = { relation: Relation.contact };
    expect(appealed({ appealShare: 1 }, Verdict.label, who)).toBe(0);
    expect(appealed({ appealShare: 1 }, Verdict.reject, who)).toBe(1);
  });

  it('is made by no operator, nor against nothing', () => {
    expect(appealed({}, Verdict.label, robot)).toBe(0);
    for (const action of [Verdict.allow, Verdict.charge, Verdict.delay, Verdict.challenge])
      expect(appealed({ appealShare: 1 }, action)).toBe(0);
    expect(appealed({ appealShare: 0 }, Verdict.label)).toBe(0);
  });

  it('reaches those who keep marks after the time of a correction', () => {
    appealed({ appealShare: 1 }, Verdict.label);
    const { calendar, reports } = town;
    calendar.next();
    expect([calendar.nowSeconds, calendar.kind]).toEqual([3700, EventKind.reportDue]);
    const row = calendar.subject;
    expect([reports.about[row], reports.kind[row]]).toEqual([number, ReportCode.appeal]);
    expect(reports.atSecond[row]).toBe(3700);
  });
});
