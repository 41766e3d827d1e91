/**
 * The numbering plan: blocks laid one after another, a number is an index into them, 0 is withheld.
 * The region's part of a block is the run of its numbers that holds the simulated subscribers at the block's allocated share.
 * Hot path: replication.
 */
import { invariant } from '../../engine/kernel/invariant.ts';
import type { Key } from '../../engine/random/key.ts';
import { childKey, keyOfText } from '../../engine/random/key.ts';
import { mix } from '../../engine/random/mix.ts';
import { indexAt, keyedOrder, placeOf } from '../../engine/random/permute.ts';
import type { KeyedOrder } from '../../engine/random/permute.ts';
import { unitAt } from '../../engine/random/stream.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import type { BlockSettings } from '../world/world.ts';
import { scaleWord } from '../population/scaleWord.ts';
import { blockKinds } from '../world/world.ts';

/** Code of what the plan cannot tell about a withheld number. */
const unknown = -1;
const mobileKind = blockKinds.indexOf('mobile');
/** No dealt number here. */
export const notDealt = -1;
/** One more than the largest number index. */
export const numberLimit: number = 1 << 30;

const Purpose = { allocated: 1, runStart: 2 } as const;

/** Names of accounts have as many bits as numbers; odd multipliers from fractions of the golden ratio and of √2. */
const accountMask = numberLimit - 1;
const accountFirst = 0x1e37_79b1;
const accountSecond = 0x2a09_e667;

/** The region's part of a block: its first number, and the order in which its numbers are dealt to subscribers. */
export interface DealtRun {
  readonly first: NumberIndex;
  readonly order: KeyedOrder;
}

/** The number of a run's `ordinal`-th subscriber. */
export const numberInRun = (run: DealtRun, ordinal: number): NumberIndex =>
  run.first + placeOf(run.order, ordinal);

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
  readonly #firsts: Int32Array;
  readonly #sizes: Int32Array;
  readonly #carrierOfBlock: Int32Array;
  readonly #kindOfBlock: Int32Array;
  readonly #isOutboundOfBlock: Int32Array;
  readonly #allocated: Float64Array;
  /** By block: subscribers with a number of it, first number and length of the region's part. */
  readonly #dealt: Int32Array;
  readonly #runFirsts: Int32Array;
  readonly #runSizes: Int32Array;
  readonly #accountKey: number;
  readonly #keyLows: Int32Array;
  readonly #keyHighs: Int32Array;
  readonly #runs: readonly DealtRun[];
  readonly #ordinals: ReadonlyMap<string, number>;
  /** Numbers in service that no run holds: those of organisations and operators. */
  readonly #others: Set<NumberIndex> = new Set();

  /** `subscribersOfBlock`: how many subscribers have a number of each block. */
  constructor(blocks: readonly BlockSettings[], subscribersOfBlock: ArrayLike<number>, key: Key) {
    this.#accountKey = childKey(key, keyOfText('accounts')).low;
    this.blocks = blocks;
    this.carriers = [...new Set(blocks.map((block) => block.carrier))];
    this.#ordinals = new Map(blocks.map((block, ordinal) => [block.id, ordinal]));
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
    this.#runSizes = this.#dealt.map((dealt, b) => {
      invariant(dealt <= this.#sizes[b], 'a block has fewer numbers than subscribers');
      return dealt === 0 ? 0 : Math.min(this.#sizes[b], Math.ceil(dealt / this.#allocated[b]));
    });
    this.#runFirsts = this.#runSizes.map((run, b) => {
      const word = mix(this.#keyLows[b], this.#keyHighs[b], 0, Purpose.runStart);
      return this.#firsts[b] + scaleWord(word, this.#sizes[b] - run + 1);
    });
    this.#runs = keys.map(({ low, high }, b) => ({
      first: this.#runFirsts[b],
      order: keyedOrder(this.#runSizes[b], low, high),
    }));
  }

  /** Ordinal of a declared block; −1 when there is none of that id. */
  blockOrdinal(id: string): number {
    return this.#ordinals.get(id) ?? -1;
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

  /** First number and length of the region's part of a block; the length is 0 where no subscriber has a number. */
  regionFirstOf(block: number): NumberIndex {
    return this.#runFirsts[block];
  }

  regionSizeOf(block: number): number {
    return this.#runSizes[block];
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
    const position = number - this.#runFirsts[block];
    const keyLow = this.#keyLows[block];
    const keyHigh = this.#keyHighs[block];
    const isInService =
      position >= 0 && position < this.#runSizes[block]
        ? indexAt(this.#runs[block].order, position) < this.#dealt[block]
        : unitAt(keyLow, keyHigh, number - this.#firsts[block], Purpose.allocated) < this.#allocated[block];
    return isInService || this.#others.has(number) ? 1 : 0;
  }

  /** The region's part of a block. */
  runOf(block: number): DealtRun {
    return this.#runs[block];
  }

  /** The number of the block's `ordinal`-th subscriber. */
  dealtNumber(block: number, ordinal: number): NumberIndex {
    return numberInRun(this.#runs[block], ordinal);
  }

  /** Which of the block's subscribers has the number; −1 when none has. */
  dealtOrdinal(block: number, number: NumberIndex): number {
    const run = this.#runSizes[block];
    const position = number - this.#runFirsts[block];
    if (position < 0 || position >= run) return notDealt;
    const ordinal = indexAt(this.#runs[block].order, position);
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
}
