import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix } from '../../../../src/engine/random/mix.ts';
import { KeyedStream, unitAt } from '../../../../src/engine/random/stream.ts';

const int32 = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });
/** Key, index and purpose. */
const address = fc.tuple(int32, int32, int32, int32);

/** One round as docs/randomness.md states it, in plain numbers. */
function round([low, high]: readonly [number, number]): [number, number] {
  const crossedLow = low ^ ((high << 18) | (high >>> 14));
  const crossedHigh = high ^ ((crossedLow << 22) | (crossedLow >>> 10));
  return [Math.imul(crossedLow, 0xa875b9cd), Math.imul(crossedHigh, 0x881b2a6d)];
}

describe('unitAt', () => {
  it('is the middle of the interval that the word of mix stands for', () => {
    expect(unitAt(1, 2, 3, 4)).toBe(((mix(1, 2, 3, 4) >>> 0) + 0.5) / 4_294_967_296);
  });
});

describe('KeyedStream', () => {
  it('gives the golden words', () => {
    const stream = new KeyedStream();
    const take = (): number[] => Array.from({ length: 3 }, () => stream.nextWord());
    stream.seek(0, 0, 0, 0);
    const ofZeros = take();
    stream.seek(-1, 2, -3, 4);
    expect([ofZeros, take()]).toEqual([
      [-1377695249, -663828333, -1813145254],
      [-1367435910, 1157146257, 378530918],
    ]);
  });

  it('gives at each position two rounds, the position, three rounds and a fold', () => {
    const stream = new KeyedStream();
    fc.assert(
      fc.property(address, fc.nat(20), ([keyLow, keyHigh, index, purpose], position) => {
        const [low, high] = round([(keyLow + 0x6a09e667) | 0, (keyHigh + 0xbb67ae85) | 0]);
        const [streamLow, streamHigh] = round([low ^ index ^ 0x5be0cd19, high ^ purpose]);
        const [lastLow, lastHigh] = round(round(round([streamLow ^ position, streamHigh])));
        stream.seek(keyLow, keyHigh, index, purpose);
        for (let skipped = 0; skipped < position; skipped++) stream.nextWord();
        return stream.nextWord() === (((lastLow << 16) | (lastLow >>> 16)) ^ lastHigh);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('gives a pair at each position: four rounds and half a one after it, both lanes', () => {
    const stream = new KeyedStream();
    fc.assert(
      fc.property(address, fc.nat(20), ([keyLow, keyHigh, index, purpose], position) => {
        const [low, high] = round([(keyLow + 0x6a09e667) | 0, (keyHigh + 0xbb67ae85) | 0]);
        const [streamLow, streamHigh] = round([low ^ index ^ 0x5be0cd19, high ^ purpose]);
        const [lastLow, lastHigh] = round(round(round(round([streamLow ^ position, streamHigh]))));
        const first = lastLow ^ ((lastHigh << 18) | (lastHigh >>> 14));
        stream.seek(keyLow, keyHigh, index, purpose);
        for (let skipped = 0; skipped < position; skipped++) stream.nextWord();
        expect(stream.nextPair()).toBe(first);
        expect(stream.second).toBe(lastHigh ^ ((first << 22) | (first >>> 10)));
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('gives pairs whose words have nothing to do with each other', () => {
    const stream = new KeyedStream().seek(1, 2, 3, 4);
    const pairs = 100_000;
    const cells = new Float64Array(256);
    let equalBits = 0;
    for (let pair = 0; pair < pairs; pair++) {
      const first = stream.nextPair();
      cells[((first >>> 28) << 4) | (stream.second >>> 28)]! += 1;
      for (let same = ~(first ^ stream.second); same !== 0; same &= same - 1) equalBits++;
    }
    // 255 degrees of freedom, as for the bytes of words; bits of a fair coin, 4.5 deviations.
    const chiSquare = cells.reduce((sum, n) => sum + (n - pairs / 256) ** 2 / (pairs / 256), 0);
    expect(chiSquare).toBeLessThan(351);
    expect(chiSquare).toBeGreaterThan(175);
    expect(Math.abs(equalBits - pairs * 16)).toBeLessThan(4.5 * Math.sqrt(pairs * 8));
  });

  it('gives one key the same words, whatever other keys were drawn before and between', () => {
    const alone = new KeyedStream().seek(1, 2, 3, 4);
    const expected = Array.from({ length: 50 }, () => alone.nextWord());
    const shared = new KeyedStream();
    const other = new KeyedStream().seek(1, 2, 4, 4);
    const words = expected.map((_, position) => {
      shared.seek(9, 9, position, 9).nextUnit53();
      other.nextBelow(3);
      shared.seek(1, 2, 3, 4);
      for (let skipped = 0; skipped < position; skipped++) shared.nextWord();
      return shared.nextWord();
    });
    expect(words).toEqual(expected);
  });

  it('gives units strictly between 0 and 1 from the least and the greatest word', () => {
    const lowest = new FixedWords([0, 0, 0]);
    const highest = new FixedWords([-1, -1, -1]);
    expect([lowest.nextUnit(), lowest.nextUnit53()]).toEqual([2 ** -33, 2 ** -54]);
    expect([highest.nextUnit(), highest.nextUnit53()]).toEqual([1 - 2 ** -33, 1 - 2 ** -53]);
  });

  it('fills all 53 bits of a long unit', () => {
    expect(new FixedWords([1 << 31, 1 << 11]).nextUnit53()).toBe(0.5 + 2 ** -53);
  });

  it.each([1, 2, 3, 6, 7, 100, 1000])('draws integers below %i evenly', (below) => {
    const draws = 20_000;
    const stream = new KeyedStream().seek(below, 5, 6, 7);
    const seen = new Float64Array(below);
    for (let draw = 0; draw < draws; draw++) seen[stream.nextBelow(below)]! += 1;
    const chiSquare = seen.reduce((sum, n) => sum + (n - draws / below) ** 2 / (draws / below), 0);
    // Mean below − 1 and variance twice that; 5 deviations cover the skew of the smallest.
    expect(chiSquare).toBeLessThanOrEqual(below - 1 + 5 * Math.sqrt(2 * (below - 1)));
  });

  it('throws away words beyond the count instead of folding them', () => {
    // 3 needs two bits; the upper two bits of −1 are 3.
    expect(new FixedWords([-1, 1 << 30]).nextBelow(3)).toBe(1);
  });
});

/** A stream whose words are given. */
class FixedWords extends KeyedStream {
  readonly #words: number[];

  constructor(words: number[]) {
    super();
    this.#words = words;
  }

  override nextWord(): number {
    return this.#words.shift()!;
  }
}
