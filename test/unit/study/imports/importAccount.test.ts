import { describe, expect, it } from 'vitest';
import { importLines } from '../../../../src/command/terminal/importSummary.ts';
import { ImportCounter } from '../../../../src/study/imports/importAccount.ts';

const rejecting = (found: readonly string[]): ImportCounter => {
  const counter = new ImportCounter();
  found.forEach((word, i) =>
    counter.reject({
      file: 'a.csv',
      line: i + 2,
      column: 'Result',
      found: word,
      expected: 'one of ok',
      record: '',
    }),
  );
  return counter;
};

describe('records rejected for one reason', () => {
  it('have all their words told while these are few, so that a mapping gets them at once', () => {
    const account = rejecting(['"busy"', '"gone"', '"busy"', '"off"']).account((path) => path);
    expect(account.reasons).toEqual([
      {
        column: 'Result',
        expected: 'one of ok',
        records: 4,
        file: 'a.csv',
        line: 2,
        found: '"busy"',
        others: ['"gone"', '"off"'],
      },
    ]);
    expect(importLines(account, null)[1]).toBe(
      '  4 rejected: Result: expected one of ok (first a.csv:2: found "busy"; also "gone", "off")',
    );
  });

  it('have only the first told where every one says something else', () => {
    const account = rejecting(Array.from({ length: 40 }, (_, i) => `"${i}"`)).account((path) => path);
    expect(account.reasons[0]).toMatchObject({ records: 40, found: '"0"', others: [] });
    expect(importLines(account, null)[1]).toContain('(first a.csv:2: found "0")');
  });
});
