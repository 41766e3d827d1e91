import { describe, expect, it } from 'vitest';
import { keyOfSeed } from '../../../../src/engine/random/key.ts';
import { latinPlace } from '../../../../src/engine/random/latinPlace.ts';
import { scrambledSobol, sobolDimensions, sobolWord } from '../../../../src/engine/random/sobol.ts';

const unit = (index: number, dimension: number): number => (sobolWord(index, dimension) >>> 0) / 2 ** 32;

/** Rank over the field of two elements, rows as bit masks. */
function rankOf(rows: readonly bigint[]): number {
  let rank = 0;
  let rest = [...rows];
  for (;;) {
    const [pivot] = rest.filter((row) => row !== 0n);
    if (pivot === undefined) return rank;
    const lowest = pivot & -pivot;
    rest = rest.filter((row) => row !== pivot).map((row) => ((row & lowest) === 0n ? row : row ^ pivot));
    rank += 1;
  }
}

const partsHit = (values: readonly number[]): number =>
  new Set(values.map((value) => Math.floor(value * values.length))).size;

describe('Sobol’s sequence', () => {
  it('begins as published: van der Corput’s numbers, then those of x + 1 and x² + x + 1', () => {
    const first = (dimension: number): readonly number[] =>
      Array.from({ length: 8 }, (_, index) => unit(index, dimension));
    expect(first(0)).toEqual([0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875]);
    expect(first(1)).toEqual([0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875]);
    expect(first(2)).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]);
  });

  it('has property A in all its dimensions, as its authors say of their numbers: halves of all axes are hit evenly', () => {
    for (let count = 1; count <= sobolDimensions; count++) {
      // Row of a dimension: the highest bit of its first `count` direction numbers, which are the points 1, 2, 4, …
      const directions = Array.from({ length: count }, (_, dimension) =>
        Array.from({ length: Math.min(count, 31) }, (__, place) => sobolWord(2 ** place, dimension) < 0),
      );
      const rows = directions.map((bits) =>
        bits.reduce((row, bit, place) => (bit ? row | (1n << BigInt(place)) : row), 0n),
      );
      expect([count, rankOf(rows)]).toEqual([count, Math.min(count, 31)]);
    }
  });

  it('scrambled by a key keeps one point in each of 2ᵐ parts of every axis', () => {
    for (let dimension = 0; dimension < sobolDimensions; dimension++) {
      const values = Array.from({ length: 256 }, (_, index) =>
        scrambledSobol(index, dimension, keyOfSeed(7, dimension)),
      );
      expect([dimension, partsHit(values)]).toEqual([dimension, 256]);
    }
  });

  it('fills 16 × 16 squares of the first two axes with 256 points, whatever the key', () => {
    for (let seed = 0; seed < 20; seed++) {
      const squares = Array.from({ length: 256 }, (_, index) =>
        [0, 1].map((axis) => Math.floor(16 * scrambledSobol(index, axis, keyOfSeed(seed, axis)))).join(),
      );
      expect(new Set(squares).size).toBe(256);
    }
  });

  it('scrambled by many keys puts each point anywhere', () => {
    const values = Array.from({ length: 4000 }, (_, seed) => scrambledSobol(5, 3, keyOfSeed(seed, 0)));
    const cells = values.reduce<number[]>(
      (counts, value) => {
        counts[Math.floor(value * 20)] += 1;
        return counts;
      },
      Array(20).fill(0) as number[],
    );
    const chiSquare = cells.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    // 19 degrees of freedom: 43.8 is passed by 1 in 1,000.
    expect(chiSquare).toBeLessThan(43.8);
  });

  it('estimates a smooth integral with far less error than chance does', () => {
    const errors = Array.from({ length: 50 }, (_, seed) => {
      let sum = 0;
      for (let index = 0; index < 256; index++) {
        let product = 1;
        for (let axis = 0; axis < 5; axis++)
          product *= 0.5 + scrambledSobol(index, axis, keyOfSeed(seed, axis));
        sum += product;
      }
      return (sum / 256 - 1) ** 2;
    });
    const meanSquare = errors.reduce((a, b) => a + b, 0) / errors.length;
    // Independent points: variance (13/12)⁵ − 1 = 0.492 ÷ 256.
    expect(meanSquare).toBeLessThan(0.492 / 256 / 50);
  });
});

describe('an axis of a Latin hypercube', () => {
  it('gives each of n equal parts to one of n points', () => {
    for (const points of [2, 7, 200])
      for (let seed = 0; seed < 10; seed++) {
        const values = Array.from({ length: points }, (_, point) =>
          latinPlace(point, points, keyOfSeed(seed, 0)),
        );
        expect(partsHit(values)).toBe(points);
      }
  });
});
