import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PairCounter } from '../../../../src/engine/tables/pairCounter.ts';

describe('a counter of pairs', () => {
  it('counts like a map that is emptied in every window', () => {
    const step = fc.record({ first: fc.nat(9), second: fc.nat(40), gap: fc.constantFrom(0, 1, 50, 250) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const counter = new PairCounter(1, 100);
        const exact = new Map<string, number>();
        let now = 0;
        for (const { first, second, gap } of steps) {
          now += gap;
          const key = `${Math.floor(now / 100)} ${first} ${second}`;
          exact.set(key, (exact.get(key) ?? 0) + 1);
          expect(counter.add(first, second, now)).toBe(exact.get(key));
          expect(counter.countOf(second, first, now)).toBe(
            exact.get(`${Math.floor(now / 100)} ${second} ${first}`) ?? 0,
          );
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('tells a pair from its reverse, and counts large numbers', () => {
    const counter = new PairCounter(4, 100);
    counter.add(2 ** 30 - 1, 1, 0);
    expect([counter.countOf(1, 2 ** 30 - 1, 0), counter.countOf(2 ** 30 - 1, 1, 0)]).toEqual([0, 1]);
  });

  it('holds no more for a long time than for one window', () => {
    const counter = new PairCounter(1000, 100);
    const bytesAfter = (windows: number): number => {
      for (let window = 0; window < windows; window++)
        for (let i = 0; i < 1000; i++) counter.add(window * 1000 + i, i, window * 100);
      return counter.bytes();
    };
    expect(bytesAfter(200)).toBe(bytesAfter(20));
  });
});
