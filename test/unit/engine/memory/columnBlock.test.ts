import { expect, it } from 'vitest';
import { ColumnBlock } from '../../../../src/engine/memory/columnBlock.ts';

it('lays columns of any length side by side, none over another', () => {
  for (const rows of [0, 1, 2, 7]) {
    const block = new ColumnBlock(rows, { int32: 3, float64: 2 });
    const columns = [block.int32(), block.float64(2), block.int32(2)];
    columns.forEach((column, ordinal) => column.fill(ordinal + 1));
    expect(columns.map((column) => [...column])).toEqual(
      [rows, 2 * rows, 2 * rows].map((length, ordinal) => Array.from({ length }, () => ordinal + 1)),
    );
  }
});
