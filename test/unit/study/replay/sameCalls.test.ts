import { expect, test } from 'vitest';
import { RowBuffer, RowField } from '../../../../src/study/replay/rows/callRow.ts';
import { SameCalls } from '../../../../src/study/replay/sameCalls.ts';

/** Of calls as time, calling and called number and recording, in their order. */
function counted(
  calls: readonly (readonly [timeMs: number, from: number, to: number, recording?: number])[],
): number {
  const buffer = new RowBuffer(calls.length);
  const same = new SameCalls();
  for (const [row, [timeMs, from, to, recording = 0]] of calls.entries()) {
    buffer.setTimes(row, timeMs, NaN);
    buffer.set(row, RowField.callingNumber, from);
    buffer.set(row, RowField.calledNumber, to);
    same.take(buffer, row, recording);
  }
  return same.count;
}

test('a call with the time and both numbers of another is counted, once for each time that it stands there too often', () => {
  expect(
    counted([
      [1000, 5, 6],
      [1000, 7, 6],
      [1000, 5, 6],
      [1000, 5, 6],
      [1000, 6, 5],
      [2000, 5, 6],
      [2000, 7, 6],
      [2000, 7, 6],
    ]),
  ).toBe(3);
});

test('calls of other times, other recordings or without a number are none of these', () => {
  expect(
    counted([
      [1000, 5, 6],
      [1001, 5, 6],
      [1001, 0, 6],
      [1001, 0, 6],
      [1001, 5, 6, 1],
    ]),
  ).toBe(0);
});
