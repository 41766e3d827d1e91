/** Numbers that an operator rents and can show: a view of the numbering plan. Hot path: replication. */
import type { NumberSupply } from '../../contracts/operator/site.ts';
import { neighbourOf, randomNumber } from '../../numbering/numberChoice.ts';
import type { NumberDealing } from '../../numbering/numberDealing.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';
import type { OwnNumbers } from '../../numbering/ownNumbers.ts';
import { PublishedNumbers } from '../../numbering/publishedNumbers.ts';
import type { PublishedByFirm } from '../../numbering/publishedNumbers.ts';
import { BlockLists } from './blockLists.ts';
import { noLoan } from './loans.ts';

interface NumbersInWorld {
  readonly plan: NumberPlan;
  readonly dealing: NumberDealing;
  readonly numbersOfCaller: readonly OwnNumbers[];
}

/** Numbers that an operator rents at present, by position, and the carrier that it dials over; changed by its levers. */
export class RentedNumbers {
  readonly declaration: number;
  /** Where the declaration's numbers are dealt from. */
  readonly wanted: OwnNumbers;
  readonly numbers: Int32Array;
  /** By position: another number is on its way. */
  readonly isOrdered: Uint8Array;
  /** How many the present strategy uses. */
  inUse: number;
  carrier: number;

  /** `first`: where this operator's numbers begin among those dealt to its declaration. */
  constructor(
    { plan, dealing, numbersOfCaller }: NumbersInWorld,
    owner: { declaration: number; first: number; count: number; inUse: number },
  ) {
    this.declaration = owner.declaration;
    this.wanted = numbersOfCaller[owner.declaration];
    this.inUse = owner.inUse;
    this.numbers = Int32Array.from({ length: owner.count }, (_, position) =>
      dealing.ownNumber(owner.declaration, owner.first + position),
    );
    this.isOrdered = new Uint8Array(owner.count);
    this.carrier = owner.count > 0 ? plan.carrierOf(this.numbers[0]) : plan.mainCarrier;
  }

  /** Position of a number; −1 when the operator does not rent it. */
  positionOf(number: number): number {
    return this.numbers.indexOf(number);
  }
}

/** For a part that does not say how many numbers it needs: those of the present strategy. */
const numbersInUse = -1;

/** What a part can show. */
export interface NumbersOfPart {
  /** How many of the rented numbers it uses, or `numbersInUse`. */
  readonly owned: number;
  readonly lent: Int32Array;
}

/** Of a part that shows no numbers. */
export const numbersInView: NumbersOfPart = { owned: numbersInUse, lent: noLoan.numbers };

export class OperatorNumbers implements NumberSupply {
  readonly carriers: number;
  readonly #plan: NumberPlan;
  readonly #rented: RentedNumbers;
  readonly #owned: number;
  readonly #lent: Int32Array;
  readonly #blocks: BlockLists;
  readonly #published: PublishedNumbers;

  constructor(
    { plan, publishedByFirm }: { plan: NumberPlan; publishedByFirm: readonly PublishedByFirm[] },
    rented: RentedNumbers,
    { owned, lent }: NumbersOfPart,
  ) {
    this.#plan = plan;
    this.#rented = rented;
    this.#owned = owned;
    this.#lent = lent;
    this.carriers = plan.carriers.length;
    this.#blocks = new BlockLists(plan);
    this.#published = new PublishedNumbers(plan, publishedByFirm);
  }

  get owned(): number {
    return this.#owned === numbersInUse ? this.#rented.inUse : this.#owned;
  }

  get carrier(): number {
    return this.#rented.carrier;
  }

  get numberLimit(): number {
    return this.#plan.count;
  }

  ownedNumber(ordinal: number): number {
    return this.#rented.numbers[ordinal];
  }

  get lent(): number {
    return this.#lent.length;
  }

  lentNumber(ordinal: number): number {
    return this.#lent[ordinal];
  }

  randomNumber(blocks: readonly string[], word: number): number {
    return randomNumber(this.#blocks.of(blocks), word);
  }

  neighbourOf(like: number, digits: number, word: number): number {
    return neighbourOf(this.#plan, like, digits, word);
  }

  publishedNumber(blocks: readonly string[], word: number): number {
    return this.#published.choose(blocks, word);
  }

  carrierOf(number: number): number {
    return this.#plan.carrierOf(number);
  }
}
