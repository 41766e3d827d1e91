import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { ThinnedArrivals } from '../../../../src/engine/random/thinning.ts';

/** All arrivals before a second, from one stream. */
function arrivals(process: ThinnedArrivals, untilSecond: number, key: number): number[] {
  const stream = new KeyedStream().seek(key, 1, 2, 3);
  const seconds: number[] = [];
  for (
    let second = process.nextSecond(stream, 0);
    second < untilSecond;
    second = process.nextSecond(stream, second)
  ) {
    seconds.push(second);
  }
  return seconds;
}

describe('ThinnedArrivals', () => {
  it('finds the rate of a second, in every period', () => {
    const process = new ThinnedArrivals({
      startsSeconds: [0, 10, 15],
      ratesPerSecond: [1, 2, 0],
      periodSeconds: 20,
    });
    expect([0, 9.9, 10, 14.9, 15, 19.9, 20, 31].map((second) => process.rateAt(second))).toEqual([
      1, 1, 2, 2, 0, 0, 1, 2,
    ]);
  });

  it('brings a Poisson number of arrivals into each step', () => {
    const rates = [0.5, 3, 0, 1];
    const process = new ThinnedArrivals({
      startsSeconds: [0, 10, 20, 30],
      ratesPerSecond: rates,
      periodSeconds: 40,
    });
    const periods = 2000;
    const seen = [0, 0, 0, 0];
    for (const second of arrivals(process, 40 * periods, 1)) seen[Math.floor((second % 40) / 10)]! += 1;
    // Each step's count is Poisson: 4.5 deviations, and exactly none where the rate is 0.
    rates.forEach((rate, step) => {
      const mean = rate * 10 * periods;
      expect(Math.abs(seen[step]! - mean)).toBeLessThanOrEqual(4.5 * Math.sqrt(mean));
    });
  });

  it('lets the arrivals under a lower rate be among those under a higher one with the same ceiling', () => {
    const startsSeconds = [0, 50];
    const higher = new ThinnedArrivals({ startsSeconds, ratesPerSecond: [2, 1], ceilingPerSecond: 3 });
    const lower = new ThinnedArrivals({ startsSeconds, ratesPerSecond: [1, 0.2], ceilingPerSecond: 3 });
    const all = new Set(arrivals(higher, 1000, 2));
    const some = arrivals(lower, 1000, 2);
    expect(some.length).toBeGreaterThan(100);
    expect(some.filter((second) => !all.has(second))).toEqual([]);
  });

  it('ends after the last step if its rate is 0 and nothing repeats', () => {
    const process = new ThinnedArrivals({ startsSeconds: [0, 10], ratesPerSecond: [1, 0] });
    const seconds = arrivals(process, Infinity, 3);
    expect(seconds.length).toBeGreaterThan(0);
    expect(seconds.at(-1)).toBeLessThan(10);
  });

  it('has no arrival if no rate is above 0, whatever the ceiling', () => {
    const process = new ThinnedArrivals({
      startsSeconds: [0],
      ratesPerSecond: [0],
      periodSeconds: 5,
      ceilingPerSecond: 1,
    });
    expect(arrivals(process, Infinity, 4)).toEqual([]);
  });

  it.each([
    [{ startsSeconds: [1], ratesPerSecond: [1] }],
    [{ startsSeconds: [0, 5], ratesPerSecond: [1] }],
    [{ startsSeconds: [0, 5, 5], ratesPerSecond: [1, 1, 1] }],
    [{ startsSeconds: [0, 5], ratesPerSecond: [1, 1], periodSeconds: 5 }],
    [{ startsSeconds: [0], ratesPerSecond: [-1] }],
    [{ startsSeconds: [0], ratesPerSecond: [2], ceilingPerSecond: 1 }],
  ])('refuses %j', (rate) => {
    expect(() => new ThinnedArrivals(rate)).toThrow(/rate/);
  });
});
