/** Contract of the books: what an operator earns and pays, and how offices go after it. */
import type { Money, Plugin } from '../plugin.ts';
import type { BookEntry } from './ledger.ts';
import type { OperatorSite } from './site.ts';

/** How offices go after an operator about which somebody complained. */
export interface Sanctions {
  /** Chance that a complaint leads to the operator. */
  readonly identifiedShare: number;
  /** Chance that it is fined then. */
  readonly sanctionedShare: number;
  /** Part of a fine that is collected, as far as there are assets. */
  readonly collectedShare: number;
  /** From the complaint to the collection, seconds, at least 0. */
  readonly delaySeconds: number;
  /** What the operator owned before it began, at least 0: it cannot pay more than this and its balance. */
  readonly assets: Money;
}

/** Prices: what an entry brings (positive) or costs (negative). */
export interface Books {
  /** What an entry brings or costs, a whole amount. */
  price(entry: BookEntry): Money;
  /** Absent: nobody is ever fined. */
  readonly sanctions?: Sanctions;
}

/** Books with their descriptor: what a module exports. */
export type BooksPlugin = Plugin<'books', OperatorSite, Books> & {
  /** Currency and year of the default prices. */
  readonly prices?: { readonly currency: string; readonly year: number };
};
