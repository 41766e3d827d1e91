/** Metrics of what honest callers earn, pay and are left with who lend their numbers. */
import { wholeUnits, unitsOfCurrency } from './money.ts';
import { spentUnits } from './callerCostRecounts.ts';
import { callsOf, lentCall, rentUnits } from './operatorBooks.ts';
import { days } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';
import { reckonedSanctions } from '../sanctions/reckonedSanctions.ts';

/** Rents of the days and fees of the calls, whoever of the row lends. */
function earnedUnits({ of, callers }: Counted): number {
  const lends = (lender: number): boolean => lender >= 0 && callers.includes(of.world.callers[lender]);
  return of.arm.operators.reduce((all, operator) => {
    const fees = callsOf(of, operator).reduce((sum, call) => {
      const { fee, lender } = lentCall(of, operator, call);
      return sum + (lends(lender) ? fee : 0);
    }, 0);
    return all + fees + rentUnits(of, operator, lends);
  }, 0);
}

/** Whatever the office decides about a lender, it pays the fine. */
function finedUnits({ of, callers }: Counted): number | null {
  const theirs = reckonedSanctions(of)?.ordered.sanctioned.filter(
    ({ lender }) => lender >= 0 && callers.includes(of.world.callers[lender]),
  );
  return theirs?.reduce((all, { terms }) => all + wholeUnits(terms.fine * terms.collectedShare), 0) ?? null;
}

const aDay =
  (money: (counted: Counted) => number | null): Recount =>
  (counted) => {
    const units = money(counted);
    return units === null ? null : [units / unitsOfCurrency, days(counted)];
  };

export const lenderRecounts: Recounts = {
  'lender.income.perDay': aDay(earnedUnits),
  'lender.fines.perDay': aDay(finedUnits),
  'lender.balance.perDay': aDay((counted) => {
    const fines = finedUnits(counted);
    const spent = spentUnits(counted);
    return fines === null || spent === null ? null : earnedUnits(counted) - fines - spent;
  }),
};
