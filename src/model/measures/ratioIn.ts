/** What a measure came to in one replication of an arm. */
import { ratioOf } from '../../engine/statistics/ratioTotals.ts';
import type { MeasureRow } from './metric.ts';

/** Whose: a class, or null for all that the metric is about. */
export interface MeasureKey {
  readonly metric: string;
  readonly class: string | null;
}

/** The row of a measure that belongs to no place. */
export const rowIn = (rows: readonly MeasureRow[], key: MeasureKey): MeasureRow | undefined =>
  rows.find((row) => row.metric === key.metric && row.class === key.class && row.place === null);

/** Null where there is no such row, or it has no data. */
export function ratioIn(rows: readonly MeasureRow[], key: MeasureKey): number | null {
  const row = rowIn(rows, key);
  return row === undefined ? null : ratioOf(row);
}
