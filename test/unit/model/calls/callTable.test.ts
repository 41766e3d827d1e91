import { expect, it } from 'vitest';
import { CallTable } from '../../../../src/model/calls/callTable.ts';
import { float64Shift, int32Shift } from '../../../../src/model/calls/cells.ts';

const rows = 3; // odd: no column of doubles may begin at half a double

it('gives every column cells of its own', () => {
  const table = new CallTable(rows);
  const columns = [table.attempt, table.release, table.own].flatMap((group) => Object.values(group));
  const all = [...columns, table.int32Cells, table.float64Cells];
  all.forEach((column, ordinal) => column.fill(ordinal + 1));
  expect(all.map((column) => [...new Set(column)])).toEqual(all.map((_, ordinal) => [ordinal + 1]));
  expect(columns.map(({ length }) => length)).toEqual(columns.map(() => rows));
  expect([table.int32Cells.length, table.float64Cells.length]).toEqual([
    rows << int32Shift,
    rows << float64Shift,
  ]);
});

it('gives rows out once, and again when they came back', () => {
  const table = new CallTable(rows);
  const taken = [table.take(), table.take(), table.take()];
  table.give(taken[1]);
  expect([table.take(), ...taken]).toEqual([taken[1], 0, 1, 2]);
});
