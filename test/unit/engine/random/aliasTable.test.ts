import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliasTable } from '../../../../src/engine/random/aliasTable.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';

const wordCount = 1 << 14;

/** Share of each index over equally spaced words. */
function shares(table: AliasTable): number[] {
  const seen = Array.from({ length: table.count }, () => 0);
  for (let at = 0; at < wordCount; at++) seen[table.at((at << 18) + (1 << 17))]! += 1 / wordCount;
  return seen;
}

describe('AliasTable', () => {
  it('gives each index its weight', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(weights, (given) => {
        const total = given.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        // Each column is cut once, so each index misses at most one word a column that it appears in; there are fewer than twice as many columns.
        const tolerance = (2 * given.length + 1) / wordCount;
        return shares(new AliasTable(given)).every(
          (share, index) => Math.abs(share - given[index]! / total) <= tolerance,
        );
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('never draws an index of weight 0', () => {
    const weights = fc.array(fc.constantFrom(0, 0, 0.1, 1 / 3, 7, 1e-300), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(weights, (given) => {
        fc.pre(given.some((weight) => weight > 0));
        return shares(new AliasTable(given)).every((share, index) => share === 0 || given[index]! > 0);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('reaches the first and the last index at the ends of the range of words', () => {
    const table = new AliasTable([1, 1, 1, 1]);
    expect([table.at(0), table.at(-1)]).toEqual([0, 3]);
    expect([0, 1, 1 << 31, -1].map((word) => new AliasTable([5]).at(word))).toEqual([0, 0, 0, 0]);
  });

  it('draws one word of the stream', () => {
    const table = new AliasTable([1, 2, 3]);
    const stream = new KeyedStream().seek(1, 2, 3, 4);
    const word = new KeyedStream().seek(1, 2, 3, 4).nextWord();
    expect(table.draw(stream)).toBe(table.at(word));
  });

  it.each([[[]], [[0, 0]], [[1, -1]], [[1, Number.NaN]], [[Infinity]]])(
    'refuses the weights %j',
    (weights) => {
      expect(() => new AliasTable(weights)).toThrow(/alias table/);
    },
  );
});
