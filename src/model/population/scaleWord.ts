/** A 32-bit word as an index below a count. Hot path: replication. */
import { twoToMinus32 } from '../../engine/elementary/constants.ts';

/** The index that a word stands for when its range is cut into `count` equal parts; `count` below 2³¹. */
export function scaleWord(word: number, count: number): number {
  return ((word >>> 0) * twoToMinus32 * count) | 0;
}
