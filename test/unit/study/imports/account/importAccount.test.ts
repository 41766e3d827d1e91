import { describe, expect, it, test } from 'vitest';
import { importLines } from '../../../../../src/command/terminal/importSummary.ts';
import type { CallsAccount } from '../../../../../src/study/imports/calls/callsState.ts';
import { ImportCounter } from '../../../../../src/study/imports/account/importAccount.ts';
import { noNumbers } from '../../../../../src/study/imports/numbers/numberingHabits.ts';
import type { NumberCounts } from '../../../../../src/study/imports/numbers/numberingHabits.ts';

const noAccount: CallsAccount = {
  records: 0,
  accepted: 0,
  rejected: 0,
  blank: 0,
  header: 0,
  ambiguousTimes: 0,
  slowedTimes: 0,
  numbers: noNumbers(),
  areIdsChecked: true,
};

const rejecting = (found: readonly string[]): ImportCounter => {
  const counter = new ImportCounter();
  found.forEach((word, i) =>
    counter.reject({
      file: 'a.csv',
      line: i + 2,
      further: [],
      column: 'Result',
      found: word,
      expected: 'one of ok',
      record: '',
    }),
  );
  return counter;
};

const firstDay = '2024-03-01';

test('what else is wrong with rejected records is counted apart, so that reasons add up to them', () => {
  const counter = new ImportCounter();
  const other = { column: 'Ring', found: '"0:21"', expected: 'seconds' };
  for (const line of [2, 3])
    counter.reject({
      file: 'a.csv',
      line,
      record: '',
      column: 'Day',
      found: '"1.2."',
      expected: 'a time',
      further: [other],
    });
  expect(counter.account((path) => path).reasons.map(({ column, records }) => [column, records])).toEqual([
    ['Day', 2],
  ]);
  expect(counter.furtherReasons((path) => path)).toEqual([
    { ...other, file: 'a.csv', line: 2, records: 2, others: [] },
  ]);
});

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
    expect(importLines({ ...account, sameCalls: 0, firstDay }, null)[1]).toBe(
      '  4 rejected: Result: expected one of ok (first a.csv:2: found "busy"; also "gone", "off")',
    );
  });

  it('have only the first told where every one says something else', () => {
    const account = rejecting(Array.from({ length: 40 }, (_, i) => `"${i}"`)).account((path) => path);
    expect(account.reasons[0]).toMatchObject({ records: 40, found: '"0"', others: [] });
    expect(importLines({ ...account, sameCalls: 0, firstDay }, null)[1]).toContain(
      '(first a.csv:2: found "0")',
    );
  });
});

describe('how numbers are written', () => {
  const saying = (numbers: Partial<NumberCounts>, sameCalls: number = 0): readonly string[] => {
    const counter = new ImportCounter();
    const account = { ...noAccount, numbers: { ...noNumbers(), ...numbers } };
    counter.add(account);
    counter.add(account);
    return importLines({ ...counter.account((path) => path), sameCalls, firstDay }, null).slice(1);
  };

  it('is told form by form, over all files', () => {
    expect(saying({ withPlus: 3, withCountryCode: 1200, shortCode: 1, withheld: 2 })).toEqual([
      'their numbers: 6 with +, 2,400 with their country code and no +, 2 short codes, 4 not shown',
      'day 1 is 2024-03-01',
    ]);
  });

  it('is told to make two numbers of one where no country is said and some have a +', () => {
    expect(saying({ withPlus: 1, asWritten: 1 })).toEqual([
      'their numbers: 2 with +, 2 kept as written',
      'where no country is said, a number with + and the same one without it count as two',
      'day 1 is 2024-03-01',
    ]);
  });

  it('stands before what is there twice', () => {
    expect(saying({ withPlus: 1 }, 1200)).toEqual([
      'their numbers: 2 with +',
      'day 1 is 2024-03-01',
      '1,200 calls with the time and both numbers of another: what stands in the records twice counts twice; an `id` in the mapping rejects it',
    ]);
  });
});
