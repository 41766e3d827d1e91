/** Measures of one replication, looked up by metric and class. */
import { expect, it } from 'vitest';
import type { MeasureRow } from '../../../../src/model/measures/metric.ts';
import { ratioIn, rowIn } from '../../../../src/model/measures/ratioIn.ts';

const row = (metric: string, numerator: number, of: Partial<MeasureRow> = {}): MeasureRow => ({
  metric,
  class: null,
  place: null,
  numerator,
  denominator: 4,
  ...of,
});
const rows = [
  row('a', 1, { class: 'robot' }),
  row('a', 2, { place: 'week/1' }),
  row('b', 3),
  row('a', 5),
  row('c', 1, { denominator: 0 }),
];

it('the row is that of the metric and the class, and of no place', () => {
  expect(rowIn(rows, { metric: 'a', class: null })).toBe(rows[3]);
  expect(rowIn(rows, { metric: 'a', class: 'robot' })).toBe(rows[0]);
  expect(rowIn(rows, { metric: 'b', class: 'robot' })).toBeUndefined();
});

it('its ratio is not known without data', () => {
  const ratios = ['a', 'b', 'c', 'd'].map((metric) => ratioIn(rows, { metric, class: null }));
  expect(ratios).toEqual([1.25, 0.75, null, null]);
});
