/** Money that comes in single pieces, such as sales and the losses of victims, by class, in 1/10 000 of the currency. */
import type { Pieces } from '../../engine/statistics/pieces.ts';
import type { Money } from '../contracts/plugin.ts';
import { unitsOfMoney } from '../contracts/money.ts';

export class PieceTotals {
  readonly #paid: Float64Array;
  readonly #expected: Float64Array;
  readonly #squares: Float64Array;
  readonly #greatest: Float64Array;

  constructor(classes: number) {
    this.#paid = new Float64Array(classes);
    this.#expected = new Float64Array(classes);
    this.#squares = new Float64Array(classes);
    this.#greatest = new Float64Array(classes);
  }

  /** One came: what it is, and what one like it is on average. Books may say that it brings nothing: then it is none. */
  add(callerClass: number, paid: Money, expected: Money): void {
    if (expected <= 0) return;
    this.#paid[callerClass] += paid;
    this.#expected[callerClass] += expected;
    this.#squares[callerClass] += expected * expected;
    this.mayCome(callerClass, expected);
  }

  /** One of this mean worth may come, whether it does or not. */
  mayCome(callerClass: number, expected: Money): void {
    this.#greatest[callerClass] = Math.max(this.#greatest[callerClass], expected);
  }

  /** Of some classes together, in the currency. */
  of(classes: readonly number[]): Pieces {
    const sum = (by: Float64Array): number => classes.reduce((total, c) => total + by[c], 0);
    return {
      paid: sum(this.#paid) / unitsOfMoney,
      expected: sum(this.#expected) / unitsOfMoney,
      squares: sum(this.#squares) / unitsOfMoney / unitsOfMoney,
      greatest: Math.max(0, ...classes.map((c) => this.#greatest[c])) / unitsOfMoney,
    };
  }
}

/** Of something that is counted: each is one. */
export const countedPieces = (count: number): Pieces => ({
  paid: count,
  expected: count,
  squares: count,
  greatest: 1,
});
