import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { CountMin } from '../../../../src/engine/tables/countMin.ts';
import { DistinctCounter } from '../../../../src/engine/tables/distinctCounter.ts';

describe('a count-min sketch', () => {
  it('never counts too little, and begins anew in every window', () => {
    const step = fc.record({ number: fc.nat(50), gap: fc.constantFrom(0, 1, 30) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
        const sketch = new CountMin({ windowSeconds: 100, widthBits: 4, depth: 2 });
        const exact = new Map<string, number>();
        let now = 0;
        for (const { number, gap } of steps) {
          now += gap;
          const key = `${Math.floor(now / 100)} ${number}`;
          exact.set(key, (exact.get(key) ?? 0) + 1);
          const found = sketch.add(number, now);
          expect(found).toBeGreaterThanOrEqual(exact.get(key) ?? 0);
          expect(found).toBeLessThanOrEqual(sketch.total);
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  it('errs by more than e ÷ width × total no oftener than e ** −depth', () => {
    for (const depth of [1, 2, 4]) {
      const sketch = new CountMin({ windowSeconds: 86_400, widthBits: 8, depth });
      const stream = new KeyedStream().seek(3, depth, 0, 0);
      const exact = new Map<number, number>();
      for (let i = 0; i < 40_000; i++) {
        // Half of the numbers as dealt in a row, half anywhere; a few call a lot.
        const rank = Math.floor(4000 * stream.nextUnit() ** 2);
        const number = rank % 2 === 0 ? rank : Math.imul(rank, 0x2c9277b5) >>> 2;
        exact.set(number, (exact.get(number) ?? 0) + 1);
        sketch.add(number, 0);
      }
      const tolerated = (Math.E / sketch.width) * sketch.total;
      const wrong = [...exact].filter(([number, count]) => sketch.countOf(number, 0) - count > tolerated);
      const share = wrong.length / exact.size;
      const allowed = Math.exp(-depth);
      expect(share).toBeLessThan(allowed + 4 * Math.sqrt(allowed / exact.size));
    }
  });

  it('has the size of its shape, whatever it has seen', () => {
    expect(new CountMin({ windowSeconds: 1, widthBits: 16, depth: 4 }).bytes()).toBe(4 * 4 * 65_536);
  });
});

/** Root of the mean squared relative error, and the mean relative error, over many numbers that meet `items` different ones each. */
function errorsOf(items: number, registerBits: number): { spread: number; bias: number; numbers: number } {
  const numbers = 2000;
  const counter = new DistinctCounter(numbers, 86_400, registerBits);
  let squares = 0;
  let sum = 0;
  for (let number = 1; number <= numbers; number++) {
    for (let i = 0; i < items; i++) counter.add(number, number * 10_007 + i, 0);
    const error = counter.countOf(number, 0) / items - 1;
    squares += error * error;
    sum += error;
  }
  return { spread: Math.sqrt(squares / numbers), bias: sum / numbers, numbers };
}

describe('a counter of distinct items', () => {
  it('errs by 1.04 ÷ √registers for many items', () => {
    for (const registerBits of [4, 6, 8]) {
      const { spread, bias, numbers } = errorsOf(20 * 2 ** registerBits, registerBits);
      const expected = 1.04 / Math.sqrt(2 ** registerBits);
      // The estimate of a deviation from n values has the relative error 1 ÷ √(2 n): four of them, and 5 % for few registers.
      expect(Math.abs(spread / expected - 1)).toBeLessThan(4 / Math.sqrt(2 * numbers) + 0.05);
      // 0.5 % is what the asymptotic bias constant leaves.
      expect(Math.abs(bias)).toBeLessThan((4 * expected) / Math.sqrt(numbers) + 0.005);
    }
  });

  it('errs by the formula of linear counting for few items', () => {
    const registers = 64;
    const items = 40;
    const load = items / registers;
    const { spread, numbers } = errorsOf(items, 6);
    const expected = Math.sqrt(registers * (Math.exp(load) - load - 1)) / items;
    expect(Math.abs(spread / expected - 1)).toBeLessThan(4 / Math.sqrt(2 * numbers) + 0.05);
  });

  it('counts an item once, however often it comes, and begins anew in every window', () => {
    const counter = new DistinctCounter(4, 100, 6);
    for (let i = 0; i < 50; i++) counter.add(7, 5, 10);
    expect(counter.countOf(7, 10)).toBeCloseTo(1, 1);
    expect([counter.countOf(8, 10), counter.countOf(7, 100)]).toEqual([0, 0]);
  });

  it('holds no more for a long time than for one window', () => {
    const counter = new DistinctCounter(100, 100, 4);
    const bytesAfter = (windows: number): number => {
      for (let window = 0; window < windows; window++)
        for (let i = 0; i < 100; i++) counter.add(window * 100 + i, i, window * 100);
      return counter.bytes();
    };
    expect(bytesAfter(100)).toBe(bytesAfter(20));
  });
});
