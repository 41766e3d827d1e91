/** Money of honest callers who lend their numbers, by class, in 1/10 000 of the currency. Hot path: worlds with loans. */
import type { Money } from '../contracts/plugin.ts';

export class LenderTotals {
  readonly #classOfCaller: readonly number[];
  readonly #earned: Map<number, Money> = new Map();
  readonly #fined: Map<number, Money> = new Map();

  constructor(classOfCaller: readonly number[]) {
    this.#classOfCaller = classOfCaller;
  }

  /** An operator pays rent or fee to the lender with that declaration. */
  earn(lender: number, money: Money): void {
    this.#add(this.#earned, lender, money);
  }

  /** The lender pays a fine. */
  fine(lender: number, money: Money): void {
    this.#add(this.#fined, lender, money);
  }

  earnedBy(classes: readonly number[]): Money {
    return sumOf(this.#earned, classes);
  }

  finedOf(classes: readonly number[]): Money {
    return sumOf(this.#fined, classes);
  }

  #add(account: Map<number, Money>, lender: number, money: Money): void {
    const callerClass = this.#classOfCaller[lender];
    account.set(callerClass, (account.get(callerClass) ?? 0) + money);
  }
}

const sumOf = (account: ReadonlyMap<number, Money>, classes: readonly number[]): Money =>
  classes.reduce((sum, callerClass) => sum + (account.get(callerClass) ?? 0), 0);
