/** Who may show which number: what is neither an operator's own nor lent to it, it forges. */
import type { CallTable } from '../../calls/callTable.ts';
import type { NumberIndex } from '../../contracts/plugin.ts';
import { noLender } from './loans.ts';
import type { OperatorState } from './operatorState.ts';

/** The operator rents the number at present, or somebody lends it. */
export const hasRightTo = (
  { rented, borrowed }: Pick<OperatorState, 'rented' | 'borrowed'>,
  number: NumberIndex,
): boolean => rented.positionOf(number) >= 0 || borrowed.lenderOf(number) !== noLender;

/** Whoever has the number lends it to some operator, and answers for what is done with it. */
export const isLent = (operators: readonly Pick<OperatorState, 'borrowed'>[], number: NumberIndex): boolean =>
  operators.some(({ borrowed }) => borrowed.lenderOf(number) !== noLender);

/** Ordinal of the declaration of whoever lends an operator the number that its call in a row shows; `noLender`, also of all other calls. */
export function lenderOfCall(
  {
    calls,
    operators,
  }: { readonly calls: CallTable; readonly operators: readonly Pick<OperatorState, 'borrowed'>[] },
  slot: number,
): number {
  const operator = calls.truth.operator.at(slot);
  return operator < 0 ? noLender : operators[operator].borrowed.lenderOf(calls.attempt.callingNumber[slot]);
}
