/** What the ledger of an operator posts, and what its parts see of it. */
import type { Money } from '../plugin.ts';

/** What the ledger posts. Quantities: days, seconds, pieces; of `listLead`, `fraudIncome`, `loanDay` and `loanFee` the amount that the list asks, the victim lost, the lender asks. */
export const BookEntryKind = {
  licenceDay: 0,
  scriptOnce: 1,
  lineDay: 2,
  conversationSecond: 3,
  numberOnce: 4,
  listLead: 5,
  agentSecond: 6,
  lead: 7,
  sale: 8,
  clearing: 9,
  replacement: 10,
  fraudIncome: 11,
  /** A fine, before it is known how much of it can be collected. */
  fine: 12,
  carrierMove: 13,
  reEntry: 14,
  /** A second that somebody talks who called back: income of premium numbers. */
  callBackSecond: 15,
  /** What a carrier charges for short calls, in 1/10 000 of the currency. */
  shortCalls: 16,
  /** A day of borrowed numbers, in 1/10 000 of the currency. */
  loanDay: 17,
  /** What the lender asks for a call with a borrowed number, in 1/10 000 of the currency. */
  loanFee: 18,
} as const;
export type BookEntryKind = (typeof BookEntryKind)[keyof typeof BookEntryKind];

/** One entry to be priced. */
export interface BookEntry {
  /** What it is for. */
  kind: BookEntryKind;
  /** How much of it, in the unit of its kind. */
  quantity: number;
}

/** Read-only view of the operator's books. */
export interface LedgerView {
  /** Revenue less cost so far; below 0 a debt. */
  readonly balance: Money;
  /** All that came in. */
  readonly revenue: Money;
  /** All that was paid, not negative. */
  readonly cost: Money;
  /** What entries of one kind came to so far: positive earned, negative paid. */
  amountOf(kind: BookEntryKind): Money;
}
