/** Metrics of fines: what operators pay for complaints of the time, and what is never paid. */
import { finesOf } from '../sanctions/fines.ts';
import type { Fines } from '../sanctions/fines.ts';
import { unitsOfCurrency } from './money.ts';
import { operatorDays } from './operatorRecounts.ts';
import type { Recount, Recounts } from './recount.ts';
import { reckonedSanctions } from '../sanctions/reckonedSanctions.ts';

const ofOperators =
  (money: (fines: Fines) => number): Recount =>
  (counted) => {
    const { of, callers } = counted;
    const reckoned = reckonedSanctions(of);
    const operators = of.arm.operators.filter(({ caller }) => callers.includes(of.world.callers[caller]));
    if (reckoned === null) return null;
    const units = operators.reduce(
      (all, operator) => all + money(finesOf(of, operator, reckoned.ordered.sanctioned)),
      0,
    );
    return [units / unitsOfCurrency, operatorDays(counted)];
  };

export const fineRecounts: Recounts = {
  'operator.finesPaid.perDay': ofOperators(({ paid }) => paid),
  'operator.finesUncollected.perDay': ofOperators(({ uncollected }) => uncollected),
};
