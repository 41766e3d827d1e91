import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growInPlace } from '../../../../src/engine/tables/growInPlace.ts';
import { entriesPerHash, homeOf } from '../../../../src/engine/tables/home.ts';

/** First cell of the key's entry, or of the empty one where its search ends. */
function find(
  cells: Int32Array,
  key: number,
  { cellsEach, entries }: { cellsEach: number; entries: number },
) {
  let entry = homeOf(key, entriesPerHash(entries));
  for (;;) {
    const at = entry * cellsEach;
    if (cells[at] === key + 1 || cells[at] === 0) return at;
    if (++entry === entries) entry = 0;
  }
}

it('finds every key with its cells after any growth, nothing else is left, and what is reserved beyond stays untouched', () => {
  const keys = fc.oneof(
    fc.uniqueArray(fc.nat(2 ** 30 - 2), { maxLength: 200 }),
    // Keys whose hashes lie close together at both ends of the table: 2654435769 × 244002641 = 1 modulo 2 ** 32.
    fc
      .uniqueArray(fc.integer({ min: -400, max: 400 }), { maxLength: 200 })
      .map((hashes) =>
        hashes.map((hash) => Math.imul(hash, 244002641)).filter((key) => key >= 0 && key < 2 ** 30),
      ),
  );
  fc.assert(
    fc.property(
      keys,
      fc.integer({ min: 1, max: 3 }),
      fc.record({ spare: fc.nat(40), more: fc.nat(100) }),
      (held, cellsEach, { spare, more }) => {
        const all = [...new Set(held)];
        const from = all.length + 1 + spare;
        const to = from + more;
        const cells = new Int32Array((to + 5) * cellsEach);
        const cellsOf = (key: number) =>
          Array.from({ length: cellsEach }, (_, cell) => (cell === 0 ? key + 1 : key ^ cell));
        for (const key of all) cells.set(cellsOf(key), find(cells, key, { cellsEach, entries: from }));
        growInPlace(cells, { cellsEach, from, to });
        for (const key of all) {
          const at = find(cells, key, { cellsEach, entries: to });
          expect([...cells.subarray(at, at + cellsEach)]).toEqual(cellsOf(key));
        }
        const left = cells.filter((cell, i) => i % cellsEach === 0 && cell !== 0);
        expect(left.length).toBe(all.length);
        expect(cells.subarray(to * cellsEach).every((cell) => cell === 0)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
