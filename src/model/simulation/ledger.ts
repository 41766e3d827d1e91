/** The books of one operator: every posting is an integer in 1/10 000 of the currency. */
import type { BookEntry, BookEntryKind, Books, LedgerView } from '../contracts/operator.ts';

export class Ledger implements LedgerView {
  revenue = 0;
  cost = 0;
  readonly #entry: BookEntry = { kind: 0, quantity: 0 };

  get balance(): number {
    return this.revenue - this.cost;
  }

  /** Posts `quantity` of a kind at the price of `books`: positive prices are revenue, negative ones cost. */
  post(books: Books, kind: BookEntryKind, quantity: number): void {
    const entry = this.#entry;
    entry.kind = kind;
    entry.quantity = quantity;
    const amount = books.price(entry);
    if (amount >= 0) this.revenue += amount;
    else this.cost -= amount;
  }
}
