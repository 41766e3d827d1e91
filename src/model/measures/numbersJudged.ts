/**
 * Numbers shown by the calls that a site has judged. Those of unwanted calls have an entry of the exposure anyhow, those of people are a bit each, so
 * that only organisations need a table. Hot path: replication.
 */
import { Bitset } from '../../engine/tables/bitset.ts';
import { NumberTable } from '../../engine/tables/numberTable.ts';
import type { Exposure } from './exposure.ts';

const organisations = 64;

export class NumbersJudged {
  /** Subscribers who have called with their own number. */
  readonly #people: Bitset = new Bitset();
  readonly #others: NumberTable = new NumberTable(organisations);

  /** A call that is not counted as exposure. `subscriber` −1: nobody's of the region; `number` 0: withheld. */
  add(subscriber: number, number: number): void {
    if (number === 0) return;
    if (subscriber >= 0) this.#people.add(subscriber);
    else this.#others.rowOrAdd(number);
  }

  /** Brings near whether a subscriber has called; what it returns means nothing. */
  touch(subscriber: number): number {
    return this.#people.touch(subscriber);
  }

  /** All of them, those of the exposure included. `subscriberOf`: −1 where no subscriber has the number. */
  countWith(exposure: Exposure, subscriberOf: (number: number) => number): number {
    const isAdded = (number: number): boolean => {
      const subscriber = subscriberOf(number);
      return (subscriber >= 0 && this.#people.has(subscriber)) || this.#others.rowOf(number) >= 0;
    };
    const further = exposure.countKeys((number) => number > 0 && !isAdded(number));
    return this.#people.count + this.#others.count + further;
  }
}
