/** A binary heap of notices: the few that are due soonest, or all of them while they are few. Hot path: kernel. */
import { NumberWord } from './noticePool.ts';
import type { NoticePool } from './noticePool.ts';

/** Orders notices by time, then rank. Times are copied beside the indices; ranks are looked up in the pool on equal times only. */
export class NoticeHeap {
  size = 0;
  private times: Float64Array;
  private notices: Int32Array;
  private readonly pool: NoticePool;

  constructor(pool: NoticePool, initialCapacity: number) {
    this.pool = pool;
    this.times = new Float64Array(initialCapacity);
    this.notices = new Int32Array(initialCapacity);
  }

  /** The earliest notice; only when `size` > 0. */
  firstNotice(): number {
    return this.notices[0];
  }

  /** Time of the earliest notice in seconds; only when `size` > 0. */
  firstSecond(): number {
    return this.times[0];
  }

  /** Any notice by position, for emptying the heap: 0 ≤ `position` < `size`. */
  noticeAt(position: number): number {
    return this.notices[position];
  }

  push(time: number, notice: number): void {
    if (this.size === this.times.length) this.grow();
    const times = this.times;
    const notices = this.notices;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentTime = times[parent];
      if (time > parentTime || (time === parentTime && !this.ranksBefore(notice, notices[parent]))) break;
      times[hole] = parentTime;
      notices[hole] = notices[parent];
      hole = parent;
    }
    times[hole] = time;
    notices[hole] = notice;
  }

  /** Removes the earliest notice; only when `size` > 0. */
  pop(): void {
    const last = --this.size;
    if (last === 0) return;
    const times = this.times;
    const notices = this.notices;
    const time = times[last];
    const notice = notices[last];
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      const right = child + 1;
      if (right < last) {
        const difference = times[right] - times[child];
        if (difference < 0 || (difference === 0 && this.ranksBefore(notices[right], notices[child])))
          child = right;
      }
      const childTime = times[child];
      if (time < childTime || (time === childTime && this.ranksBefore(notice, notices[child]))) break;
      times[hole] = childTime;
      notices[hole] = notices[child];
      hole = child;
    }
    times[hole] = time;
    notices[hole] = notice;
  }

  private ranksBefore(a: number, b: number): boolean {
    const numbers = this.pool.numbers;
    return (
      numbers[a * NumberWord.stride + NumberWord.rank] < numbers[b * NumberWord.stride + NumberWord.rank]
    );
  }

  private grow(): void {
    const times = new Float64Array(this.times.length * 2);
    const notices = new Int32Array(this.notices.length * 2);
    times.set(this.times);
    notices.set(this.notices);
    this.times = times;
    this.notices = notices;
  }
}
