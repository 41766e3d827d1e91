/** Blocks that a scenario names, as ordinals of the numbering plan. */
import type { NumberPlan } from '../numbering/numberPlan.ts';
import { blocksFor } from '../numbering/ownNumbers.ts';

/** Ordinals of the blocks named (none named: every mobile block in service), looked up once for each list of names. */
export class BlockLists {
  readonly #plan: NumberPlan;
  readonly #known: Map<readonly string[], Int32Array> = new Map();
  /** What was asked for last: a part asks for the same blocks at every call. */
  #lastNames: readonly string[] | null = null;
  #lastOrdinals: Int32Array = new Int32Array(0);

  constructor(plan: NumberPlan) {
    this.#plan = plan;
  }

  of(blocks: readonly string[]): Int32Array {
    if (blocks !== this.#lastNames) {
      this.#lastNames = blocks;
      this.#lastOrdinals = this.#lookUp(blocks);
    }
    return this.#lastOrdinals;
  }

  #lookUp(blocks: readonly string[]): Int32Array {
    let ordinals = this.#known.get(blocks);
    if (ordinals === undefined) {
      ordinals = blocksFor(this.#plan, { count: 0, blocks, kind: 'mobile' });
      this.#known.set(blocks, ordinals);
    }
    return ordinals;
  }
}
