/** Metrics of the money of callees, operators and carriers. */
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import type { LawArm } from '../callLaw.ts';
import { finesOf } from '../sanctions/fines.ts';
import { isCompleted, isOfOperator, isPickedUp, isToOperator, isUnwanted } from './callKinds.ts';
import { toUnits, unitsOfCurrency } from './money.ts';
import { reckon } from './operatorBooks.ts';
import type { Reckoned } from './operatorBooks.ts';
import { operatorDays } from './operatorRecounts.ts';
import { count, subscriberDays, sum } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';
import { reckonedSanctions } from '../sanctions/reckonedSanctions.ts';
import { secondsAMinute } from '../../../src/engine/kernel/lengthsOfTime.ts';

/** Callees lose it to whom they pick up and to whom they call back, and pay besides for the minutes of a premium number. */
const lost: Recount = (counted) => {
  const { calls, of } = counted;
  const losing = calls.filter(
    (call) => isOfOperator(call) && isPickedUp(call) && (isUnwanted(call) || isToOperator(call)),
  );
  const toPremium = calls.filter((call) => isToOperator(call) && isCompleted(call));
  const premium = sum(toPremium, ({ caller, conversationSeconds }) => {
    const declared = of.world.callers[caller];
    const price = declared.kind === 'operator' ? Number(declared.books.parameters.callBackMinute) : 0;
    return toUnits((price * conversationSeconds) / secondsAMinute);
  });
  return [(sum(losing, ({ loss }) => loss) + premium) / unitsOfCurrency, subscriberDays(counted)];
};

/** Null where an operator was fined for complaints of which the calls do not tell. */
function withFines(of: LawArm, operator: OperatorState): Reckoned | null {
  const books = reckon(of, operator);
  if (operator.tally.fines === 0) return books;
  const reckoned = reckonedSanctions(of);
  if (reckoned === null) return null;
  const { paid } = finesOf(of, operator, reckoned.ordered.sanctioned);
  return { ...books, cost: books.cost + paid };
}

const ofBooks =
  (money: (books: Reckoned) => number, denominator: (counted: Counted) => number): Recount =>
  (counted) => {
    const { of, callers } = counted;
    const operators = of.arm.operators.filter(({ caller }) => callers.includes(of.world.callers[caller]));
    const books = operators.map((operator) => withFines(of, operator));
    const told = books.filter((one) => one !== null);
    if (told.length < books.length) return null;
    return [told.reduce((all, one) => all + money(one), 0) / unitsOfCurrency, denominator(counted)];
  };

const cost = ({ cost: units }: Reckoned): number => units;

export const moneyRecounts: Recounts = {
  'harm.money.perSubscriberDay': lost,
  'operator.profit.perDay': ofBooks((books) => books.revenue - books.cost, operatorDays),
  'operator.costPerLead': ofBooks(cost, ({ calls }) =>
    count(calls, (call) => isOfOperator(call) && call.isLead),
  ),
  'operator.costPerSale': ofBooks(cost, ({ calls }) =>
    count(calls, (call) => isOfOperator(call) && call.isSale),
  ),
  'carriers.income.perSubscriberDay': ofBooks(({ toCarriers }) => toCarriers, subscriberDays),
};
