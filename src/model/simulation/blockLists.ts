/** Blocks that a scenario names, as ordinals of the numbering plan. */
import type { NumberPlan } from '../numbering/numberPlan.ts';
import { blocksFor } from '../numbering/ownNumbers.ts';

/** Ordinals of the blocks named (none named: every mobile block in service), looked up once for each list of names. */
export class BlockLists {
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
