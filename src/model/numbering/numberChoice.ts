/** Numbers chosen by a word: any number of some blocks (spoofing), one of the region's part of them (dialling), a neighbour. Hot path: replication. */
import type { NumberIndex } from '../contracts/plugin.ts';
import type { NumberPlan } from './numberPlan.ts';
import { scaleWord } from '../population/scaleWord.ts';

/** Blocks in an order, with their numbers counted through: all of them, and those of the region's part. */
export interface BlockList {
  readonly firsts: Int32Array;
  readonly sizes: Int32Array;
  readonly size: number;
  readonly regionFirsts: Int32Array;
  readonly regionSizes: Int32Array;
  readonly regionSize: number;
}

/** `blocks`: ordinals in the plan. */
export function listBlocks(plan: NumberPlan, blocks: Int32Array): BlockList {
  const sizes = blocks.map((block) => plan.sizeOf(block));
  const regionSizes = blocks.map((block) => plan.regionSizeOf(block));
  const sum = (each: Int32Array): number => each.reduce((total, size) => total + size, 0);
  return {
    firsts: blocks.map((block) => plan.firstOf(block)),
    sizes,
    size: sum(sizes),
    regionFirsts: blocks.map((block) => plan.regionFirstOf(block)),
    regionSizes,
    regionSize: sum(regionSizes),
  };
}

/** The `ordinal`-th number of parts of blocks laid end to end; withheld beyond their end. */
function numberAt(firsts: Int32Array, sizes: Int32Array, ordinal: number): NumberIndex {
  let rest = ordinal;
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i];
    if (rest < size) return firsts[i] + rest;
    rest -= size;
  }
  return 0;
}

/** Any number of the blocks, each equally likely; it may belong to somebody, to nobody, or be invalid. */
export function randomNumber({ firsts, sizes, size }: BlockList, word: number): NumberIndex {
  return numberAt(firsts, sizes, scaleWord(word, size));
}

/** The `ordinal`-th number of the region's part of the blocks, in dialling order; withheld beyond its end. */
export function regionNumber({ regionFirsts, regionSizes }: BlockList, ordinal: number): NumberIndex {
  return numberAt(regionFirsts, regionSizes, ordinal);
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
