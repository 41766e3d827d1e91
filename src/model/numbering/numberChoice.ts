/** Numbers chosen by a word: any number of some blocks (spoofing), one of the region's part of them (dialling), a neighbour. Hot path: replication. */
import type { NumberIndex } from '../contracts/plugin.ts';
import type { NumberPlan } from './numberPlan.ts';
import { scaleWord } from '../population/scaleWord.ts';

/** Any number of the blocks, each equally likely; it may belong to somebody, to nobody, or be invalid. */
export function randomNumber(plan: NumberPlan, blocks: Int32Array, word: number): NumberIndex {
  let total = 0;
  for (let i = 0; i < blocks.length; i++) total += plan.sizeOf(blocks[i]);
  let rest = scaleWord(word, total);
  for (let i = 0; i < blocks.length; i++) {
    const size = plan.sizeOf(blocks[i]);
    if (rest < size) return plan.firstOf(blocks[i]) + rest;
    rest -= size;
  }
  return 0;
}

/** How many numbers the region's part of the blocks has. */
export function regionSize(plan: NumberPlan, blocks: Int32Array): number {
  let total = 0;
  for (let i = 0; i < blocks.length; i++) total += plan.regionSizeOf(blocks[i]);
  return total;
}

/** The `ordinal`-th number of the region's part of the blocks, in dialling order; withheld beyond its end. */
export function regionNumber(plan: NumberPlan, blocks: Int32Array, ordinal: number): NumberIndex {
  let rest = ordinal;
  for (let i = 0; i < blocks.length; i++) {
    const size = plan.regionSizeOf(blocks[i]);
    if (rest < size) return plan.regionFirstOf(blocks[i]) + rest;
    rest -= size;
  }
  return 0;
}

/** A number of the region's part of the blocks, each equally likely; where no subscriber has one of theirs, any number of the blocks. */
export function randomInRegion(plan: NumberPlan, blocks: Int32Array, word: number): NumberIndex {
  const size = regionSize(plan, blocks);
  if (size === 0) return randomNumber(plan, blocks, word);
  return regionNumber(plan, blocks, scaleWord(word, size));
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
