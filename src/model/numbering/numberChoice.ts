/** Numbers chosen by a word: any number of some blocks (spoofing), one of the region's part of them (dialling), a neighbour. Hot path: replication. */
import type { NumberIndex } from '../contracts/plugin.ts';
import type { NumberPlan } from './numberPlan.ts';
import { scaleWord } from '../population/scaleWord.ts';
import { numberAtPlace } from './regionPart.ts';
import type { RegionPart } from './regionPart.ts';

/** Blocks in an order, with their numbers counted through: all of them, and those of the region's part. */
export interface BlockList {
  readonly firsts: Int32Array;
  readonly sizes: Int32Array;
  readonly size: number;
  readonly regionParts: readonly RegionPart[];
  readonly regionSize: number;
}

/** `blocks`: ordinals in the plan. */
export function listBlocks(plan: NumberPlan, blocks: Int32Array): BlockList {
  const sizes = blocks.map((block) => plan.sizeOf(block));
  const regionParts = Array.from(blocks, (block) => plan.regionPartOf(block));
  return {
    firsts: blocks.map((block) => plan.firstOf(block)),
    sizes,
    size: sizes.reduce((total, size) => total + size, 0),
    regionParts,
    regionSize: regionParts.reduce((total, { size }) => total + size, 0),
  };
}

/** Any number of the blocks, each equally likely; it may belong to somebody, to nobody, or be invalid. */
export function randomNumber({ firsts, sizes, size }: BlockList, word: number): NumberIndex {
  let rest = scaleWord(word, size);
  for (let i = 0; i < sizes.length; i++) {
    if (rest < sizes[i]) return firsts[i] + rest;
    rest -= sizes[i];
  }
  return 0;
}

/** The `ordinal`-th number of the region's part of the blocks, in dialling order; withheld beyond its end. */
export function regionNumber({ regionParts }: BlockList, ordinal: number): NumberIndex {
  let rest = ordinal;
  for (let i = 0; i < regionParts.length; i++) {
    const part = regionParts[i];
    if (rest < part.size) return numberAtPlace(part, rest);
    rest -= part.size;
  }
  return 0;
}

/** A number of the region's part of the blocks, each equally likely; where no subscriber has one of theirs, any number of the blocks. */
export function randomInRegion(blocks: BlockList, word: number): NumberIndex {
  const { regionSize } = blocks;
  return regionSize === 0 ? randomNumber(blocks, word) : regionNumber(blocks, scaleWord(word, regionSize));
}

/** A number that shares all but the last `digits` digits with `like`; withheld when `like` is. */
export function neighbourOf(plan: NumberPlan, like: NumberIndex, digits: number, word: number): NumberIndex {
  const block = plan.blockOf(like);
  if (block < 0) return 0;
  const size = plan.sizeOf(block);
  let span = 1;
  for (let digit = 0; digit < digits && span < size; digit++) span *= 10;
  const offset = like - plan.firstOf(block);
  return plan.firstOf(block) + offset - (offset % span) + scaleWord(word, span);
}
