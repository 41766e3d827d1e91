import { expect, test } from 'vitest';
import {
  estimateCell,
  intervalCell,
  withIntervalCell,
} from '../../../../../src/study/report/page/valueCell.ts';

const of = { estimate: -1234.5678, low: -2000, high: 1 / 3 };
const none = { estimate: null, low: null, high: null };

test('a cell shows what is rounded and holds what is not', () => {
  expect(estimateCell(of).text).toBe('<data value="-1234.5678">\u22121,235</data>');
  expect(intervalCell(of).text).toBe('<data data-low="-2000" data-high="0.33333333">\u22122,000 to 0</data>');
  expect(withIntervalCell(of).text).toBe(
    '<data value="-1234.5678" data-low="-2000" data-high="0.33333333">\u22121,235 (\u22122,000 to 0)</data>',
  );
});

test('what there is no data on holds no number', () => {
  expect([estimateCell(none).text, intervalCell(none).text]).toEqual([
    '<data>no data</data>',
    '<data>\u2013</data>',
  ]);
});
