import { beforeEach, describe, expect, it } from 'vitest';
import { ReportCode } from '../../../../../../src/model/contracts/detector.ts';
import { Totals } from '../../../../../../src/model/measures/totals.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { EventKind } from '../../../../../../src/model/simulation/call/eventOrder.ts';
import { considerMerit, hearUpheld } from '../../../../../../src/model/simulation/life/reporting/merit.ts';
import { noOffice } from '../../../../../../src/model/simulation/sanctions/complaintOffice.ts';
import type { ComplaintOffice } from '../../../../../../src/model/simulation/sanctions/complaintOffice.ts';
import { OrderedSuspensions } from '../../../../../../src/model/simulation/sanctions/orderedSuspensions.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { heldByNobody } from '../../../../../builders/heldByNobody.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const many = 2000;
const merits = { unwanted: 0.8, wanted: 0.1, forged: 0.4 } as const;
const built = armByHand({ world: { callers: { robots: robots({ operators: 2 }) } } });
const rented = built.operators[1].rented.numbers[0];
const strangers = built.dealing.numberOfSubscriber(0);

let town: Arm;
beforeEach(() => {
  const { calls, plan, totals, calendar } = built;
  calendar.clear();
  town = {
    ...built,
    totals: new Totals(totals.classOfCaller, { sites: 0, trunks: 0, rules: 0 }),
    suspensions: new OrderedSuspensions(calls.attempt, plan, null),
  };
});

const withOffice = (fields: Partial<ComplaintOffice> = {}): Arm => ({
  ...town,
  office: { ...noOffice, isOpen: true, merits, checkSeconds: 300, hear: () => true, ...fields },
});

/** So many complaints about calls that showed the number reach an office at second 1000. */
function complain(arm: Arm, shown: number, who: Partial<CallInHand>): typeof town.totals.sanctions.office {
  const { truth, attempt } = arm.calls;
  for (const call of callsByHand(many, who)) {
    keepCall(call, arm.calls);
    truth.keyLow.set(call.slot, call.keyLow);
    truth.keyHigh.set(call.slot, call.keyHigh);
    attempt.callingNumber[call.slot] = shown;
    considerMerit(arm, call.slot, 1000);
  }
  return arm.totals.sanctions.office;
}
const robot = { operator: 1, isWanted: 0 } as const;
const near = (upheld: number, share: number): void =>
  expect(Math.abs(upheld / many - share)).toBeLessThan(4 * Math.sqrt(0.25 / many));

describe('a complaint office', () => {
  it('upholds complaints about calls from an operator’s own number as they deserve', () => {
    const { complaints, upheld, wronglyUpheld } = complain(withOffice(), rented, robot);
    expect([complaints, wronglyUpheld]).toEqual([many, 0]);
    near(upheld, merits.unwanted);
  });

  it('upholds some about wanted calls and forged numbers, which is wrong of it', () => {
    const ofWanted = complain(withOffice(), strangers, { isWanted: 1 });
    near(ofWanted.upheld, merits.wanted);
    expect(ofWanted.wronglyUpheld).toBe(ofWanted.upheld);
    const before = ofWanted.upheld;
    const both = complain(withOffice(), strangers, robot);
    near(both.upheld - before, merits.forged);
    expect(both.wronglyUpheld).toBe(both.upheld);
  });

  it('takes a number for forged that only another operator has', () => {
    const { upheld, wronglyUpheld } = complain(withOffice(), rented, { operator: 0, isWanted: 0 });
    near(upheld, merits.forged);
    expect(wronglyUpheld).toBe(0);
  });

  it('wrongs somebody with a forged number only if somebody has it, in the region or beyond', () => {
    const wronged = (shown: number): readonly number[] => {
      const office = complain(withOffice(), shown, robot);
      return [office.upheld, office.wronglyUpheld];
    };
    const [unused, noneWronged] = wronged(heldByNobody(town, false));
    near(unused, merits.forged);
    expect(noneWronged).toBe(0);
    const [upheld, wronglyUpheld] = wronged(heldByNobody(town, true));
    expect(wronglyUpheld).toBe(upheld - unused);
  });

  it('finds nobody behind a number that is withheld', () => {
    const { complaints, upheld } = complain(withOffice(), 0, robot);
    expect([complaints, upheld, town.calendar.size]).toEqual([many, 0, 0]);
  });

  it('says so when it has checked', () => {
    const merit = { ...merits, unwanted: 1 };
    complain(withOffice({ merits: merit }), rented, robot);
    const { calendar, reports } = town;
    calendar.next();
    const row = calendar.subject;
    expect([calendar.nowSeconds, calendar.kind]).toEqual([1300, EventKind.reportDue]);
    expect([reports.about[row], reports.kind[row]]).toEqual([rented, ReportCode.upheld]);
  });

  it('hears nothing while it is closed', () => {
    const { complaints } = complain(withOffice({ isOpen: false }), rented, robot);
    expect([complaints, town.calendar.size]).toEqual([0, 0]);
  });
});

describe('too many complaints that were upheld', () => {
  const span = { fromSecond: 2000, untilSecond: 3000, appealShare: 0, correctionSeconds: 0 } as const;
  const { account } = built.operators[1];
  const heard = (about: number, fields: Partial<ComplaintOffice> = {}): unknown => {
    hearUpheld(withOffice({ spanFor: () => span, ...fields }), about, 1500);
    const { number, operator } = town.totals.sanctions.byKind;
    const { attempt } = town.calls;
    attempt.callingNumber[0] = about;
    attempt.account[0] = -5;
    const isNumberShut = town.suspensions.kindInForce(0, 0, 2000) === 'number';
    attempt.callingNumber[0] = 0;
    attempt.account[0] = account;
    const isCustomerShut = town.suspensions.kindInForce(0, 0, 2000) === 'operator';
    return { isNumberShut, isCustomerShut, innocent: number.innocent + operator.innocent };
  };

  it('shut the number, whoever has it', () => {
    expect(heard(rented)).toEqual({ isNumberShut: true, isCustomerShut: false, innocent: 0 });
    expect(heard(strangers)).toEqual({ isNumberShut: true, isCustomerShut: false, innocent: 1 });
    expect(heard(heldByNobody(town, false))).toEqual({
      isNumberShut: true,
      isCustomerShut: false,
      innocent: 1,
    });
  });

  it('shut the customer behind it where that is asked for and there is one', () => {
    const isAboutCustomers = true;
    expect(heard(strangers, { isAboutCustomers })).toMatchObject({ isNumberShut: true, innocent: 1 });
    expect(heard(rented, { isAboutCustomers })).toEqual({
      isNumberShut: false,
      isCustomerShut: true,
      innocent: 1,
    });
  });

  it('are not reached by one more, nor by calls that show no number', () => {
    expect(heard(rented, { hear: () => false })).toMatchObject({ isNumberShut: false });
    expect(heard(0)).toMatchObject({ isNumberShut: false, innocent: 0 });
  });
});
