import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BookEntryKind } from '../../../../../src/model/contracts/operator/ledger.ts';
import { Ledger } from '../../../../../src/model/simulation/operators/ledger.ts';
import { standard } from '../../../../../src/plugins/dialers/books/standard.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { defaultValues } from '../../../../../src/study/parts/defaultValues.ts';
import { fakeOperatorSite } from '../../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../../builders/smallWorld.ts';
import type { EvasionPlugin } from '../../../../../src/model/contracts/operator/evasion.ts';
import type { LedgerView } from '../../../../../src/model/contracts/operator/ledger.ts';

const books = standard.create(fakeOperatorSite(), defaultValues(standard.parameters));
const kinds = Object.values(BookEntryKind);

const amountsOf = (ledger: LedgerView): number =>
  kinds.reduce((sum: number, kind) => sum + ledger.amountOf(kind), 0);

const postings = fc.array(
  fc.record({
    way: fc.constantFrom('post' as const, 'accrue' as const),
    kind: fc.constantFrom(...kinds),
    quantity: fc.nat(5000),
  }),
  { maxLength: 60 },
);

describe('a ledger', () => {
  it('has money in minus money out as its profit over any split of the postings', () => {
    fc.assert(
      fc.property(postings, fc.array(fc.nat(60), { maxLength: 5 }), (entries, cuts) => {
        const ledger = new Ledger();
        const ends = [...new Set([...cuts.filter((cut) => cut < entries.length), entries.length])].toSorted(
          (a, b) => a - b,
        );
        let profit = 0;
        let next = 0;
        for (const end of ends) {
          const { revenue, cost } = ledger;
          for (; next < end; next++)
            ledger[entries[next].way](books, entries[next].kind, entries[next].quantity);
          profit += ledger.revenue - revenue - (ledger.cost - cost);
        }
        expect(profit).toBe(ledger.balance);
        expect(amountsOf(ledger)).toBe(ledger.balance);
        expect(Number.isSafeInteger(ledger.balance)).toBe(true);
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it('accrues the same money however the time is split', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (quantities) => {
        const once = new Ledger();
        const often = new Ledger();
        for (const quantity of quantities) often.accrue(books, BookEntryKind.licenceDay, quantity);
        once.accrue(
          books,
          BookEntryKind.licenceDay,
          quantities.reduce((sum, quantity) => sum + quantity, 0),
        );
        expect(often.balance).toBe(once.balance);
      }),
      { seed: 32, numRuns: 100 },
    );
  });
});

/** Pulls a lever that costs at every review and notes the books. */
const noting = (balances: number[]): EvasionPlugin => ({
  family: 'evasion',
  id: 'noting',
  version: 1,
  title: 'Clears and replaces, and notes the books',
  cites: [],
  needs: [],
  parameters: {},
  create: ({ ledger, numbers }) => ({
    review: (_nowSecond, levers) => {
      balances.push(ledger.balance);
      levers.clearLabel(numbers.ownedNumber(0));
      levers.replaceNumber(numbers.ownedNumber(0));
    },
    afterOutcome: () => undefined,
  }),
});

describe('the books of a simulated operator', () => {
  const play = (assets: number) => {
    const balances: number[] = [];
    const plugin = noting(balances);
    const world = smallWorld({
      days: 3,
      residents: { complaintShare: 0.2, complaintMedianSeconds: 3600 },
      callers: {
        robots: robots({
          operators: 1,
          script: { use: 'turns', interestShare: 1 },
          evasion: [{ use: plugin.id }],
          books: {
            use: 'standard',
            identifiedShare: 1,
            sanctionedShare: 0.5,
            collectedShare: 0.5,
            fine: 40,
            fineDelaySeconds: 3600,
            assets,
          },
        }),
      },
      catalogue: { ...builtInCatalogue, evasion: [plugin] },
    });
    const [played] = playArms({ arms: [{ world }], plugins: new Map([[plugin.id, plugin]]) });
    return { ...played, balances, operator: played.arm.operators[0] };
  };
  const { calls, rows, balances, operator } = play(100_000);
  const { ledger, tally } = operator;

  it('add up over the reviews to the profit of the results, to the last ten-thousandth', () => {
    const steps = [...balances, ledger.balance].map(
      (balance, i) => balance - (i === 0 ? 0 : balances[i - 1]),
    );
    const profit = rows.find(
      ({ metric, class: id }) => metric === 'operator.profit.perDay' && id === 'robot',
    );
    expect(balances).toHaveLength(12);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(ledger.balance);
    expect(amountsOf(ledger)).toBe(ledger.balance);
    expect(profit?.numerator).toBe(ledger.balance / 10_000);
  });

  it('hold what the calls came to', () => {
    const answered = calls.filter(({ outcome }) => outcome.conversationSeconds > 0);
    const minutes = answered.reduce(
      (sum, { outcome }) => sum + Math.ceil(outcome.conversationSeconds / 60),
      0,
    );
    const leads = calls.filter(({ outcome }) => outcome.isLead === 1).length;
    expect(ledger.amountOf(BookEntryKind.conversationSecond)).toBe(-1000 * minutes);
    expect(ledger.amountOf(BookEntryKind.lead)).toBe(200_000 * leads);
    expect(leads).toBeGreaterThan(5);
  });

  it('pay of each fine what is collected', () => {
    expect(tally.fines).toBeGreaterThan(5);
    expect(0 - ledger.amountOf(BookEntryKind.fine)).toBe(tally.fines * 200_000);
    expect(tally.uncollected).toBe(tally.fines * 200_000);
  });

  it('pay no fine when nothing is left', () => {
    const poor = play(0).operator;
    const first = balances[0];
    expect(first).toBeLessThan(0);
    expect(poor.ledger.balance).toBeLessThan(0);
    expect(poor.tally.fines).toBe(tally.fines);
    expect(0 - poor.ledger.amountOf(BookEntryKind.fine)).toBeLessThan(tally.fines * 200_000);
  });
});
