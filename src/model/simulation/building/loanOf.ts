/** Which numbers a strategy borrows, dealt when an arm is built. */
import type { PartSettings } from '../../world/world.ts';
import { noLoan } from '../operators/loans.ts';
import type { Loan } from '../operators/loans.ts';
import type { Frame } from './frame.ts';

/**
 * What is lent to the `entity`-th operator of a declaration for one strategy. Operators take turns along the lender's numbers: where these do
 * not suffice for all of them, a number is lent to several.
 */
export function loanOf(frame: Frame, { use, parameters }: PartSettings, entity: number): Loan {
  const { borrows } = frame.plugins.callingNumber(use);
  if (borrows === undefined) return noLoan;
  const lender = frame.world.callers.findIndex(({ id }) => id === parameters[borrows.lender]);
  if (lender < 0) return noLoan;
  const { dealing } = frame;
  const count = Number(parameters[borrows.numbers]);
  const numbers = Int32Array.from({ length: count }, (_, i) =>
    dealing.ownNumber(lender, (entity * count + i) % dealing.ownCount(lender)),
  );
  return { lender, numbers };
}
