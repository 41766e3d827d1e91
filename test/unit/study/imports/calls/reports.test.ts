/** What callees report of recorded calls, and texts that only tell one from another. */
import { expect, test } from 'vitest';
import { readMapping } from '../../../../builders/mappingBySchema.ts';
import type { ImportMapping } from '../../../../../src/study/imports/mapping/importMapping.ts';
import { read } from './readRecords.ts';
import type { Read } from './readRecords.ts';

function mapping(fields: string): ImportMapping {
  const text = `ringfence-import: 1\ntimeZone: UTC\nmissing: [n/a]\nfields: {time: t, callingNumber: a, calledNumber: b, ${fields}}\n`;
  const { mapping: found, failures } = readMapping(text, 'm.yaml');
  if (found === null) throw new Error(JSON.stringify(failures));
  return found;
}

/** Of records with what stands in columns x and y. */
const of = (fields: string, cells: readonly string[]): Read =>
  read(
    ['t,a,b,x,y', ...cells.map((each) => `2020-08-03 09:00:00,+861,+862,${each}`)].join('\n'),
    mapping(fields),
  );

test('a mark or a complaint of before the call rejects the record: nobody reports what is still to come', () => {
  for (const field of ['markedAt', 'complainedAt']) {
    const { rows, rejected } = of(`${field}: x`, [
      '2020-08-03 09:00:00,',
      '2020-08-03 08:59:59,',
      '2020-08-03 00:00:00,',
      ',',
    ]);
    expect([rows.length, rejected]).toEqual([
      2,
      [
        '3 x: "2020-08-03 08:59:59" | a time not before the call',
        '4 x: "2020-08-03 00:00:00" | a time not before the call',
      ],
    ]);
  }
});

test('a call that was not marked has no time at which it was', () => {
  const { rows, rejected } = of('marked: x, markedAt: y', [
    'yes,2020-08-03 10:00:00',
    'no,2020-08-03 10:00:00',
    'no,',
    ',2020-08-03 10:00:00',
  ]);
  expect([rows.length, rejected]).toEqual([
    3,
    ['3 y: "2020-08-03 10:00:00" | nothing, since the call was not marked'],
  ]);
});

test('an id that stands for an empty cell is none, and blanks around one say nothing', () => {
  const { rows, rejected } = of('id: x', ['n/a,', 'n/a,', '  ,', ',', '7,', ' 7,']);
  expect([rows.length, rejected]).toEqual([5, ['7 x: "7", which came before | each id once']]);
});

test('a route that is written in two ways may be two, and is rejected where it comes the second way', () => {
  const { rows, rejected } = of('route: x', ['007,', '8,', '007,', '7,', '0008,', '0,']);
  expect([rows.length, rejected]).toEqual([
    4,
    [
      '5 x: "7" | "007", as it came before: both are route 7',
      '6 x: "0008" | "8", as it came before: both are route 8',
    ],
  ]);
});

test('a route is a whole number in digits, and an empty one none', () => {
  const { rows, rejected } = of('route: x', [' 7 ,', '  ,', '0x10,', '1e3,', '7.0,']);
  expect([rows.length, rejected.map((text) => text.slice(0, 22))]).toEqual([
    2,
    ['4 x: "0x10" | an integ', '5 x: "1e3" | an intege', '6 x: "7.0" | an intege'],
  ]);
});
