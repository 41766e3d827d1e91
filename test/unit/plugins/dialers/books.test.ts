import { describe, expect, it } from 'vitest';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { standard } from '../../../../src/plugins/dialers/books/standard.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import { fakeOperatorSite } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';

const price = (kind: BookEntryKind, quantity: number, values: ParameterValues = {}): number =>
  standard.create(fakeOperatorSite(), defaultValues(standard.parameters, values)).price({ kind, quantity });

describe('standard books', () => {
  it('charge 1,313 a year for the system', () => {
    expect(price(BookEntryKind.licenceDay, 365)).toBe(-13_130_000);
    expect(price(BookEntryKind.licenceDay, 1)).toBe(-35_973);
  });

  it('charge 300 for a script and 4.99 for clearing a number', () => {
    expect(price(BookEntryKind.scriptOnce, 1)).toBe(-3_000_000);
    expect(price(BookEntryKind.clearing, 1)).toBe(-49_900);
  });

  it('charge conversation by the begun increment', () => {
    expect(price(BookEntryKind.conversationSecond, 60)).toBe(-1000);
    expect(price(BookEntryKind.conversationSecond, 61)).toBe(-2000);
    const bySecond = { billingIncrementSeconds: 1 };
    expect(price(BookEntryKind.conversationSecond, 11, bySecond)).toBe(-183);
    expect(price(BookEntryKind.conversationSecond, 10.2, bySecond)).toBe(-183);
  });

  it('charge moves, new beginnings and fines', () => {
    expect(price(BookEntryKind.carrierMove, 1)).toBe(-20_000_000);
    expect(price(BookEntryKind.reEntry, 1)).toBe(-50_000_000);
    expect(price(BookEntryKind.fine, 1, { fine: 30_000 })).toBe(-300_000_000);
  });

  it('credit call-backs to premium numbers only', () => {
    expect(price(BookEntryKind.callBackSecond, 60)).toBe(0);
    expect(price(BookEntryKind.callBackSecond, 30, { callBackMinute: 2 })).toBe(10_000);
  });

  it('charge agents by the hour and lines by the month of thirty days', () => {
    expect(price(BookEntryKind.agentSecond, 3600)).toBe(-250_000);
    expect(price(BookEntryKind.lineDay, 30)).toBe(-3_000_000);
  });

  it('own whole units of money, to the nearest', () => {
    const owned = (assets: number): number | undefined =>
      standard.create(fakeOperatorSite(), defaultValues(standard.parameters, { assets })).sanctions?.assets;
    expect([owned(0.000_16), owned(0.000_14)]).toEqual([2, 1]);
  });

  it('credit a lead, a sale and the share of a loss that arrives', () => {
    expect(price(BookEntryKind.lead, 2, { revenuePerLead: 15 })).toBe(300_000);
    expect(price(BookEntryKind.sale, 1, { revenuePerSale: 99.5 })).toBe(995_000);
    expect(price(BookEntryKind.fraudIncome, 100_000_000, { fraudShare: 0.5 })).toBe(50_000_000);
  });
});
