/** Numbers that nobody has. What is taken stays taken: where all were taken once, nobody looks again. */
import type { NumberIndex } from '../contracts/plugin.ts';
import type { NumberPlan } from './numberPlan.ts';
import { numberAtPlace } from './regionPart.ts';

export class FreeNumbers {
  readonly isTaken: (number: NumberIndex) => boolean;
  readonly #plan: NumberPlan;
  /** By block: how many of its numbers, and of its part's places, from the first on are known to be taken. */
  readonly #taken: Int32Array;
  readonly #takenInRegion: Int32Array;

  constructor(plan: NumberPlan, isTaken: (number: NumberIndex) => boolean) {
    this.isTaken = isTaken;
    this.#plan = plan;
    this.#taken = new Int32Array(plan.blocks.length);
    this.#takenInRegion = new Int32Array(plan.blocks.length);
  }

  /** The least free number of the block; 0 when there is none. */
  leastIn(block: number): NumberIndex {
    const first = this.#plan.firstOf(block);
    const size = this.#plan.sizeOf(block);
    let at = this.#taken[block];
    while (at < size && this.isTaken(first + at)) at++;
    this.#taken[block] = at;
    return at < size ? first + at : 0;
  }

  /** Has the region's part of one of the blocks a free number? */
  isRoomInRegion(blocks: Int32Array): boolean {
    return blocks.some((block) => {
      const part = this.#plan.regionPartOf(block);
      let place = this.#takenInRegion[block];
      while (place < part.size && this.isTaken(numberAtPlace(part, place))) place++;
      this.#takenInRegion[block] = place;
      return place < part.size;
    });
  }
}
