/** A table that is written anew keeps what is not measured: the text around it, the columns beside, and cells that say the same. */
import { expect, it } from 'vitest';
import { tableOfText, withRows } from './guideTables.ts';

const page = [
  'Before.',
  '',
  '| arm | calls | why |',
  '|---|---|---|',
  '| `none` | 1.0 | [why](a.md) |',
  '| `cap` | 2.0 | `b` |',
  '',
  'After.',
];
const columns = ['arm', 'calls'];

it('writes the same rows as they were written', () => {
  const text = page.join('\n');
  expect(withRows(text, columns, tableOfText(text, columns))).toBe(text);
});

it('changes only what another figure was measured for', () => {
  const text = page.join('\n');
  const [none, cap] = tableOfText(text, columns);
  const anew = withRows(text, columns, [none, { ...cap, calls: '2.1' }]);
  expect(anew).toBe(text.replace('2.0', '2.1'));
});

it('moves rows, adds and leaves out', () => {
  const text = page.join('\n');
  const [none, cap] = tableOfText(text, columns);
  const anew = withRows(text, columns, [cap, { arm: 'label', calls: '3.0', why: 'c' }, none]);
  expect(anew.split('\n').slice(4, -2)).toEqual([page[5], '| `label` | 3.0 | c |', page[4]]);
  expect(withRows(text, columns, [none]).split('\n').slice(4, -2)).toEqual([page[4]]);
});

it('tells of a table that is not there', () => {
  expect(() => tableOfText(page.join('\n'), ['arm', 'cost'])).toThrow('no table begins with arm | cost');
});
