/** Names of finished tasks, which may come from anybody, are cells of text: they make no cells of their own and no formulas. */
import { expect, it } from 'vitest';
import { longTable } from '../../../../src/study/results/longTable.ts';
import type { TaskResult } from '../../../../src/study/tasks/messages.ts';
import { csvCells } from '../../../../src/study/traces/reading/csvSyntax.ts';

const tableOf = (name: string): string => {
  const row = { metric: name, class: name, place: null, numerator: -3, denominator: 2 };
  return longTable(
    [name],
    new Map([[0, { outcomes: [{ arm: name, rows: [row] }] } as unknown as TaskResult]]),
  );
};

it('names as scenarios have them stand as they are, and numbers are numbers', () => {
  expect(tableOf('cap-50').split('\n')[1]).toBe('cap-50,cap-50,0,cap-50,cap-50,,-1.5,-3,2');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '\uff1d1', 'a,"b"', 'a\n=1'])(
  'a name such as %j is one cell of text',
  (name) => {
    const table = tableOf(name);
    const [, ...body] = table.split('\n');
    const cells = csvCells(body.join('\n').trimEnd()) ?? [];
    const text = /^[\w"]/.test(name) ? name : `'${name}`;
    expect(cells).toEqual([text, text, '0', text, text, '', '-1.5', '-3', '2']);
  },
);
