/**
 * Second-hand numbers: what somebody gives up is dealt to somebody else after a while, with all that is said of it. A number that was given up
 * before the beginning brings marks of that time along.
 */
import type { Key } from '../../engine/random/key.ts';
import { drawPoisson } from '../../engine/random/poisson.ts';
import { KeyedStream, unitAt } from '../../engine/random/stream.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import type { NumberPlan } from './numberPlan.ts';

const Purpose = { isSecondHand: 1, marks: 2, takesGivenUp: 3 } as const;

interface GivenUp {
  readonly number: NumberIndex;
  readonly freeSecond: number;
}

export class SecondHandNumbers {
  readonly #plan: NumberPlan;
  readonly #key: Key;
  readonly #stream: KeyedStream = new KeyedStream();
  /** By block, in the order in which they were given up. */
  readonly #givenUp: Map<number, GivenUp[]> = new Map();

  constructor(plan: NumberPlan, key: Key) {
    this.#plan = plan;
    this.#key = key;
  }

  /** Marks that a number brings along from before the beginning: of a number that nobody simulated had then, pure in the number. */
  inheritedMarks(number: NumberIndex): number {
    const block = this.#plan.blockOf(number);
    if (block < 0) return 0;
    const { secondHandShare, inheritedMarks } = this.#plan.blocks[block];
    const { low, high } = this.#key;
    if (unitAt(low, high, number, Purpose.isSecondHand) >= secondHandShare) return 0;
    return drawPoisson(this.#stream.seek(low, high, number, Purpose.marks), inheritedMarks);
  }

  giveUp(number: NumberIndex, nowSecond: number): void {
    const block = this.#plan.blockOf(number);
    if (block < 0 || this.#plan.blocks[block].secondHandShare === 0) return;
    const free = nowSecond + this.#plan.blocks[block].quarantineSeconds;
    const pool = this.#givenUp.get(block) ?? [];
    pool.push({ number, freeSecond: free });
    this.#givenUp.set(block, pool);
  }

  /** The number that was given up last stays with whoever had it. */
  keep(number: NumberIndex): void {
    const pool = this.#givenUp.get(this.#plan.blockOf(number));
    if (pool?.at(-1)?.number === number) pool.pop();
  }

  /**
   * A number of the blocks that somebody has given up long enough ago, for the block’s share of the applications; 0 when the applicant
   * gets another one. `key`: of the application.
   */
  take(blocks: Int32Array, key: Key, nowSecond: number): NumberIndex {
    for (const block of blocks) {
      const pool = this.#givenUp.get(block);
      const oldest = pool?.[0];
      if (pool === undefined || oldest === undefined || oldest.freeSecond > nowSecond) continue;
      const { secondHandShare } = this.#plan.blocks[block];
      if (unitAt(key.low, key.high, block, Purpose.takesGivenUp) >= secondHandShare) continue;
      pool.shift();
      return oldest.number;
    }
    return 0;
  }
}
