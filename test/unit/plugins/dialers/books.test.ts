import { describe, expect, it } from 'vitest';
import { BookEntryKind } from '../../../../src/model/contracts/operator.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { standard } from '../../../../src/plugins/dialers/books/standard.ts';
import { defaultValues } from '../../../../src/study/laws/defaultValues.ts';
import { fakeOperatorSite } from '../../../../src/study/laws/fakeOperatorSite.ts';

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

  it('charge minutes by the second, rounded once for each call', () => {
    expect(price(BookEntryKind.conversationSecond, 60)).toBe(-1000);
    expect(price(BookEntryKind.conversationSecond, 11)).toBe(-183);
  });

  it('charge agents by the hour and lines by the month of thirty days', () => {
    expect(price(BookEntryKind.agentSecond, 3600)).toBe(-250_000);
    expect(price(BookEntryKind.lineDay, 30)).toBe(-3_000_000);
  });

  it('credit a lead, a sale and the share of a loss that arrives', () => {
    expect(price(BookEntryKind.lead, 2, { revenuePerLead: 15 })).toBe(300_000);
    expect(price(BookEntryKind.sale, 1, { revenuePerSale: 99.5 })).toBe(995_000);
    expect(price(BookEntryKind.fraudIncome, 100_000_000, { fraudShare: 0.5 })).toBe(50_000_000);
  });
});
