/** Metrics of fines: what operators and lenders pay for complaints of the time, and what is never paid. */
import { finesOf } from '../sanctions/fines.ts';
import type { Fines } from '../sanctions/fines.ts';
import { unitsOfCurrency, wholeUnits } from './money.ts';
import { operatorDays } from './operatorRecounts.ts';
import { days } from './recount.ts';
import type { Recount, Recounts } from './recount.ts';
import { reckonedSanctions } from '../sanctions/reckonedSanctions.ts';

const ofOperators =
  (money: (fines: Fines) => number): Recount =>
  (counted) => {
    const { of, callers } = counted;
    const reckoned = reckonedSanctions(of);
    const operators = of.arm.operators.filter(({ caller }) => callers.includes(of.world.callers[caller]));
    if (reckoned === null || operators.some(({ evasion }) => evasion.length > 0)) return null;
    const units = operators.reduce(
      (all, operator) => all + money(finesOf(of, operator, reckoned.ordered.sanctioned)),
      0,
    );
    return [units / unitsOfCurrency, operatorDays(counted)];
  };

/** Whatever the office decides about a lender, it pays the fine. */
const ofLenders: Recount = (counted) => {
  const { of, callers } = counted;
  const reckoned = reckonedSanctions(of);
  if (reckoned === null) return null;
  const theirs = reckoned.ordered.sanctioned.filter(
    ({ lender }) => lender >= 0 && callers.includes(of.world.callers[lender]),
  );
  const units = theirs.reduce((all, { terms }) => all + wholeUnits(terms.fine * terms.collectedShare), 0);
  return [units / unitsOfCurrency, days(counted)];
};

export const fineRecounts: Recounts = {
  'operator.finesPaid.perDay': ofOperators(({ paid }) => paid),
  'operator.finesUncollected.perDay': ofOperators(({ uncollected }) => uncollected),
  'lender.fines.perDay': ofLenders,
};
