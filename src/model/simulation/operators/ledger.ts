/** The books of one operator: every posting is an integer in 1/10 000 of the currency. Hot path: replication. */
import { BookEntryKind } from '../../contracts/operator/ledger.ts';
import type { Books } from '../../contracts/operator/books.ts';
import type { BookEntry, LedgerView } from '../../contracts/operator/ledger.ts';

const kinds = Object.keys(BookEntryKind).length;

export class Ledger implements LedgerView {
  revenue = 0;
  cost = 0;
  readonly #entry: BookEntry = { kind: 0, quantity: 0.5 };
  /** By kind: what was posted, and for `accrue` the quantity so far. */
  readonly #amounts: Float64Array = new Float64Array(kinds);
  readonly #quantities: Float64Array = new Float64Array(kinds);

  get balance(): number {
    return this.revenue - this.cost;
  }

  amountOf(kind: BookEntryKind): number {
    return this.#amounts[kind];
  }

  /** Posts `quantity` of a kind at the price of `books`: positive prices are revenue, negative ones cost. */
  post(books: Books, kind: BookEntryKind, quantity: number): void {
    this.postAmount(kind, this.#priceOf(books, kind, quantity));
  }

  /** Posts what runs on: the price of all `quantity` so far less what was posted before, so that no split of the time changes the sum. */
  accrue(books: Books, kind: BookEntryKind, quantity: number): void {
    const total = this.#quantities[kind] + quantity;
    this.#quantities[kind] = total;
    this.postAmount(kind, this.#priceOf(books, kind, total) - this.#amounts[kind]);
  }

  /** Posts money whose amount is known: positive earned, negative paid. */
  postAmount(kind: BookEntryKind, amount: number): void {
    this.#amounts[kind] += amount;
    if (amount >= 0) this.revenue += amount;
    else this.cost -= amount;
  }

  #priceOf(books: Books, kind: BookEntryKind, quantity: number): number {
    const entry = this.#entry;
    entry.kind = kind;
    entry.quantity = quantity;
    return books.price(entry);
  }
}
