/** The few notices that are due soonest, fully sorted. Hot path: kernel. */
import { regrownFloat64, regrownInt32 } from '../memory/regrow.ts';
import { CodeWord, NumberWord } from './noticePool.ts';
import type { NoticePool } from './noticePool.ts';

/** Notices in descending order of time, then rank: the earliest is taken from the end. Times are copied beside the indices. */
export class SoonestNotices {
  size: number = 0;
  times: Float64Array;
  notices: Int32Array;
  readonly #pool: NoticePool;

  constructor(pool: NoticePool, initialCapacity: number) {
    this.#pool = pool;
    this.times = new Float64Array(initialCapacity);
    this.notices = new Int32Array(initialCapacity);
  }

  /** Puts a notice with the time `time` (seconds) in its place, which is found from the early end. */
  insert(time: number, notice: number): void {
    if (this.size === this.times.length) this.#grow();
    const times = this.times;
    const notices = this.notices;
    let hole = this.size++;
    while (hole > 0) {
      const earlier = hole - 1;
      const earlierTime = times[earlier];
      if (time < earlierTime || (time === earlierTime && this.#ranksBefore(notice, notices[earlier]))) break;
      times[hole] = earlierTime;
      notices[hole] = notices[earlier];
      hole = earlier;
    }
    times[hole] = time;
    notices[hole] = notice;
  }

  /** Empties itself in front of a chain, the latest first: the order in which they are sorted again without moving any; gives the first. */
  asChain(chain: number): number {
    const { codes } = this.#pool;
    const { notices } = this;
    let first = chain;
    for (let position = this.size - 1; position >= 0; position--) {
      const notice = notices[position];
      codes[(notice << CodeWord.shift) | CodeWord.next] = first;
      first = notice;
    }
    this.size = 0;
    return first;
  }

  #ranksBefore(a: number, b: number): boolean {
    const numbers = this.#pool.numbers;
    return (
      numbers[(a << NumberWord.shift) | NumberWord.rank] < numbers[(b << NumberWord.shift) | NumberWord.rank]
    );
  }

  #grow(): void {
    const doubled = this.times.length * 2;
    this.times = regrownFloat64(this.times, doubled);
    this.notices = regrownInt32(this.notices, doubled);
  }
}
