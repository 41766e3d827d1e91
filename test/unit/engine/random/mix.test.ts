import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import { deriveHigh, deriveInto, deriveLow, mix } from '../../../../src/engine/random/mix.ts';
import { namedAxes } from './axes.ts';

const int32 = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });
/** Key, index and purpose. */
const address = fc.tuple(int32, int32, int32, int32);

/** One round as docs/randomness.md states it, in plain numbers. */
function round([low, high]: readonly [number, number]): [number, number] {
  const crossedLow = low ^ ((high << 18) | (high >>> 14));
  const crossedHigh = high ^ ((crossedLow << 22) | (crossedLow >>> 10));
  return [Math.imul(crossedLow, 0xa875b9cd), Math.imul(crossedHigh, 0x881b2a6d)];
}

describe('mix', () => {
  it('gives the golden words', () => {
    const words = [
      mix(0, 0, 0, 0),
      mix(0, 0, 1, 0),
      mix(1, 0, 0, 0),
      mix(0, 1, 0, 0),
      mix(0, 0, 0, 1),
      mix(-1, -1, -1, -1),
      mix(0x12345678, -0x12345678, 2_147_483_647, -2_147_483_648),
    ];
    expect(words).toEqual([-785708475, 1287100090, 225992181, -385232225, -936222017, 1541938755, 616601517]);
  });

  it('is one round, the index and the purpose, three rounds and a fold', () => {
    fc.assert(
      fc.property(address, ([keyLow, keyHigh, index, purpose]) => {
        const [low, high] = round([(keyLow + 0x6a09e667) | 0, (keyHigh + 0xbb67ae85) | 0]);
        const [lastLow, lastHigh] = round(round(round([low ^ index, high ^ purpose])));
        return mix(keyLow, keyHigh, index, purpose) === (((lastLow << 16) | (lastLow >>> 16)) ^ lastHigh);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('flips each bit of the word half of the time when any bit of its arguments flips', () => {
    // 4,096 bases, hashed and small; 4 × 32 × 32 cells each. A fair cell has deviation √4096/2 = 32; the greatest of
    // 8,192 cells passes 5.5 deviations with probability 3·10⁻⁴.
    expect(worstFlipBias(hashedBase)).toBeLessThan(5.5);
    expect(worstFlipBias(smallBase)).toBeLessThan(5.5);
  });

  it('flips each bit half of the time when two bits of index and purpose flip together', () => {
    let worst = 0;
    for (let first = 0; first < 64; first += 3) {
      for (let second = first + 1; second < 64; second += 5) {
        const flip: Arguments = [0, 0, bit(first), bit(first - 32)];
        const flipped: Arguments = [0, 0, flip[2] ^ bit(second), flip[3] ^ bit(second - 32)];
        worst = Math.max(worst, flipBias(smallBase, flipped, 2048));
      }
    }
    // About 280 pairs × 32 cells.
    expect(worst).toBeLessThan(5.5);
  });
});

describe.each(namedAxes)('words along %s', (_name, wordAt) => {
  const count = 1 << 18;
  const words = new Int32Array(count);
  for (let at = 0; at < count; at++) words[at] = wordAt(at);

  it('have each bit set half of the time', () => {
    // 4.5 deviations of a binomial, 32 bits: probability 2·10⁻⁴.
    for (let place = 0; place < 32; place++) {
      let set = 0;
      for (let at = 0; at < count; at++) set += (words[at] >>> place) & 1;
      expect(Math.abs(set - count / 2)).toBeLessThan(4.5 * Math.sqrt(count / 4));
    }
  });

  it('have even bytes at all four places', () => {
    for (const shift of [0, 8, 16, 24]) {
      const seen = new Float64Array(256);
      for (let at = 0; at < count; at++) seen[(words[at] >>> shift) & 255]! += 1;
      // 255 degrees of freedom; 351 is exceeded with probability 6·10⁻⁵, 175 fallen short of with 3·10⁻⁵.
      const chiSquare = seen.reduce((sum, n) => sum + (n - count / 256) ** 2 / (count / 256), 0);
      expect(chiSquare).toBeLessThan(351);
      expect(chiSquare).toBeGreaterThan(175);
    }
  });

  it('are not correlated with their neighbours, bits in order and reversed', () => {
    const units = new Float64Array(count);
    for (const unitOf of [upperUnit, lowerUnit]) {
      for (let at = 0; at < count; at++) units[at] = unitOf(words[at]);
      for (const distance of [1, 2, 3, 16, 256]) {
        let sum = 0;
        for (let at = distance; at < count; at++) sum += units[at] * units[at - distance];
        // Products of two uniforms on (−1, 1) have deviation 1/3.
        expect(Math.abs(sum)).toBeLessThan((4.5 * Math.sqrt(count - distance)) / 3);
      }
    }
  });

  it('coincide as often as words drawn with replacement', () => {
    const sorted = words.slice().sort();
    let coincidences = 0;
    for (let at = 1; at < count; at++) if (sorted[at] === sorted[at - 1]) coincidences++;
    // Poisson of mean n²/2³³ = 8: between 0 and 22 but for 4·10⁻⁴; a permutation of words would have none.
    expect(coincidences).toBeGreaterThan(0);
    expect(coincidences).toBeLessThan(22);
  });

  it('have birthday spacings that repeat as often as they should', () => {
    const birthdays = 4096;
    let repeats = 0;
    for (let first = 0; first < count; first += birthdays) {
      const days = Float64Array.from(words.subarray(first, first + birthdays)).sort();
      const spacings = days
        .subarray(1)
        .map((day, at) => day - days[at]!)
        .sort();
      for (let at = 1; at < spacings.length; at++) if (spacings[at] === spacings[at - 1]) repeats++;
    }
    // 64 years of 2³² days, each a Poisson of mean m³/4n = 4 (Marsaglia 1985): 256 ± 16 in all; 4 deviations.
    expect(Math.abs(repeats - 256)).toBeLessThan(64);
  });
});

type Arguments = [number, number, number, number];

const { low: hashedLow, high: hashedHigh } = keyOfText('avalanche');

function hashedBase(at: number): Arguments {
  return [
    mix(hashedLow, hashedHigh, at, 0),
    mix(hashedLow, hashedHigh, at, 1),
    mix(hashedLow, hashedHigh, at, 2),
    mix(hashedLow, hashedHigh, at, 3),
  ];
}

function smallBase(at: number): Arguments {
  return [at & 3, (at >>> 2) & 1, at >>> 5, (at >>> 3) & 3];
}

/** A single bit, or none when the place is outside 0 … 31. */
function bit(place: number): number {
  return place >= 0 && place < 32 ? 1 << place : 0;
}

function worstFlipBias(base: (at: number) => Arguments): number {
  let worst = 0;
  for (let place = 0; place < 128; place++) {
    worst = Math.max(
      worst,
      flipBias(base, [bit(place), bit(place - 32), bit(place - 64), bit(place - 96)], 4096),
    );
  }
  return worst;
}

/** The greatest deviation, in standard deviations, of any output bit's number of flips from half. */
function flipBias(base: (at: number) => Arguments, flip: Arguments, bases: number): number {
  const flips = new Float64Array(32);
  for (let at = 0; at < bases; at++) {
    const [keyLow, keyHigh, index, purpose] = base(at * 7);
    const change =
      mix(keyLow, keyHigh, index, purpose) ^
      mix(keyLow ^ flip[0], keyHigh ^ flip[1], index ^ flip[2], purpose ^ flip[3]);
    for (let place = 0; place < 32; place++) flips[place]! += (change >>> place) & 1;
  }
  return Math.max(...flips.map((n) => Math.abs(n - bases / 2) / Math.sqrt(bases / 4)));
}

/** The word's upper end as a number in (−1, 1). */
function upperUnit(word: number): number {
  return (word + 0.5) / 2_147_483_648;
}

/** Its lower end: the lowest 16 bits, reversed in their order of weight. */
function lowerUnit(word: number): number {
  let value = 0;
  for (let place = 0; place < 16; place++) value = value * 2 + ((word >>> place) & 1);
  return (value - 32_767.5) / 32_768;
}

describe('deriveInto', () => {
  it('writes both halves that deriveLow and deriveHigh give', () => {
    fc.assert(
      fc.property(address, ([low, high, index, purpose]) => {
        const key = { low: 0, high: 0 };
        deriveInto(key, low, high, index, purpose);
        expect(key).toEqual({
          low: deriveLow(low, high, index, purpose),
          high: deriveHigh(low, high, index, purpose),
        });
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
