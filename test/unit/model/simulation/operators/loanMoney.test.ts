/** What a loan costs the borrower and brings the lender. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BookEntryKind } from '../../../../../src/model/contracts/operator/ledger.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { siteOf } from '../../../../builders/smallWorld.ts';
import { seedArbitrary } from '../../../../builders/worldArbitrary.ts';
import { lentBy, rowOf, worldWith } from './lendingWorld.ts';
import type { Settings } from './lendingWorld.ts';

describe('a loan', () => {
  it('costs its rent for each number and day, and nothing while another strategy is in use', () => {
    const rented = (callingNumber: Settings, more: Settings = {}): number => {
      const [{ arm }] = playArms({ arms: [{ world: worldWith(callingNumber, { days: 2 }, more) }] });
      return arm.operators[0].ledger.amountOf(BookEntryKind.loanDay);
    };
    expect(rented(lentBy('bank', { numbers: 3, rentPerDay: 12.5 }))).toBe(-2 * 3 * 125_000);
    const alternatives = { callingNumber: [{ id: 'other', ...lentBy('bank') }] };
    expect(rented({ use: 'fixed', blocks: ['mobile-b'] }, { alternatives })).toBe(0);
  });

  it('brings its lender to the last unit what its borrowers pay, rent and fee, and nobody else anything', () => {
    fc.assert(
      fc.property(
        seedArbitrary,
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (seed, rentPerDay, feePerMinute) => {
          const callingNumber = lentBy('bank', { numbers: 2, rentPerDay, feePerMinute });
          const [played] = playArms({
            seed,
            arms: [{ world: worldWith(callingNumber, { days: 2, subscribers: 150 }, { operators: 2 }) }],
          });
          const { operators } = played.arm;
          const paidFor = (kind: BookEntryKind): number =>
            operators.reduce((sum, { ledger }) => sum - ledger.amountOf(kind), 0);
          const [earned, days] = rowOf(played, 'lender.income.perDay', 'bank');
          expect(earned).toBeCloseTo(
            (paidFor(BookEntryKind.loanDay) + paidFor(BookEntryKind.loanFee)) / 10_000,
            9,
          );
          expect(days).toBe(2);
          expect(rowOf(played, 'lender.income.perDay', 'courier')[0]).toBe(0);
          const talked = played.calls
            .filter(({ key, isCallBack }) => key.startsWith('robots.') && !isCallBack)
            .reduce((sum, { outcome }) => sum + outcome.conversationSeconds, 0);
          // Half a unit of rounding a call, and one of the price.
          expect(
            Math.abs(paidFor(BookEntryKind.loanFee) / 10_000 - (talked / 60) * feePerMinute),
          ).toBeLessThan(played.calls.length * 0.00005 + talked / 60 / 10_000);
        },
      ),
      { seed: 19, numRuns: 6 },
    );
  });

  it('asks its fee only for calls that show its numbers, in the books that its operator believes in too', () => {
    const [, closed] = playArms({
      arms: (['open', 'mechanical'] as const).map((effect) => ({
        effect,
        world: worldWith(lentBy('bank', { feePerMinute: 1 }), {
          screening: {
            origin: [siteOf('reject', { id: 'cap', use: 'volume-cap', per: 'day', limitCalls: 50 })],
          },
        }),
      })),
    });
    const [{ ledger, believed }] = closed.arm.operators;
    const [paid, believedPaid] = [ledger, believed].map((books) => books.amountOf(BookEntryKind.loanFee));
    expect(paid).toBeLessThan(0);
    // It believes that nothing was rejected.
    expect(believedPaid).toBeLessThan(paid);
  });

  it('is told by the truth of a trace alone: the lender’s id for calls that show its number, nothing for all others', () => {
    const world = worldWith(lentBy('bank'));
    const [{ trace, calls }] = playArms({ arms: [{ world }] });
    const lenders = trace.get('truth_lender') as readonly number[];
    const ids = lenders.map((lender) => world.callers[lender]?.id ?? '');
    const expected = calls.map(({ key }) => (key.startsWith('robots.') ? 'bank' : ''));
    expect(ids).toEqual(expected);
  });
});
