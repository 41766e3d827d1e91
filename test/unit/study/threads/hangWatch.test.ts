import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HangWatch } from '../../../../src/study/threads/hangWatch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A thread that is watched for 30 seconds of silence; `call` is the one that it has in hand. */
class Thread {
  call = 0;
  readonly told: number[] = [];
  readonly watch: HangWatch = new HangWatch(30, {
    inHand: () => String(this.call),
    hung: (afterMs) => void this.told.push(afterMs),
  });
}

describe('a thread that says nothing', () => {
  it('and stays with the same call hangs after its time, and that is told once', () => {
    const { watch, told } = new Thread();
    watch.expectSign();
    vi.advanceTimersByTime(29_999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(100_000);
    expect(told).toEqual([30_000]);
  });

  it('is alive as long as the call in hand changes', () => {
    const thread = new Thread();
    thread.watch.expectSign();
    for (let call = 1; call <= 20; call++) {
      thread.call = call;
      vi.advanceTimersByTime(20_000);
    }
    expect(thread.told).toEqual([]);
  });

  it('and stops at a call hangs within 35 seconds of it', () => {
    const thread = new Thread();
    thread.watch.expectSign();
    vi.advanceTimersByTime(15_001);
    thread.call = 7;
    vi.advanceTimersByTime(35_000);
    expect(thread.told).toEqual([30_000]);
  });

  it('may be given longer, and is not watched any more once it is over', () => {
    const { watch, told } = new Thread();
    watch.expectSign(60_000);
    vi.advanceTimersByTime(59_000);
    watch.stop();
    vi.advanceTimersByTime(100_000);
    expect(told).toEqual([]);
  });
});
