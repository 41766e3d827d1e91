/**
 * The numbers of organisations and operators: few, dealt by keyed choice among what is free and kept in a table. Hot path: replication.
 */
import { invariant } from '../../engine/kernel/invariant.ts';
import type { Key } from '../../engine/random/key.ts';
import { childKey, keyOfText } from '../../engine/random/key.ts';
import type { Int32Column } from '../../engine/tables/column.ts';
import { NumberTable } from '../../engine/tables/numberTable.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import { FreeNumbers } from './freeNumbers.ts';
import { listBlocks } from './numberChoice.ts';
import type { BlockList } from './numberChoice.ts';
import type { NumberPlan } from './numberPlan.ts';
import { blocksFor, chooseOwnNumber } from './ownNumbers.ts';
import type { OwnNumbers } from './ownNumbers.ts';

/** What chooses a number: the blocks that it may be of, and the key. */
export interface ChoiceOfNumber {
  readonly blocks: Int32Array;
  readonly key: Key;
  readonly ordinal: number;
}

/** The numbers that each declaration wants, by its ordinal, and its name. */
export interface WantedNumbers {
  readonly ids: readonly string[];
  readonly ownNumbers: readonly OwnNumbers[];
  readonly key: Key;
  /** Whether a subscriber has the number. */
  readonly isSubscribers: (number: NumberIndex) => boolean;
}

/** Where two choose the same number, the order of names decides who has it, and not the order in which the callers are written. */
const byName = (ids: readonly string[]): readonly number[] =>
  [...ids.keys()].toSorted((a, b) => (ids[a] < ids[b] ? -1 : 1));

export class OwnDealing {
  readonly #plan: NumberPlan;
  readonly #own: readonly Int32Array[];
  readonly #owners: NumberTable;
  readonly #declarationOf: Int32Column;
  readonly #free: FreeNumbers;

  constructor(plan: NumberPlan, { ids, ownNumbers, key, isSubscribers }: WantedNumbers) {
    this.#plan = plan;
    this.#owners = new NumberTable(ownNumbers.reduce((sum, { count }) => sum + count, 0));
    this.#declarationOf = this.#owners.int32Column();
    this.#free = new FreeNumbers(plan, (number) => this.#isDealt(number) || isSubscribers(number));
    this.#own = ownNumbers.map(({ count }) => new Int32Array(count));
    for (const declaration of byName(ids))
      this.#dealOwn(ownNumbers[declaration], declaration, childKey(key, keyOfText(ids[declaration])));
  }

  /** The `ordinal`-th number of a declaration. */
  numberAt(declaration: number, ordinal: number): NumberIndex {
    return this.#own[declaration][ordinal];
  }

  /** How many numbers a declaration has, to begin with. */
  countOf(declaration: number): number {
    return this.#own[declaration].length;
  }

  /** Declaration that has the number; −1 when none has. */
  declarationOf(number: NumberIndex): number {
    const row = this.#owners.rowOf(number);
    return row < 0 ? -1 : this.#declarationOf.at(row);
  }

  /** Deals a declaration one more number while it works: `blocks` and `key` choose it, and it counts as the declaration's from then on; 0: they have none left. */
  dealFurther(declaration: number, from: ChoiceOfNumber): NumberIndex {
    const number = chooseOwnNumber(from, listBlocks(this.#plan, from.blocks), this.#free);
    if (number > 0) this.#dealNew(declaration, number);
    return number;
  }

  /** Deals a number that another declaration has given up. */
  dealAgain(declaration: number, number: NumberIndex): void {
    this.#declarationOf.set(this.#owners.rowOrAdd(number), declaration);
  }

  /** Deals a number that nobody has had: it is in service from then on. */
  #dealNew(declaration: number, number: NumberIndex): void {
    this.#declarationOf.set(this.#owners.rowOrAdd(number), declaration);
    this.#plan.putInService(number);
  }

  /** The numbers that a declaration begins with, in runs of neighbours where it wants such. */
  #dealOwn(wanted: OwnNumbers, declaration: number, key: Key): void {
    const places = this.#placesFor(wanted);
    const { count, run = 1 } = wanted;
    const numbers = this.#own[declaration];
    for (let ordinal = 0; ordinal < count; ordinal++) {
      const { blocks, list } = places[Math.floor(ordinal / run) % places.length];
      const beside = ordinal % run === 0 ? 0 : this.#besideOf(numbers[ordinal - 1]);
      const number = beside > 0 ? beside : chooseOwnNumber({ blocks, key, ordinal }, list, this.#free);
      invariant(number > 0, 'the blocks of a caller have no number left');
      numbers[ordinal] = number;
      this.#dealNew(declaration, number);
    }
  }

  /** Blocks among which one number after the other is chosen: each by itself where numbers are to be spread, else all together. */
  #placesFor(wanted: OwnNumbers): readonly { blocks: Int32Array; list: BlockList }[] {
    const blocks = blocksFor(this.#plan, wanted);
    const places = wanted.isSpread === true ? Array.from(blocks, (block) => Int32Array.of(block)) : [blocks];
    return places.map((place) => ({ blocks: place, list: listBlocks(this.#plan, place) }));
  }

  /** The next number of the same block if it is free, else 0. */
  #besideOf(number: NumberIndex): NumberIndex {
    const next = number + 1;
    const isFree = this.#plan.blockOf(next) === this.#plan.blockOf(number) && !this.#free.isTaken(next);
    return isFree ? next : 0;
  }

  #isDealt(number: NumberIndex): boolean {
    return this.declarationOf(number) >= 0;
  }
}
