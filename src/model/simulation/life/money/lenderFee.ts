/** Fee: who lends a number is paid by the time that is talked with it. Hot path: worlds with loans. */
import { secondsAMinute } from '../../../../engine/kernel/lengthsOfTime.ts';
import { toUnit } from '../../../contracts/money.ts';
import { BookEntryKind } from '../../../contracts/operator/ledger.ts';
import type { Arm } from '../../state/arm.ts';
import { noLender } from '../../operators/loans.ts';
import type { OperatorLine } from '../../operators/operatorState.ts';
import { lenderOfCall } from '../../operators/rightToNumber.ts';

/** For the call in `slot` of the line, to whoever lends the number that it shows; in the books that its operator believes in, for what it believes. */
export function payLender(arm: Arm, { operator, ordinal, callingNumber }: OperatorLine, slot: number): void {
  const { feePerMinute = 0 } = callingNumber;
  const lender = lenderOfCall(arm, slot);
  if (feePerMinute === 0 || lender === noLender) return;
  const { books, ledger, believed } = operator;
  const fee = feeOf(arm.life.conversationSeconds.at(slot), feePerMinute);
  ledger.post(books, BookEntryKind.loanFee, fee);
  arm.totals.lenders.earn(lender, fee);
  if (believed !== ledger)
    believed.post(books, BookEntryKind.loanFee, feeOf(arm.told.conversationSeconds[ordinal], feePerMinute));
}

const feeOf = (conversationSeconds: number, feePerMinute: number): number =>
  toUnit((conversationSeconds * feePerMinute) / secondsAMinute);
