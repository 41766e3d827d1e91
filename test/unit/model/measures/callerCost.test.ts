import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { callerCost, CostPart, costParts } from '../../../../src/model/measures/callerCost.ts';
import type { CallerPrices, PricedCounts } from '../../../../src/model/measures/callerCost.ts';
import { CallCounter } from '../../../../src/model/measures/counters.ts';
import { measureRows } from '../../../../src/model/measures/measureRows.ts';
import { Totals } from '../../../../src/model/measures/totals.ts';

const nothing: PricedCounts = {
  conversationSeconds: 0,
  lineSeconds: 0,
  attempts: 0,
  appeals: 0,
  unmetDemands: 0,
};

/** 0.1 a minute, 29 an hour, as in the books: 1/10 000 of the currency. */
const prices: CallerPrices = {
  conversationSecond: 1000 / 60,
  second: 290_000 / secondsAnHour,
  handlingSeconds: 5,
  appeal: 49_900,
  unmetDemand: 30_000,
};

const seconds = fc.double({ min: 0, max: 1e7, noNaN: true });
const count = fc.nat(100_000);
const someCounts: fc.Arbitrary<PricedCounts> = fc.record({
  conversationSeconds: seconds,
  lineSeconds: seconds,
  attempts: count,
  appeals: count,
  unmetDemands: count,
});
const price = fc.double({ min: 0, max: 1e6, noNaN: true });
const somePrices: fc.Arbitrary<CallerPrices> = fc.record({
  conversationSecond: price,
  second: price,
  handlingSeconds: fc.nat(3600),
  appeal: fc.nat(1_000_000),
  unmetDemand: fc.nat(1_000_000),
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const names = Object.keys(nothing) as (keyof PricedCounts)[];
const together = (pieces: readonly PricedCounts[]): PricedCounts =>
  Object.fromEntries(names.map((name) => [name, sum(pieces.map((piece) => piece[name]))])) as never;

describe('the cost of honest callers', () => {
  it('prices line, time, appeals and demands not met', () => {
    const cost = callerCost(
      { conversationSeconds: 600, lineSeconds: 900, attempts: 60, appeals: 2, unmetDemands: 3 },
      prices,
    );
    expect(cost[CostPart.line]).toBe(10_000);
    expect(cost[CostPart.time]).toBe(96_667);
    expect(cost[CostPart.appeals]).toBe(99_800);
    expect(cost[CostPart.unmet]).toBe(90_000);
  });

  it('is whole units of money, and nothing where nothing happened', () => {
    fc.assert(
      fc.property(someCounts, somePrices, (counts, paid) => {
        expect(callerCost(counts, paid).every(Number.isInteger)).toBe(true);
        expect(sum(callerCost(nothing, paid))).toBe(0);
      }),
    );
  });

  it('adds up over any split: pieces differ from the whole by half a unit each at most', () => {
    fc.assert(
      fc.property(fc.array(someCounts, { minLength: 1, maxLength: 20 }), (pieces) => {
        const whole = callerCost(together(pieces), prices);
        for (const part of costParts) {
          const apart = sum(pieces.map((piece) => callerCost(piece, prices)[part]));
          expect(Math.abs(apart - whole[part])).toBeLessThanOrEqual((pieces.length + 1) / 2 + 1e-3);
        }
      }),
    );
  });

  it('never falls when something more happens or costs more', () => {
    fc.assert(
      fc.property(someCounts, somePrices, fc.constantFrom(...names), (counts, paid, name) => {
        const more = callerCost({ ...counts, [name]: counts[name] + 10 }, paid);
        callerCost(counts, paid).forEach((amount, part) => expect(more[part]).toBeGreaterThanOrEqual(amount));
      }),
    );
  });
});

describe('the rows of the cost', () => {
  /** Couriers and persons, both with wanted calls, and robots, of whose calls some are wanted as well. */
  const account = (of: readonly PricedCounts[]): Parameters<typeof measureRows>[0] => {
    const totals = new Totals([0, 1, 2], { sites: 0, trunks: 0, rules: 0 });
    of.forEach((counts, c) => {
      const base = totals.base(c, 1);
      totals.calls[base + CallCounter.conversationSeconds] = counts.conversationSeconds;
      totals.calls[base + CallCounter.heldSeconds] = counts.lineSeconds;
      totals.calls[base + CallCounter.refusedSeconds] = 30;
      totals.calls[base + CallCounter.attempts] = counts.attempts;
      totals.calls[base + CallCounter.appeals] = counts.appeals;
      totals.calls[base + CallCounter.demands] = counts.unmetDemands + 40;
      totals.calls[base + CallCounter.demandsCompleted] = 40;
    });
    return {
      totals,
      classes: ['courier', 'person', 'robot'].map((id) => ({
        id,
        isUnwanted: id === 'robot',
        mayBeUnwanted: id === 'robot',
      })),
      prices: [prices, { ...prices, second: 33 }, null],
      sites: [],
      rules: [],
      trunks: [],
      subscribers: 10,
      days: 2,
    };
  };
  const read = (
    of: readonly PricedCounts[],
  ): ((metric: string, ofClass: string | null) => readonly [number, number]) => {
    const rows = measureRows(account(of));
    return (metric, ofClass) => {
      const row = rows.find((each) => each.metric === `wanted.cost.${metric}` && each.class === ofClass);
      return [Math.round((row?.numerator ?? Number.NaN) * 10_000), row?.denominator ?? Number.NaN];
    };
  };

  it('add up to the unit over classes and over what the money is spent on, without operators', () => {
    fc.assert(
      fc.property(fc.array(someCounts, { minLength: 3, maxLength: 3 }), (of) => {
        const money = read(of);
        const [all] = money('perCompleted', null);
        expect(money('perCompleted', 'courier')[0] + money('perCompleted', 'person')[0]).toBe(all);
        const parts = ['byLine', 'byTime', 'byAppeal', 'byUnmet'];
        expect(sum(parts.map((part) => money(part, null)[0]))).toBe(all);
        expect(money('perSubscriberDay', null)[0]).toBe(all);
      }),
      { numRuns: 30 },
    );
  });

  it('count refused calls as time, divide by demands completed and by subscribers × days', () => {
    const money = read([nothing, nothing, nothing]);
    expect(money('byTime', 'courier')).toEqual([Math.round((30 * 290_000) / secondsAnHour), 40]);
    expect(money('perCompleted', null)[1]).toBe(80);
    expect(money('perSubscriberDay', 'person')[1]).toBe(20);
  });
});
