import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../src/engine/kernel/invariant.ts';
import { noRow, NumberTable } from '../../../../src/engine/tables/numberTable.ts';

const keys = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 2 ** 30 - 1 }), fc.constantFrom(0, 2 ** 31 - 1));
const steps = fc.array(
  fc.record({ does: fc.constantFrom('add', 'add', 'add', 'remove', 'look'), key: keys }),
  { maxLength: 400 },
);

describe('NumberTable', () => {
  it('agrees with a Map under any sequence of adding, removing and looking', () => {
    const law = fc.property(steps, (sequence) => {
      const table = new NumberTable(4);
      const tag = table.float64Column();
      const model = new Map<number, number>();
      sequence.forEach(({ does, key }, ordinal) => {
        if (does === 'add') {
          const row = table.rowOrAdd(key);
          if (!model.has(key)) model.set(key, ordinal + 0.5);
          if (tag.values[row] === 0) tag.values[row] = ordinal + 0.5;
        } else if (does === 'remove') {
          expect(table.remove(key)).toBe(model.delete(key));
        }
        const row = table.rowOf(key);
        expect(row === noRow ? undefined : tag.values[row]).toBe(model.get(key));
        expect(table.count).toBe(model.size);
      });
      for (const [key, value] of model) {
        expect(tag.values[table.rowOf(key)]).toBe(value);
        expect(table.keyOf(table.rowOf(key))).toBe(key);
      }
    });
    fc.assert(law, { seed: 1, numRuns: 300 });
  });

  it('keeps rows dense: a row number never reaches the most keys there were at one time', () => {
    const law = fc.property(steps, (sequence) => {
      const table = new NumberTable(4);
      let most = 0;
      for (const { does, key } of sequence) {
        if (does === 'remove') table.remove(key);
        else {
          const row = table.rowOrAdd(key);
          most = Math.max(most, table.count);
          expect(row).toBeLessThan(most);
        }
      }
    });
    fc.assert(law, { seed: 2, numRuns: 200 });
  });

  it('gives a row that is used again cells of 0 in every column', () => {
    const table = new NumberTable(1);
    const counts = table.int32Column(3);
    const sums = table.float64Column();
    const row = table.rowOrAdd(7);
    counts.values.fill(9, row * 3, row * 3 + 3);
    sums.values[row] = 1.5;
    table.remove(7);
    expect(table.rowOrAdd(8)).toBe(row);
    expect([...counts.values.subarray(row * 3, row * 3 + 3), sums.values[row]]).toEqual([0, 0, 0, 0]);
  });

  it('keeps rows and cells when it grows', () => {
    const table = new NumberTable(1);
    const cells = table.int32Column(2);
    for (let key = 0; key < 5000; key++) cells.add(table.rowOrAdd(key * 7) * 2 + 1, key);
    const kept = Array.from({ length: 5000 }, (_, key) => cells.at(table.rowOf(key * 7) * 2 + 1));
    expect(kept).toEqual(Array.from({ length: 5000 }, (_, key) => key));
  });

  it('lets stale rows go before it grows, so that memory follows the rows in use', () => {
    let now = 0;
    const table: NumberTable = new NumberTable(64, (row) => seen.values[row] < now - 50);
    const seen = table.int32Column();
    const bytes = table.bytes();
    for (now = 1; now < 20_000; now++) seen.set(table.rowOrAdd(now * 3), now);
    expect(table.bytes()).toBeLessThanOrEqual(2 * bytes);
    expect([table.rowOf(3), table.rowOf(19_999 * 3)].map((row) => row === noRow)).toEqual([true, false]);
  });

  it('has no key after clear and takes keys again', () => {
    const table = new NumberTable(4);
    for (let key = 0; key < 10; key++) table.rowOrAdd(key);
    table.clear();
    expect([table.count, table.rowOf(3), table.rowOrAdd(3), table.keyOf(0), table.keyOf(1)]).toEqual([
      0,
      noRow,
      0,
      3,
      -1,
    ]);
  });

  it.each([-1, -7, 1.5, Number.NaN, 2 ** 31])('refuses the key %s and knows no row for it', (key) => {
    const table = new NumberTable(4);
    table.rowOrAdd(0);
    expect(table.rowOf(key)).toBe(noRow);
    expect(() => table.rowOrAdd(key)).toThrow(InvariantError);
  });
});
