/** What operators and wanted sources can take numbers and people from: views of the numbering plan and of the population. */
import type { CallerSite, Cell, SubscriberDirectory } from '../contracts/caller.ts';
import type { LeadSupply, NumberSupply } from '../contracts/operator.ts';
import { deriveHigh, deriveLow } from '../../engine/random/key.ts';
import type { Key } from '../../engine/random/key.ts';
import { permute } from '../../engine/random/permute.ts';
import { KeyedStream } from '../../engine/random/stream.ts';
import { neighbourOf, randomNumber } from '../numbering/numberChoice.ts';
import type { NumberDealing } from '../numbering/numberDealing.ts';
import type { NumberPlan } from '../numbering/numberPlan.ts';
import { blocksFor } from '../numbering/ownNumbers.ts';
import type { OwnNumbers } from '../numbering/ownNumbers.ts';
import type { Registers } from '../population/registers.ts';
import { scaleWord } from '../population/scaleWord.ts';
import { DrawPurpose, ownPurpose } from './drawPurpose.ts';

/** Ordinals of the blocks named (none named: every mobile block in service), looked up once for each list of names. */
class BlockLists {
  readonly #plan: NumberPlan;
  readonly #known: Map<readonly string[], Int32Array> = new Map();

  constructor(plan: NumberPlan) {
    this.#plan = plan;
  }

  of(blocks: readonly string[]): Int32Array {
    let ordinals = this.#known.get(blocks);
    if (ordinals === undefined) {
      ordinals = blocksFor(this.#plan, { count: 0, blocks, kind: 'mobile' });
      this.#known.set(blocks, ordinals);
    }
    return ordinals;
  }
}

/** Published numbers of the blocks named (none named: all), looked up once for each list of names. */
class PublishedNumbers {
  readonly #plan: NumberPlan;
  readonly #all: readonly number[];
  readonly #known: Map<readonly string[], readonly number[]> = new Map();

  constructor(plan: NumberPlan, all: readonly number[]) {
    this.#plan = plan;
    this.#all = all;
  }

  of(blocks: readonly string[]): readonly number[] {
    let numbers = this.#known.get(blocks);
    if (numbers === undefined) {
      const { blocks: declared } = this.#plan;
      numbers = this.#all.filter(
        (number) => blocks.length === 0 || blocks.includes(declared[this.#plan.blockOf(number)].id),
      );
      this.#known.set(blocks, numbers);
    }
    return numbers;
  }
}

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
    this.carrier = owner.count > 0 ? plan.carrierOf(this.numbers[0]) : 0;
  }

  /** Position of a number; −1 when the operator does not rent it. */
  positionOf(number: number): number {
    return this.numbers.indexOf(number);
  }
}

/** For a part that does not say how many numbers it needs: those of the present strategy. */
export const numbersInUse = -1;

export class OperatorNumbers implements NumberSupply {
  readonly carriers: number;
  readonly #plan: NumberPlan;
  readonly #rented: RentedNumbers;
  readonly #owned: number;
  readonly #blocks: BlockLists;
  readonly #published: PublishedNumbers;

  /** `owned`: how many of the rented numbers the part uses, or `numbersInUse`. */
  constructor(
    { plan, publishedNumbers }: { plan: NumberPlan; publishedNumbers: readonly number[] },
    rented: RentedNumbers,
    owned: number,
  ) {
    this.#plan = plan;
    this.#rented = rented;
    this.#owned = owned;
    this.carriers = plan.carriers.length;
    this.#blocks = new BlockLists(plan);
    this.#published = new PublishedNumbers(plan, publishedNumbers);
  }

  get owned(): number {
    return this.#owned === numbersInUse ? this.#rented.inUse : this.#owned;
  }

  get carrier(): number {
    return this.#rented.carrier;
  }

  ownedNumber(ordinal: number): number {
    return this.#rented.numbers[ordinal];
  }

  randomNumber(blocks: readonly string[], word: number): number {
    return randomNumber(this.#plan, this.#blocks.of(blocks), word);
  }

  neighbourOf(like: number, digits: number, word: number): number {
    return neighbourOf(this.#plan, like, digits, word);
  }

  publishedNumber(blocks: readonly string[], word: number): number {
    const numbers = this.#published.of(blocks);
    return numbers.length === 0 ? 0 : numbers[scaleWord(word, numbers.length)];
  }

  carrierOf(number: number): number {
    return this.#plan.carrierOf(number);
  }
}

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

  constructor(world: { plan: NumberPlan; dealing: NumberDealing }, people: LeadPeople) {
    this.#dealing = world.dealing;
    this.#blocks = new BlockLists(world.plan);
    this.subscribers = people.subscribers;
    this.#people = people;
  }

  randomNumber(blocks: readonly string[], word: number): number {
    return this.#dealing.randomInRegion(this.#blocks.of(blocks), word);
  }

  regionSize(blocks: readonly string[]): number {
    return this.#dealing.regionSize(this.#blocks.of(blocks));
  }

  regionNumber(blocks: readonly string[], ordinal: number): number {
    return this.#dealing.regionNumber(this.#blocks.of(blocks), ordinal);
  }

  numberOfSubscriber(subscriber: number): number {
    return this.#dealing.numberOfSubscriber(subscriber);
  }

  subscriberByExposure(rank: number): number {
    const { low, high } = this.#people.exposure;
    return permute(rank, this.subscribers, low, high);
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

/** Key of all draws of one family below a source's key. */
const familyKey = (key: Key, family: number): Key => ({
  low: deriveLow(key.low, key.high, 0, family),
  high: deriveHigh(key.low, key.high, 0, family),
});

/** Draws and people for a wanted source; streams are one object that is moved, so each is valid until the next call. */
export class SourceSite implements CallerSite {
  readonly subscribers: SubscriberDirectory;
  readonly ownNumbers: number;
  readonly #key: Key;
  readonly #dealing: NumberDealing;
  readonly #declaration: number;
  readonly #stream: KeyedStream = new KeyedStream();
  readonly #member: Key;
  readonly #sourceDay: Key;
  #hour = -1;
  #cellLow = 0;
  #cellHigh = 0;
  #day = -1;
  #dayLow = 0;
  #dayHigh = 0;

  constructor(
    key: Key,
    people: { subscribers: SubscriberDirectory; dealing: NumberDealing },
    own: { declaration: number; numbers: number },
  ) {
    this.#key = key;
    this.#member = familyKey(key, DrawPurpose.member);
    this.#sourceDay = familyKey(key, DrawPurpose.sourceDay);
    this.subscribers = people.subscribers;
    this.#dealing = people.dealing;
    this.#declaration = own.declaration;
    this.ownNumbers = own.numbers;
  }

  draw(cell: Cell, index: number, purpose: number): KeyedStream {
    if (cell.hour !== this.#hour) {
      this.#hour = cell.hour;
      this.#cellLow = deriveLow(this.#key.low, this.#key.high, cell.hour, DrawPurpose.cell);
      this.#cellHigh = deriveHigh(this.#key.low, this.#key.high, cell.hour, DrawPurpose.cell);
    }
    return this.#stream.seek(this.#cellLow, this.#cellHigh, index, ownPurpose + purpose);
  }

  member(entity: number, purpose: number): KeyedStream {
    return this.#stream.seek(this.#member.low, this.#member.high, entity, ownPurpose + purpose);
  }

  memberDay(entity: number, day: number, purpose: number): KeyedStream {
    if (day !== this.#day) {
      this.#day = day;
      this.#dayLow = deriveLow(this.#key.low, this.#key.high, day, DrawPurpose.memberDay);
      this.#dayHigh = deriveHigh(this.#key.low, this.#key.high, day, DrawPurpose.memberDay);
    }
    return this.#stream.seek(this.#dayLow, this.#dayHigh, entity, ownPurpose + purpose);
  }

  sourceDay(day: number, purpose: number): KeyedStream {
    return this.#stream.seek(this.#sourceDay.low, this.#sourceDay.high, day, ownPurpose + purpose);
  }

  ownNumber(ordinal: number): number {
    return this.#dealing.ownNumber(this.#declaration, ordinal);
  }
}
