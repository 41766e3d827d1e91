/** Pages of differences that claim what is not there. */
import { expect, it } from 'vitest';
import {
  deltaIntegers,
  deltaLengths,
  deltaTexts,
} from '../../../../../src/study/traces/parquet/parquetDeltas.ts';
import { ByteReader } from '../../../../../src/study/traces/parquet/parquetRuns.ts';
import { TableFault } from '../../../../../src/study/traces/form/tableFault.ts';

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** `count` integers from `first` on, each `step` above the one before: no bits are packed. Blocks of 128 in four groups. */
const steps = (first: number, step: number, count = 2): readonly number[] => [
  0x80,
  0x01,
  4,
  count,
  zigzag(first),
  ...(count > 1 ? [zigzag(step), 0, 0, 0, 0] : []),
];
const reader = (...bytes: readonly number[]): ByteReader => new ByteReader(Uint8Array.from(bytes));
const told = (values: readonly unknown[]): readonly unknown[] =>
  values.map((value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value));
const letters = [0x61, 0x62, 0x63, 0x64];
const int32 = { name: 'x', type: 'INT32' } as const;

it('values are told as many at a time as are asked for', () => {
  const next = deltaIntegers(reader(...steps(7, -3, 5)), int32, 5);
  expect([next(2), next(3)]).toEqual([
    [7, 4],
    [1, -2, -5],
  ]);
  expect(() => next(1)).toThrow('a page has fewer values than rows');
});

it('a text begins as the one before', () => {
  const page = reader(...steps(0, 2), ...steps(3, -2), ...letters);
  expect(told(deltaTexts(page, 2)(2))).toEqual(['abc', 'abd']);
});

it.each([
  [
    'shares more than the one before has',
    () => deltaTexts(reader(...steps(0, 4), ...steps(3, -2), ...letters), 2),
  ],
  ['shares less than nothing', () => deltaTexts(reader(...steps(0, -1), ...steps(3, -2), ...letters), 2)],
  ['is longer than the page', () => deltaLengths(reader(...steps(3, 2), ...letters), 2)],
])('a text that %s is a fault', (_, open) => {
  expect(() => open()(2)).toThrow(TableFault);
});

it.each([
  ['more values than rows', steps(0, 1, 3), '3 differences in a page of 2 rows'],
  ['groups of no whole bytes', [4, 1, 2, 0], 'blocks of 4 differences'],
  ['no groups', [0x80, 0x01, 0, 2, 0], 'blocks of 128 differences'],
  ['endless blocks', [0x80, 0x80, 0x80, 0x80, 0x08, 4, 2, 0], 'blocks of 2147483648 differences'],
  ['wide differences', [0x80, 0x01, 4, 2, 0, 0, 65, 0, 0, 0], 'differences of 65 bits'],
])('a page that claims %s is a fault', (_, bytes, fault) => {
  expect(() => deltaIntegers(reader(...bytes), int32, 2)(2)).toThrow(fault);
});
