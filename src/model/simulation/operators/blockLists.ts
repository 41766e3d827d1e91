/** Blocks that a scenario names. Hot path: replication. */
import { listBlocks } from '../../numbering/numberChoice.ts';
import type { BlockList } from '../../numbering/numberChoice.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';
import { blocksFor } from '../../numbering/ownNumbers.ts';

/** The blocks named (none named: every mobile block in service), looked up once for each list of names. */
export class BlockLists {
  readonly #plan: NumberPlan;
  readonly #known: Map<readonly string[], BlockList> = new Map();
  /** What was asked for last: a part asks for the same blocks at every call. */
  #lastNames: readonly string[] | null = null;
  #lastList: BlockList;

  constructor(plan: NumberPlan) {
    this.#plan = plan;
    this.#lastList = listBlocks(plan, new Int32Array(0));
  }

  of(blocks: readonly string[]): BlockList {
    if (blocks !== this.#lastNames) {
      this.#lastNames = blocks;
      this.#lastList = this.#lookUp(blocks);
    }
    return this.#lastList;
  }

  #lookUp(blocks: readonly string[]): BlockList {
    let list = this.#known.get(blocks);
    if (list === undefined) {
      list = listBlocks(this.#plan, blocksFor(this.#plan, { count: 0, blocks, kind: 'mobile' }));
      this.#known.set(blocks, list);
    }
    return list;
  }
}
