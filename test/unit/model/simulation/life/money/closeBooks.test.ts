import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { OperatorCounter, operatorCounters } from '../../../../../../src/model/measures/counters.ts';
import { closeBooks } from '../../../../../../src/model/simulation/life/money/closeBooks.ts';
import { Ledger } from '../../../../../../src/model/simulation/operators/ledger.ts';
import type { OperatorState } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

/** A day of pre-history, then two measured days. */
const start = secondsADay;
const end = 3 * secondsADay;
const horizon = end - start;

const town = armByHand({
  world: {
    days: 2,
    preHistoryDays: 1,
    callers: { couriers: { use: 'courier' }, robots: robots({ operators: 1 }) },
  },
});

type Counted = Readonly<Record<keyof typeof OperatorCounter, number>>;

/** What closing the books of such operators counts for their class; all running costs are posted. */
function closed(...operators: readonly Partial<OperatorState>[]): Counted {
  const [declared] = town.operators;
  town.totals.operators.fill(0);
  const whole = operators.map((fields) => ({
    ...declared,
    ledger: new Ledger(),
    tally: { ...declared.tally },
    stance: { ...declared.stance },
    unpaidDay: end / secondsADay,
    linesSinceSecond: start,
    ...fields,
  }));
  closeBooks({ ...town, operators: whole });
  const first = declared.callerClass * operatorCounters;
  const of = (name: string): number => town.totals.operators[first + OperatorCounter[name as keyof Counted]];
  return Object.fromEntries(Object.keys(OperatorCounter).map((name) => [name, of(name)])) as Counted;
}

/** Of every kind another power of two was paid, so that a sum tells which kinds are in it. */
function ledgerOfPowers(): Ledger {
  const ledger = new Ledger();
  for (const kind of Object.values(BookEntryKind)) ledger.postAmount(kind, 0 - 2 ** kind);
  return ledger;
}
const powers = (...kinds: readonly BookEntryKind[]): number =>
  kinds.reduce((sum: number, kind) => sum + 2 ** kind, 0);

const given = (stance: Partial<OperatorState['stance']>): Partial<OperatorState> => ({
  stance: { ...town.operators[0].stance, ...stance },
});
const paidBackAt = (second: number): Partial<OperatorState> => ({
  tally: { ...town.operators[0].tally, paidBackSecond: second },
});

describe('at the end of an arm', () => {
  it('the money that evasion, fines and carriers took is told from the rest', () => {
    const { evasionCost, finesPaid, paidToCarriers, cost, revenue } = closed({ ledger: ledgerOfPowers() });
    const kind = BookEntryKind;
    expect({ evasionCost, finesPaid, paidToCarriers, cost, revenue }).toEqual({
      evasionCost: powers(kind.clearing, kind.replacement, kind.carrierMove, kind.reEntry),
      finesPaid: powers(kind.fine),
      paidToCarriers: powers(
        kind.lineDay,
        kind.conversationSecond,
        kind.numberOnce,
        kind.replacement,
        kind.carrierMove,
        kind.shortCalls,
      ),
      cost: powers(...Object.values(kind)),
      revenue: 0,
    });
  });

  it('the money of all operators of a class is added up', () => {
    const earned = new Ledger();
    earned.postAmount(BookEntryKind.sale, 70);
    const tally = { ...town.operators[0].tally, uncollected: 5 };
    const { operators, revenue, cost, finesUncollected } = closed({ ledger: earned, tally }, { tally }, {});
    expect({ operators, revenue, cost, finesUncollected }).toEqual({
      operators: 3,
      revenue: 70,
      cost: 0,
      finesUncollected: 10,
    });
  });

  it('lines were there for the measured time, but people’s are not counted', () => {
    const { lines } = town.operators[0].pacing;
    expect(closed({ isStaffed: false }).lineSeconds).toBe(horizon * lines);
    expect(closed({ isStaffed: false, linesSinceSecond: end - 100 }).lineSeconds).toBe(100 * lines);
    expect(closed({ isStaffed: true }).lineSeconds).toBe(0);
  });

  it('an operator has worked for the measured time but for its rests', () => {
    const rested = closed(given({ restedSeconds: 500 }));
    const gone = closed(given({ restedSeconds: 500, isGivenUp: true, restsSinceSecond: end - 3600 }));
    expect([rested.workedSeconds, rested.gaveUp]).toEqual([horizon - 500, 0]);
    expect([gone.workedSeconds, gone.gaveUp]).toEqual([horizon - 500 - 3600, 1]);
  });

  it('books came out of the red after some time, or never', () => {
    const { paidBack, paidBackSeconds } = closed(
      paidBackAt(start + 40),
      paidBackAt(end),
      paidBackAt(Infinity),
    );
    expect({ paidBack, paidBackSeconds }).toEqual({ paidBack: 2, paidBackSeconds: 40 + horizon });
  });

  it('the days up to the end are paid', () => {
    const { lines } = town.operators[0].pacing;
    const books = {
      sanctions: town.operators[0].sanctions,
      price: ({ kind, quantity }: { kind: number; quantity: number }) =>
        kind === BookEntryKind.lineDay ? 0 - quantity : 0,
    };
    expect(closed({ books, unpaidDay: 1 }).cost).toBe(2 * lines);
  });
});
