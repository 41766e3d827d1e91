/**
 * Numbers that honest callers lend to operators. A call that shows one goes out as a call of whoever has it, so that its first carrier, and
 * everybody after that, sees its lender. Hot path: replication.
 */
import type { CallTable } from '../../calls/callTable.ts';
import { leasedLine, unknownCode } from '../../calls/observed.ts';
import { Route } from '../../contracts/operator/callingNumber.ts';
import type { NumberIndex } from '../../contracts/plugin.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';
import type { CellView } from '../../population/radioCells.ts';

/** Nobody lends the number. */
export const noLender = -1;
/** A lent SIM stands among the borrower's telephones: in the cell of its first box. */
const firstBox = 0;

/** What one strategy of an operator borrows. */
export interface Loan {
  /** Ordinal of the lender's declaration; `noLender`. */
  readonly lender: number;
  readonly numbers: Int32Array;
}

export const noLoan: Loan = { lender: noLender, numbers: new Int32Array(0) };

/** Where a call is written as it comes in. */
interface Entrance {
  readonly calls: CallTable;
  readonly plan: NumberPlan;
  readonly cells: CellView;
}

/** What an operator borrows, all of its strategies together. */
export interface Borrowed {
  /** Ordinal of the declaration of whoever lends the operator the number; `noLender`. */
  lenderOf(number: NumberIndex): number;
  /** The call in a row shows a number: if it is a lent one, the call comes in as its lender's. */
  enter(entrance: Entrance, slot: number, shown: NumberIndex): void;
}

/** Of operators that borrow nothing. */
const nothingBorrowed: Borrowed = { lenderOf: () => noLender, enter: () => undefined };

class LentNumbers implements Borrowed {
  readonly #lenders: ReadonlyMap<NumberIndex, number>;
  readonly #keyLow: number;
  readonly #keyHigh: number;

  /** The key is the borrower's. */
  constructor(loans: readonly Loan[], key: { readonly low: number; readonly high: number }) {
    this.#lenders = new Map(
      loans.flatMap(({ lender, numbers }) => Array.from(numbers, (number) => [number, lender] as const)),
    );
    this.#keyLow = key.low;
    this.#keyHigh = key.high;
  }

  lenderOf(number: NumberIndex): number {
    return this.#lenders.get(number) ?? noLender;
  }

  enter({ calls: { attempt }, plan, cells }: Entrance, slot: number, shown: NumberIndex): void {
    if (!this.#lenders.has(shown)) return;
    attempt.ingress[slot] = plan.carrierOf(shown);
    attempt.route[slot] = Route.domestic;
    attempt.account[slot] = plan.accountOf(shown);
    const isMobile = plan.isMobile(shown);
    attempt.sim[slot] = isMobile ? shown : leasedLine;
    attempt.cell[slot] = isMobile ? cells.ofBox(this.#keyLow, this.#keyHigh, firstBox) : unknownCode;
    if (isMobile) attempt.line[slot] = 0;
  }
}

/** What an operator borrows with all of its strategies. */
export function borrowedWith(
  loans: readonly Loan[],
  key: { readonly low: number; readonly high: number },
): Borrowed {
  return loans.some(({ numbers }) => numbers.length > 0) ? new LentNumbers(loans, key) : nothingBorrowed;
}
