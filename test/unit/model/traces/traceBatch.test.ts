import { expect, test } from 'vitest';
import { callColumns } from '../../../../src/model/calls/callColumns.ts';
import { TraceBatch } from '../../../../src/model/traces/traceBatch.ts';

test('a batch has one typed array of its capacity for each declared column, of the declared kind', () => {
  const batch = new TraceBatch(7);
  expect(
    batch.columns.map((cells) => `${cells instanceof Int32Array ? 'int32' : 'float64'} ${cells.length}`),
  ).toEqual(callColumns.map(({ cells }) => `${cells} 7`));
});

test('a new batch is empty and its cells are unknown', () => {
  const batch = new TraceBatch(2);
  expect([
    batch.length,
    batch.int32('route')[1],
    batch.float64('time_ms')[1],
    batch.callKey.intent[1],
  ]).toEqual([0, -1, NaN, -1]);
});

test('the caller of the call key is the column of the key', () => {
  const batch = new TraceBatch(1);
  batch.callKey.caller[0] = 5;
  expect(batch.int32('truth_call_key')[0]).toBe(5);
});

test('a column asked for by a wrong name or kind is a bug that is named', () => {
  const batch = new TraceBatch(1);
  expect(() => batch.int32('time_ms')).toThrow('no int32 column named time_ms');
  expect(() => batch.float64('toString')).toThrow('no float64 column named toString');
});
