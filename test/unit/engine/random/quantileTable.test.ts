import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuantileTable } from '../../../../src/engine/random/quantileTable.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';

/** Probabilities rising within [0, 1] and values that do not fall, as many of each. */
const points = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 })
  .chain((thousandths) =>
    fc.tuple(
      fc.constant(thousandths.map((value) => value / 1000).sort((a, b) => a - b)),
      fc
        .array(fc.integer({ min: -100, max: 100 }), {
          minLength: thousandths.length,
          maxLength: thousandths.length,
        })
        .map((values) => values.sort((a, b) => a - b)),
    ),
  );

describe('QuantileTable', () => {
  it('gives the given values at the given probabilities', () => {
    fc.assert(
      fc.property(points, ([probabilities, values]) => {
        const table = new QuantileTable(probabilities, values);
        return probabilities.every((probability, point) => table.at(probability) === values[point]);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it('does not fall, and stays within its values', () => {
    fc.assert(
      fc.property(
        points,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([p, v], a, b) => {
          const table = new QuantileTable(p, v);
          const [lower, upper] = [table.at(Math.min(a, b)), table.at(Math.max(a, b))];
          // Interpolation rounds to a part in 2⁵².
          return v[0]! <= lower && lower <= upper + 1e-12 && upper <= v.at(-1)! + 1e-12;
        },
      ),
      { seed: 9, numRuns: 2000 },
    );
  });

  it('is linear between points', () => {
    const table = new QuantileTable([0, 0.5, 1], [0, 10, 100]);
    expect([0.25, 0.75, 0.9].map((unit) => table.at(unit))).toEqual([5, 55, 82]);
  });

  it('draws one unit of the stream', () => {
    const table = new QuantileTable([0, 1], [0, 1]);
    expect(table.draw(new KeyedStream().seek(1, 2, 3, 4))).toBe(
      new KeyedStream().seek(1, 2, 3, 4).nextUnit(),
    );
  });

  it.each([
    [[], []],
    [[0, 1], [1]],
    [
      [0.5, 0.5],
      [1, 2],
    ],
    [
      [0, 1],
      [2, 1],
    ],
    [
      [0, 1.5],
      [1, 2],
    ],
    [
      [0, Number.NaN],
      [1, 2],
    ],
  ])('refuses the points %j, %j', (probabilities, values) => {
    expect(() => new QuantileTable(probabilities, values)).toThrow(/quantile table/);
  });
});
