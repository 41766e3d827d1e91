/**
 * The numbering plan: blocks laid one after another, a number is an index into them, 0 is withheld.
 * Hot path: replication.
 */
import { invariant } from '../../engine/kernel/invariant.ts';
import type { Key } from '../../engine/random/key.ts';
import { childKey, keyOfText } from '../../engine/random/key.ts';
import { indexAt } from '../../engine/random/permute.ts';
import { unitAt } from '../../engine/random/stream.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import type { BlockSettings } from '../world/world.ts';
import { blockKinds } from '../world/world.ts';
import { layRegionPart, notInRegion, numberOfOrdinal, placeOfNumber } from './regionPart.ts';
import type { RegionPart } from './regionPart.ts';

/** Code of what the plan cannot tell about a withheld number. */
const unknown = -1;
const mobileKind = blockKinds.indexOf('mobile');
/** No dealt number here. */
export const notDealt = -1;
/** One more than the largest number index. */
const numberLimit: number = 1 << 30;

const Purpose = { allocated: 1 } as const;

/** Names of accounts have as many bits as numbers; odd multipliers from fractions of the golden ratio and of √2. */
const accountMask = numberLimit - 1;
const accountFirst = 0x1e37_79b1;
const accountSecond = 0x2a09_e667;

/** How many numbers a block has. */
export function sizeOfBlock(block: BlockSettings): number {
  let size = 1;
  for (let digit = 0; digit < block.digits; digit++) size *= 10;
  return size;
}

export class NumberPlan {
  /** One more than the largest number of the plan. */
  readonly count: number;
  readonly blocks: readonly BlockSettings[];
  /** Carriers in the order in which blocks name them. */
  readonly carriers: readonly string[];
  /** Ordinal of the carrier with the most subscribers, of equal ones the first: who has no number of its own has a line of this carrier. */
  readonly mainCarrier: number;
  readonly #firsts: Int32Array;
  readonly #sizes: Int32Array;
  readonly #carrierOfBlock: Int32Array;
  readonly #kindOfBlock: Int32Array;
  readonly #isOutboundOfBlock: Int32Array;
  readonly #allocated: Float64Array;
  /** By block: subscribers with a number of it, and where they lie. */
  readonly #dealt: Int32Array;
  readonly #regionParts: readonly RegionPart[];
  readonly #accountKey: number;
  readonly #keyLows: Int32Array;
  readonly #keyHighs: Int32Array;
  /** Numbers in service that no subscriber has: those of organisations and operators. */
  readonly #others: Set<NumberIndex> = new Set();

  /** `subscribersOfBlock`: how many subscribers have a number of each block. */
  constructor(blocks: readonly BlockSettings[], subscribersOfBlock: ArrayLike<number>, key: Key) {
    this.#accountKey = childKey(key, keyOfText('accounts')).low;
    this.blocks = blocks;
    this.carriers = [...new Set(blocks.map((block) => block.carrier))];
    this.#sizes = Int32Array.from(blocks, sizeOfBlock);
    this.#firsts = new Int32Array(blocks.length);
    let first = 1;
    for (let b = 0; b < blocks.length; b++) {
      this.#firsts[b] = first;
      first += sizeOfBlock(blocks[b]);
      invariant(first <= numberLimit, 'the numbering plan has more than 2 ** 30 numbers');
    }
    this.count = first;
    this.#carrierOfBlock = Int32Array.from(blocks, (block) => this.carriers.indexOf(block.carrier));
    this.#kindOfBlock = Int32Array.from(blocks, (block) => blockKinds.indexOf(block.kind));
    this.#isOutboundOfBlock = Int32Array.from(blocks, (block) =>
      block.purpose === 'inbound-only' || block.kind === 'invalid' ? 0 : 1,
    );
    this.#allocated = Float64Array.from(blocks, (block) => (block.kind === 'invalid' ? 0 : block.allocated));
    const keys = blocks.map((block) => childKey(key, keyOfText(block.id)));
    this.#keyLows = Int32Array.from(keys, (blockKey) => blockKey.low);
    this.#keyHighs = Int32Array.from(keys, (blockKey) => blockKey.high);
    this.#dealt = Int32Array.from(subscribersOfBlock);
    const subscribers = this.carriers.map(() => 0);
    this.#dealt.forEach((dealt, block) => (subscribers[this.#carrierOfBlock[block]] += dealt));
    this.mainCarrier = subscribers.indexOf(Math.max(...subscribers));
    this.#regionParts = keys.map((blockKey, b) => {
      const size = this.#sizes[b];
      const subscribers = this.#dealt[b];
      invariant(subscribers <= size, 'a block has fewer numbers than subscribers');
      const places = subscribers === 0 ? 0 : Math.min(size, Math.ceil(subscribers / this.#allocated[b]));
      return layRegionPart(blockKey, { first: this.#firsts[b], size, places });
    });
  }

  /** Block of a number; −1 for a withheld one. */
  blockOf(number: NumberIndex): number {
    const firsts = this.#firsts;
    let block = firsts.length - 1;
    while (block >= 0 && firsts[block] > number) block--;
    return block;
  }

  firstOf(block: number): NumberIndex {
    return this.#firsts[block];
  }

  sizeOf(block: number): number {
    return this.#sizes[block];
  }

  /** The region's part of a block. */
  regionPartOf(block: number): RegionPart {
    return this.#regionParts[block];
  }

  /** First of the numbers of the same block that differ from this one in at most the last `digits` digits; −1 for a withheld number. */
  alikeFrom(number: NumberIndex, digits: number): NumberIndex {
    const block = this.blockOf(number);
    if (block < 0) return unknown;
    let alike = 1;
    for (let digit = 0; digit < digits; digit++) alike *= 10;
    const first = this.#firsts[block];
    return number - ((number - first) % Math.min(alike, this.#sizes[block]));
  }

  /** 1 when the number is one of this country's plan, else 0; −1 for a withheld or invalid number. */
  isDomestic(number: NumberIndex): number {
    const kind = this.kindOf(number);
    if (kind < 0 || blockKinds[kind] === 'invalid') return unknown;
    return blockKinds[kind] === 'foreign' ? 0 : 1;
  }

  /** Ordinal of the carrier in `carriers`; −1 for a withheld number. */
  carrierOf(number: NumberIndex): number {
    return this.carrierOfBlock(this.blockOf(number));
  }

  /** Ordinal of the carrier in `carriers`; −1 for the block of a withheld number. */
  carrierOfBlock(block: number): number {
    return block < 0 ? unknown : this.#carrierOfBlock[block];
  }

  /** Ordinal in `blockKinds`; −1 for a withheld number. */
  kindOf(number: NumberIndex): number {
    const block = this.blockOf(number);
    return block < 0 ? unknown : this.#kindOfBlock[block];
  }

  /** Strength of the real-name check behind a number, in hundredths; −1 for a withheld one. */
  identityStrengthOf(number: NumberIndex): number {
    const block = this.blockOf(number);
    return block < 0 ? unknown : Math.floor(this.blocks[block].identityCheck * 100 + 0.5);
  }

  /** Is it a number of a mobile block, which has a SIM? */
  isMobile(number: NumberIndex): boolean {
    return this.isMobileBlock(this.blockOf(number));
  }

  isMobileBlock(block: number): boolean {
    return block >= 0 && this.#kindOfBlock[block] === mobileKind;
  }

  /** 1 when the purpose of the number's range permits outgoing calls, else 0; −1 for a withheld number. */
  isOutboundPermitted(number: NumberIndex): number {
    const block = this.blockOf(number);
    return block < 0 ? unknown : this.#isOutboundOfBlock[block];
  }

  /** 1 when the number is in service, else 0; −1 for a withheld number. Outside the region by a keyed hash at the block's share. */
  isAllocated(number: NumberIndex): number {
    const block = this.blockOf(number);
    if (block < 0) return unknown;
    const part = this.#regionParts[block];
    const place = placeOfNumber(part, number);
    const isInService =
      place === notInRegion
        ? this.#isAllocatedElsewhere(block, number)
        : indexAt(part.order, place) < this.#dealt[block];
    return isInService || this.#others.has(number) ? 1 : 0;
  }

  /** The number of the block's `ordinal`-th subscriber. */
  dealtNumber(block: number, ordinal: number): NumberIndex {
    return numberOfOrdinal(this.#regionParts[block], ordinal);
  }

  /** Which of the block's subscribers has the number; −1 when none has. */
  dealtOrdinal(block: number, number: NumberIndex): number {
    const part = this.#regionParts[block];
    const place = placeOfNumber(part, number);
    if (place === notInRegion) return notDealt;
    const ordinal = indexAt(part.order, place);
    return ordinal < this.#dealt[block] ? ordinal : notDealt;
  }

  /** Takes a number into service that no subscriber has. */
  putInService(number: NumberIndex): void {
    this.#others.add(number);
  }

  /**
   * What its carrier calls the customer with this number: a keyed permutation of 30 bits, so that the name says nothing, neither which
   * number it is nor that it belongs to one number and not to an operator's contract.
   */
  accountOf(number: NumberIndex): number {
    let name = Math.imul(number ^ (this.#accountKey & accountMask), accountFirst) & accountMask;
    name ^= name >>> 15;
    name = Math.imul(name, accountSecond) & accountMask;
    return name ^ (name >>> 13);
  }

  /** The number as text; empty when withheld. */
  e164(number: NumberIndex): string {
    const block = this.blockOf(number);
    if (block < 0) return '';
    const { prefix, digits } = this.blocks[block];
    return digits === 0 ? prefix : prefix + String(number - this.#firsts[block]).padStart(digits, '0');
  }

  /** The number that a text stands for: 0 for the empty text, −1 when it is no number of the plan. */
  parse(text: string): NumberIndex {
    if (text === '') return 0;
    for (let b = 0; b < this.blocks.length; b++) {
      const { prefix, digits } = this.blocks[b];
      if (text.length !== prefix.length + digits || !text.startsWith(prefix)) continue;
      const rest = text.slice(prefix.length);
      if (/^\d*$/.test(rest)) return this.#firsts[b] + Number(rest);
    }
    return -1;
  }

  #isAllocatedElsewhere(block: number, number: NumberIndex): boolean {
    const position = number - this.#firsts[block];
    const unit = unitAt(this.#keyLows[block], this.#keyHighs[block], position, Purpose.allocated);
    return unit < this.#allocated[block];
  }
}
