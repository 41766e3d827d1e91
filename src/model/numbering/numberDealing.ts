/**
 * Who has which number. Subscribers are dealt theirs by keyed permutations, computed both ways and never stored; organisations and
 * operators have few and are kept in a table. No index tells who owns it. Hot path: replication.
 */
import { invariant } from '../../engine/kernel/invariant.ts';
import type { Key } from '../../engine/random/key.ts';
import { childKey, keyOfText } from '../../engine/random/key.ts';
import { indexAt, placeOf } from '../../engine/random/permute.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import { groupOf, layGroups } from '../population/groups.ts';
import type { GroupTable } from '../population/groups.ts';
import type { World } from '../world/world.ts';
import { numbersOfGroups, usualGroup } from './groupNumbers.ts';
import type { GroupInBlock, GroupNumbers } from './groupNumbers.ts';
import { notDealt, NumberPlan } from './numberPlan.ts';
import { OwnDealing } from './ownDealing.ts';
import type { ChoiceOfNumber } from './ownDealing.ts';
import type { OwnNumbers } from './ownNumbers.ts';
import { numberOfOrdinal } from './regionPart.ts';
import { shareSubscribers } from './subscriberShares.ts';
import type { SubscriberShare } from './subscriberShares.ts';

/** Nobody that is simulated has the number. */
export const nobody = -1;

/** Owner code of the `declaration`-th of the world's callers; a subscriber's code is the subscriber. */
export function ownerOfDeclaration(declaration: number): number {
  return -2 - declaration;
}

/** Declaration of an owner code; −1 or less for subscribers and nobody. */
export function declarationOfOwner(owner: number): number {
  return -2 - owner;
}

/** What is dealt: shares of subscribers among blocks, and the numbers of each of the world's callers, in their order. */
export interface DealtNumbers {
  readonly shares: readonly SubscriberShare[];
  readonly ownNumbers: readonly OwnNumbers[];
  readonly key: Key;
}

export class NumberDealing {
  readonly #plan: NumberPlan;
  readonly #shares: readonly SubscriberShare[];
  /** The keys are those of the shuffles. */
  readonly #groups: GroupTable;
  readonly #numbersOfGroups: readonly GroupNumbers[];
  readonly #usual: GroupInBlock;
  readonly #own: OwnDealing;
  /** Number and subscriber that were asked for last: who dials a number that was just found has the registers and the callee asked for it. */
  #lastNumber: NumberIndex = 0;
  #lastOwner: number = nobody;

  constructor(world: World, plan: NumberPlan, { shares, ownNumbers, key }: DealtNumbers) {
    this.#plan = plan;
    this.#shares = shares;
    this.#groups = layGroups(world.population, key);
    this.#numbersOfGroups = numbersOfGroups(this.#groups, shares);
    this.#usual = usualGroup(this.#groups, this.#numbersOfGroups, plan);
    this.#own = new OwnDealing(plan, {
      ids: world.callers.map(({ id }) => id),
      ownNumbers,
      key: childKey(key, keyOfText('callers')),
      isSubscribers: (number) => this.subscriberOf(number) !== nobody,
    });
  }

  numberOfSubscriber(subscriber: number): NumberIndex {
    const usual = this.#usual;
    const place = (subscriber - usual.first) | 0;
    return place >= 0 && place < usual.size
      ? numberOfOrdinal(usual.part, (place + usual.ordinal) | 0)
      : this.#numberElsewhere(subscriber);
  }

  #numberElsewhere(subscriber: number): NumberIndex {
    const { first, order, shares } = this.#numbersOfGroups[groupOf(this.#groups, subscriber)];
    let local = subscriber - first;
    let share = shares[0];
    if (shares.length > 1) {
      local = placeOf(order, local);
      for (let next = 1; local >= share.from + share.count; next++) share = shares[next];
    }
    return this.#plan.dealtNumber(share.block, share.ordinal + local - share.from);
  }

  /** The same for somebody who is dialled next: whoever has the number is then known. */
  numberToDial(subscriber: number): NumberIndex {
    const number = this.numberOfSubscriber(subscriber);
    this.#lastNumber = number;
    this.#lastOwner = subscriber;
    return number;
  }

  /** The subscriber who has the number; −1 when nobody simulated has it. */
  subscriberOf(number: NumberIndex): number {
    if (number === this.#lastNumber) return this.#lastOwner;
    this.#lastNumber = number;
    this.#lastOwner = this.#findOwner(number);
    return this.#lastOwner;
  }

  #findOwner(number: NumberIndex): number {
    const block = this.#plan.blockOf(number);
    if (block < 0) return nobody;
    const ordinal = this.#plan.dealtOrdinal(block, number);
    if (ordinal === notDealt) return nobody;
    const shares = this.#shares;
    let at = 0;
    while (!holds(shares[at], block, ordinal)) at++;
    const share = shares[at];
    const { first, order, shares: beside } = this.#numbersOfGroups[share.group];
    const local = share.from + ordinal - share.ordinal;
    return first + (beside.length === 1 ? local : indexAt(order, local));
  }

  /** The `ordinal`-th number of a declaration. */
  ownNumber(declaration: number, ordinal: number): NumberIndex {
    return this.#own.numberAt(declaration, ordinal);
  }

  /** How many numbers a declaration has, to begin with. */
  ownCount(declaration: number): number {
    return this.#own.countOf(declaration);
  }

  /** Subscriber, `ownerOfDeclaration(d)`, or `nobody`. */
  ownerOf(number: NumberIndex): number {
    const declaration = this.#own.declarationOf(number);
    return declaration < 0 ? this.subscriberOf(number) : ownerOfDeclaration(declaration);
  }

  /** Deals a declaration one more number while it works: `blocks` and `key` choose it, and it counts as the declaration's from then on; 0: they have none left. */
  dealFurther(declaration: number, from: ChoiceOfNumber): NumberIndex {
    return this.#own.dealFurther(declaration, from);
  }

  /** Deals a number that another declaration has given up. */
  dealAgain(declaration: number, number: NumberIndex): void {
    this.#own.dealAgain(declaration, number);
  }
}

const holds = (share: SubscriberShare, block: number, ordinal: number): boolean =>
  share.block === block && ordinal >= share.ordinal && ordinal < share.ordinal + share.count;

/** The plan of a world and who has which of its numbers; every group must fit its blocks (`shareSubscribers` tells). */
export function dealNumbers(
  world: World,
  ownNumbers: readonly OwnNumbers[],
  key: Key,
): { readonly plan: NumberPlan; readonly dealing: NumberDealing } {
  const { shares, ofBlock, shortages } = shareSubscribers(world.numbering, world.population);
  invariant(shortages.length === 0, 'a group has more subscribers than its blocks have numbers');
  const plan = new NumberPlan(world.numbering, ofBlock, childKey(key, keyOfText('plan')));
  const dealing = new NumberDealing(world, plan, {
    shares,
    ownNumbers,
    key: childKey(key, keyOfText('dealing')),
  });
  return { plan, dealing };
}
