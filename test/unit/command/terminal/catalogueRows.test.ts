import { expect, test } from 'vitest';
import { catalogueRows, overviewLines } from '../../../../src/command/terminal/catalogueRows.ts';

const heads = ['rule', 'in force', 'title'];
const rows = [
  ['cn-2018-plan', '2018-07-01 to 2019-12-31', 'Special plan of 13 departments against harassing calls'],
  ['de', '2004', 'Short'],
];

test('rows stand in columns under their heads', () => {
  expect(catalogueRows(heads, rows, Infinity)).toEqual([
    'rule          in force                  title',
    'cn-2018-plan  2018-07-01 to 2019-12-31  Special plan of 13 departments against harassing calls',
    'de            2004                      Short',
  ]);
});

test('on a narrow terminal the title is folded in its column', () => {
  const lines = catalogueRows(heads, rows, 70);
  expect(lines.every((line) => line.length <= 70)).toBe(true);
  expect(lines.slice(1, 3)).toEqual([
    'cn-2018-plan  2018-07-01 to 2019-12-31  Special plan of 13 departments',
    ' '.repeat(40) + '  against harassing calls',
  ]);
});

test('where that leaves no room the title stands below', () => {
  expect(catalogueRows([], rows, 44)).toEqual([
    'cn-2018-plan  2018-07-01 to 2019-12-31',
    '    Special plan of 13 departments against',
    '      harassing calls',
    'de            2004',
    '    Short',
  ]);
});

test('ids stand beside their family, folded to the terminal', () => {
  const ids = ['volume-cap', 'sliding-cap', 'token-bucket'];
  expect(overviewLines('detector', ids, Infinity)).toEqual([
    'detector         volume-cap, sliding-cap, token-bucket',
  ]);
  expect(overviewLines('detector', ids, 44)).toEqual([
    'detector         volume-cap, sliding-cap,',
    '                 token-bucket',
  ]);
});
