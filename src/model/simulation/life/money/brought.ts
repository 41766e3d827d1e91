/** What a call brings its operator, as a piece of its income. */
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import type { Money } from '../../../contracts/plugin.ts';
import { OperatorCounter, operatorCounters } from '../../../measures/counters.ts';
import type { Totals } from '../../../measures/totals.ts';
import type { OperatorState } from '../../operators/operatorState.ts';

export interface CallYield {
  readonly isLead: number;
  readonly isSale: number;
  readonly loss: Money;
}

/** Counts leads and sales, and what they and a victim's loss bring. */
export function countYield(totals: Totals, operator: OperatorState, found: CallYield): void {
  const { isLead, isSale, loss } = found;
  const { callerClass } = operator;
  const base = callerClass * operatorCounters;
  totals.operators[base + OperatorCounter.leads] += isLead;
  totals.operators[base + OperatorCounter.sales] += isSale;
  if (isLead === 0 && isSale === 0 && loss === 0) return;
  const mean = loss > 0 ? meanLossOf(operator, loss) : 0;
  totals.brought.add(callerClass, worthOf(operator, found), worthOf(operator, { ...found, loss: mean }));
}

/** At the end: the dearest that may come, whether one came or not. */
export function noteDearest(totals: Totals, operator: OperatorState): void {
  const { callerClass } = operator;
  const mean = meanLossOf(operator, 0);
  totals.brought.mayCome(callerClass, worthOf(operator, { isLead: 1, isSale: 1, loss: 0 }));
  totals.brought.mayCome(callerClass, worthOf(operator, { isLead: 1, isSale: 0, loss: mean }));
  totals.losses.mayCome(callerClass, mean);
}

/** What the script says a victim loses on average; each loss stands for itself where it says nothing. */
export const meanLossOf = ({ script }: OperatorState, loss: Money): Money => script.meanLoss ?? loss;

function worthOf({ books }: OperatorState, { isLead, isSale, loss }: CallYield): Money {
  let worth = 0;
  if (isLead === 1) worth += books.price({ kind: BookEntryKind.lead, quantity: 1 });
  if (isSale === 1) worth += books.price({ kind: BookEntryKind.sale, quantity: 1 });
  if (loss > 0) worth += books.price({ kind: BookEntryKind.fraudIncome, quantity: loss });
  return worth;
}
