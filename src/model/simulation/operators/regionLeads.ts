/** Whom an operator can call: a view of the region’s people and of their numbers. Hot path: replication. */
import type { LeadSupply } from '../../contracts/operator/site.ts';
import type { Key } from '../../../engine/random/key.ts';
import { keyedOrder, placeOf } from '../../../engine/random/permute.ts';
import type { KeyedOrder } from '../../../engine/random/permute.ts';
import { randomInRegion, regionNumber } from '../../numbering/numberChoice.ts';
import type { NumberDealing } from '../../numbering/numberDealing.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';
import type { Registers } from '../../population/registers.ts';
import { BlockLists } from './blockLists.ts';

/** Who can be called, and who asks. */
export interface LeadPeople {
  readonly subscribers: number;
  /** Key of the order in which people are exposed to lists. */
  readonly exposure: Key;
  readonly registers: Registers;
  /** Key of the operator, to whom consents are given. */
  readonly operator: Key;
}

export class RegionLeads implements LeadSupply {
  readonly subscribers: number;
  readonly #dealing: NumberDealing;
  readonly #blocks: BlockLists;
  readonly #people: LeadPeople;
  readonly #byExposure: KeyedOrder;

  constructor(world: { plan: NumberPlan; dealing: NumberDealing }, people: LeadPeople) {
    this.#dealing = world.dealing;
    this.#blocks = new BlockLists(world.plan);
    this.subscribers = people.subscribers;
    this.#people = people;
    this.#byExposure = keyedOrder(people.subscribers, people.exposure.low, people.exposure.high);
  }

  randomNumber(blocks: readonly string[], word: number): number {
    return randomInRegion(this.#blocks.of(blocks), word);
  }

  regionSize(blocks: readonly string[]): number {
    return this.#blocks.of(blocks).regionSize;
  }

  regionNumber(blocks: readonly string[], ordinal: number): number {
    return regionNumber(this.#blocks.of(blocks), ordinal);
  }

  numberOfSubscriber(subscriber: number): number {
    return this.#dealing.numberToDial(subscriber);
  }

  subscriberByExposure(rank: number): number {
    return placeOf(this.#byExposure, rank);
  }

  isOnDoNotCallList(number: number): boolean {
    const subscriber = this.#dealing.subscriberOf(number);
    return subscriber >= 0 && this.#people.registers.isOnDoNotCallList(subscriber);
  }

  hasConsented(number: number): boolean {
    const subscriber = this.#dealing.subscriberOf(number);
    const { registers, operator } = this.#people;
    return subscriber >= 0 && registers.hasConsented(subscriber, operator.low, operator.high);
  }

  dialectOf(number: number): number {
    const { registers } = this.#people;
    if (!registers.areDialectsSpoken) return 0;
    const subscriber = this.#dealing.subscriberOf(number);
    return subscriber < 0 ? 0 : registers.dialectOf(subscriber);
  }
}
