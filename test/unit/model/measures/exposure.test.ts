import { describe, expect, it } from 'vitest';
import { ExposureTable } from '../../../../src/model/measures/exposure.ts';

describe('exposure before the first alarm', () => {
  it('counts calls up to the alarm, that one included, and answers before it', () => {
    const table = new ExposureTable();
    const row = table.add(100);
    table.countCall(row, false, 100);
    table.countAnswer(row);
    table.countCall(row, true, 160);
    table.countAnswer(row);
    table.countCall(row, true, 200);
    expect([table.calls[row], table.answered[row], table.alarmSecond[row] - table.firstSecond[row]]).toEqual([
      2, 1, 60,
    ]);
  });

  it('is censored, not zero, where no alarm ever came', () => {
    const table = new ExposureTable();
    const row = table.add(5);
    table.countCall(row, false, 5);
    table.countCall(row, false, 6);
    expect([table.calls[row], table.alarmSecond[row]]).toEqual([2, Infinity]);
  });

  it('keeps its rows when the table grows', () => {
    const table = new ExposureTable();
    for (let row = 0; row < 200; row++) {
      expect(table.add(row)).toBe(row);
      table.countCall(row, row % 2 === 0, row + 1);
    }
    const rows = Array.from({ length: 200 }, (_, row) => row);
    expect(rows.map((row) => [table.firstSecond[row], table.alarmSecond[row], table.calls[row]])).toEqual(
      rows.map((row) => [row, row % 2 === 0 ? row + 1 : Infinity, 1]),
    );
  });
});
