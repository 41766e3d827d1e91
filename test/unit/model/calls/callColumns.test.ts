import { expect, test } from 'vitest';
import { columnsOf, integer, milliseconds } from '../../../../src/model/calls/callColumn.ts';
import { callColumns } from '../../../../src/model/calls/callColumns.ts';

test('a time is kept as float64, anything else as int32, and what has no unit has an empty one', () => {
  expect(
    columnsOf('release', [
      { name: 'released_at_ms', text: milliseconds, unit: 'ms', says: 'when it ended' },
      { name: 'released_by', text: integer, says: 'which side ended it' },
    ]),
  ).toEqual([
    {
      name: 'released_at_ms',
      group: 'release',
      cells: 'float64',
      text: milliseconds,
      unit: 'ms',
      says: 'when it ended',
    },
    {
      name: 'released_by',
      group: 'release',
      cells: 'int32',
      text: integer,
      unit: '',
      says: 'which side ended it',
    },
  ]);
});

test('columns come in the order in which they are seen, each under a name of its own', () => {
  const groups = callColumns.map(({ group }) => group);
  expect([...new Set(groups)]).toEqual(['task', 'attempt', 'verdict', 'release', 'truth']);
  expect(groups.filter((group, i) => group !== groups[i - 1])).toHaveLength(5);
  expect(new Set(callColumns.map(({ name }) => name)).size).toBe(callColumns.length);
});

test('a name tells the columns that only measures may see', () => {
  for (const { name, group } of callColumns) expect(name.startsWith('truth_')).toBe(group === 'truth');
});
