import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../src/engine/kernel/invariant.ts';
import { SlidingCounter } from '../../../../src/engine/tables/slidingCounter.ts';
import { WindowCounter } from '../../../../src/engine/tables/windowCounter.ts';

interface Call {
  readonly number: number;
  readonly atSecond: number;
}

/** Calls in order of time: many within a window, some after long silence. */
const calls: fc.Arbitrary<Call[]> = fc
  .array(
    fc.record({
      number: fc.oneof(fc.nat(3), fc.nat(1000)),
      gapSeconds: fc.oneof(
        fc.constant(0),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.integer({ min: 0, max: 5000 }),
      ),
    }),
    { maxLength: 300 },
  )
  .map((gaps) => {
    let atSecond = 0;
    return gaps.map(({ number, gapSeconds }) => ({ number, atSecond: (atSecond += gapSeconds) }));
  });

function naiveCount(
  history: readonly Call[],
  number: number,
  isInWindow: (atSecond: number) => boolean,
): number {
  return history.filter((call) => call.number === number && isInWindow(call.atSecond)).length;
}

describe('WindowCounter', () => {
  it('counts exactly the calls of the number in the current window', () => {
    const law = fc.property(calls, fc.constantFrom(60, 3600), (sequence, windowSeconds) => {
      const counter = new WindowCounter(2, windowSeconds);
      sequence.forEach(({ number, atSecond }, ordinal) => {
        const window = Math.floor(atSecond / windowSeconds);
        const history = sequence.slice(0, ordinal + 1);
        const count = naiveCount(history, number, (second) => Math.floor(second / windowSeconds) === window);
        expect(counter.countOf(number, atSecond)).toBe(count - 1);
        expect(counter.add(number, atSecond)).toBe(count);
      });
    });
    fc.assert(law, { seed: 3, numRuns: 200 });
  });

  it('starts anew at the window’s end itself', () => {
    const counter = new WindowCounter(1, 86_400);
    counter.add(5, 86_399.999);
    expect([counter.countOf(5, 86_399.999), counter.add(5, 86_400)]).toEqual([1, 1]);
  });

  it.each([1, 1024, 4095, 4096, 8192])('has forgotten the count after a silence of %d windows', (windows) => {
    const counter = new WindowCounter(1, 60);
    counter.add(5, 30);
    counter.add(6, 30);
    expect([counter.countOf(5, 30 + windows * 60), counter.add(5, 30 + windows * 60)]).toEqual([0, 1]);
    expect(counter.countOf(6, 30 + windows * 60)).toBe(0);
  });

  it('needs room for the numbers of about one window only', () => {
    const counter = new WindowCounter(1000, 3600);
    const bytes = counter.bytes();
    for (let call = 0; call < 200_000; call++) counter.add(call, call * 4);
    expect([counter.bytes() <= 2 * bytes, counter.trackedNumbers() <= 2048]).toEqual([true, true]);
  });
});

describe('SlidingCounter', () => {
  it('counts exactly the calls of the number in the current step and the whole steps before it', () => {
    const law = fc.property(calls, fc.constantFrom(1, 4, 60), (sequence, buckets) => {
      const counter = new SlidingCounter(2, buckets * 10, buckets);
      sequence.forEach(({ number, atSecond }, ordinal) => {
        const first = Math.floor(atSecond / 10) - buckets + 1;
        const history = sequence.slice(0, ordinal + 1);
        const count = naiveCount(history, number, (second) => Math.floor(second / 10) >= first);
        expect(counter.countOf(number, atSecond)).toBe(count - 1);
        expect(counter.add(number, atSecond)).toBe(count);
      });
    });
    fc.assert(law, { seed: 4, numRuns: 200 });
  });

  it('lets numbers go that are asked about but no longer call', () => {
    const counter = new SlidingCounter(8, 60, 6);
    for (let call = 0; call < 100_000; call++) {
      counter.add(call, call * 10);
      counter.countOf(call - 3, call * 10);
    }
    expect(counter.trackedNumbers()).toBeLessThanOrEqual(16);
  });

  it('refuses a window without buckets', () => {
    expect(() => new SlidingCounter(1, 60, 0)).toThrow(InvariantError);
  });
});
