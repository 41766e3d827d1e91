import { expect, it } from 'vitest';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import { payLender } from '../../../../../../src/model/simulation/life/money/lenderFee.ts';
import { Ledger } from '../../../../../../src/model/simulation/operators/ledger.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const built = armByHand({ world: { callers: { robots: robots({ operators: 1 }) } } });
const believedSeconds = 10;

interface Talked {
  readonly conversationSeconds: number;
  readonly feePerMinute?: number;
  readonly isLent?: boolean;
  readonly isTold?: boolean;
}

/** What is posted as paid, what the operator believes, and what the lender earns. */
function paid({
  conversationSeconds,
  feePerMinute,
  isLent = true,
  isTold = true,
}: Talked): readonly number[] {
  const ledger = new Ledger();
  const believed = isTold ? ledger : new Ledger();
  const earned: (readonly [number, number])[] = [];
  const [declared] = built.operators;
  const operator = {
    ...declared,
    ledger,
    believed,
    books: { ...declared.books, price: ({ quantity }: { quantity: number }) => -quantity },
    borrowed: { lenderOf: (number: number) => (isLent && number === 5001 ? 2 : -1), enter: () => undefined },
  };
  const charged = feePerMinute === undefined ? {} : { feePerMinute };
  const callingNumber = { ...declared.callingNumber, ...charged };
  const lenders = Object.assign(Object.create(built.totals.lenders), {
    earn: (lender: number, fee: number) => earned.push([lender, fee]),
  });
  const totals = Object.assign(Object.create(built.totals), { lenders });
  const town = { ...built, operators: [operator], totals };
  const call = callByHand({ operator: 0, conversationSeconds });
  keepCall(call, town.calls);
  town.calls.attempt.callingNumber[call.slot] = 5001;
  town.told.conversationSeconds[0] = believedSeconds;
  payLender(town, { ...built.lines[0], operator, callingNumber }, call.slot);
  return [
    ledger.amountOf(BookEntryKind.loanFee),
    believed.amountOf(BookEntryKind.loanFee),
    ...earned.flatMap(([lender, fee]) => [lender, fee]),
  ];
}

it('who lends a number is paid by the second, to the nearest 1/10 000 with halves up', () => {
  expect(paid({ conversationSeconds: 90, feePerMinute: 400 })).toEqual([-600, -600, 2, 600]);
  expect(paid({ conversationSeconds: 1, feePerMinute: 30 })).toEqual([-1, -1, 2, 1]);
  expect(paid({ conversationSeconds: 1, feePerMinute: 29 })).toEqual([0, 0, 2, 0]);
});

it('an operator believes to have paid for what it believes to have talked', () => {
  expect(paid({ conversationSeconds: 90, feePerMinute: 600, isTold: false })).toEqual([-900, -100, 2, 900]);
});

it('nobody is paid who asks for nothing, and nothing is paid for a number that nobody lends', () => {
  expect(paid({ conversationSeconds: 90 })).toEqual([0, 0]);
  expect(paid({ conversationSeconds: 90, feePerMinute: 600, isLent: false })).toEqual([0, 0]);
});
