/**
 * Numbers that firms and offices show on their calls, one of them chosen by a word: each number has a lot of its own, and the least is drawn (rendezvous
 * hashing, Thaler & Ravishankar 1998). So another firm in the world, or one more number of a firm, takes its share of the choices and moves no other.
 * Hot path: replication.
 */
import { log } from '../../engine/elementary/log.ts';
import { log1p } from '../../engine/elementary/log1p.ts';
import type { Key } from '../../engine/random/key.ts';
import { KeyedStream } from '../../engine/random/stream.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import type { NumberPlan } from './numberPlan.ts';

/** Of one declaration, in the order in which they were dealt; `key` is of its name. */
export interface PublishedByFirm {
  readonly key: Key;
  readonly numbers: readonly NumberIndex[];
}

export class PublishedNumbers {
  readonly #plan: NumberPlan;
  readonly #firms: readonly PublishedByFirm[];
  readonly #known: Map<readonly string[], readonly PublishedByFirm[]> = new Map();
  readonly #stream: KeyedStream = new KeyedStream();

  constructor(plan: NumberPlan, firms: readonly PublishedByFirm[]) {
    this.#plan = plan;
    this.#firms = firms;
  }

  /** A number of the blocks named (none named: all), each equally likely; 0, withheld, where there is none. */
  choose(blocks: readonly string[], word: number): NumberIndex {
    let chosen = 0;
    let least = 1;
    for (const { key, numbers } of this.#firmsIn(blocks)) {
      const stream = this.#stream.seek(key.low, key.high, word, 0);
      let lot = 1;
      // Of the lots of a firm only those are drawn that are less than all before: how many are not is geometric, and where the next one lies below the last is even.
      for (let at = 0; at < numbers.length; at += 1 + Math.floor(log(stream.nextUnit53()) / log1p(-lot))) {
        lot *= stream.nextUnit53();
        if (lot >= least) continue;
        least = lot;
        chosen = numbers[at];
      }
    }
    return chosen;
  }

  /** Firms with numbers in the blocks, looked up once for each list of names. */
  #firmsIn(blocks: readonly string[]): readonly PublishedByFirm[] {
    let firms = this.#known.get(blocks);
    if (firms === undefined) {
      const { blocks: declared } = this.#plan;
      const isIn = (number: NumberIndex): boolean =>
        blocks.length === 0 || blocks.includes(declared[this.#plan.blockOf(number)].id);
      firms = this.#firms
        .map(({ key, numbers }) => ({ key, numbers: numbers.filter(isIn) }))
        .filter(({ numbers }) => numbers.length > 0);
      this.#known.set(blocks, firms);
    }
    return firms;
  }
}
