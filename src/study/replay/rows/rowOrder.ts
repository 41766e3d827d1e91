/** The order of the rows of a buffer: by recording, then time, then as they came. Hot path: replay. */
import type { RowBuffer } from './callRow.ts';
import { RowField } from './callRow.ts';

const digitBits = 16;
const digits = 1 << digitBits;
const digitMask = digits - 1;

/** Times are counted from here, so that few digits differ. */
function leastTime(rows: RowBuffer, count: number): number {
  let least = Infinity;
  for (let row = 0; row < count; row++) least = Math.min(least, rows.timeMs(row));
  return least;
}

/** Positions of the first `count` rows in their order: a stable sort by digits of 16 bits, the lowest first; digits that are all alike are passed over. */
export function rowOrder(rows: RowBuffer, count: number): Uint32Array {
  const from = leastTime(rows, count);
  const digitsOf: readonly ((row: number) => number)[] = [
    (row) => (rows.timeMs(row) - from) & digitMask,
    (row) => Math.floor((rows.timeMs(row) - from) / digits) & digitMask,
    (row) => Math.floor((rows.timeMs(row) - from) / (digits * digits)) & digitMask,
    (row) => Math.floor((rows.timeMs(row) - from) / (digits * digits * digits)) & digitMask,
    (row) => rows.at(row, RowField.recording) & digitMask,
    (row) => (rows.at(row, RowField.recording) >>> digitBits) & digitMask,
  ];
  let order = Uint32Array.from({ length: count }, (_, row) => row);
  let spare = new Uint32Array(count);
  for (const digitOf of digitsOf) if (sortBy(digitOf, order, spare)) [order, spare] = [spare, order];
  return order;
}

/** Sorts `order` by one digit into `to`; false when all have the same digit and nothing was done. */
function sortBy(digitOf: (row: number) => number, order: Uint32Array, to: Uint32Array): boolean {
  const starts = new Uint32Array(digits + 1);
  for (let i = 0; i < order.length; i++) starts[digitOf(order[i]) + 1]++;
  if (order.length === 0 || starts[digitOf(order[0]) + 1] === order.length) return false;
  for (let digit = 0; digit < digits; digit++) starts[digit + 1] += starts[digit];
  for (let i = 0; i < order.length; i++) to[starts[digitOf(order[i])]++] = order[i];
  return true;
}
