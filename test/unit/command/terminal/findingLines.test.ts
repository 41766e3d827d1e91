import { expect, it } from 'vitest';
import { findingLines } from '../../../../src/command/terminal/findingLines.ts';

const rule = {
  id: 'us-hours',
  use: 'us-hours',
  title: 'Calls between 8 and 21 o’clock',
  jurisdiction: 'US',
  status: 'verified',
  inForce: { from: '1992-12-20' },
  from: '',
  calls: 1_234_567,
  broken: 12_345,
  callers: 4321,
  callersBroken: 1000,
  reasons: [{ because: 'outside the permitted hours', calls: 12_345 }],
  taken: [],
  notShown: [],
  examples: [],
  parameters: {},
};
const findings = {
  calls: 1_234_567,
  recordings: [{}],
  callersBy: [],
  tied: 0,
  rules: [rule],
  unchecked: [],
  start: '2024-05-06',
};
const linesOf = (of: object): string[] => [
  ...findingLines(of as unknown as Parameters<typeof findingLines>[0], {
    isNamed: false,
    isStartAssumed: false,
  }),
];

it('large counts are told with their thousands apart', () => {
  expect(linesOf(findings)).toEqual([
    '1,234,567 calls in 1 recording, first measured day 2024-05-06; by what was observed alone',
    '',
    'us-hours (US): Calls between 8 and 21 o’clock',
    '  broken by 12,345 of 1,234,567 calls (1.00 %), by 1,000 of 4,321 callers',
    '  12,345 × outside the permitted hours',
  ]);
  const unbroken = { ...rule, broken: 0, reasons: [], notShown: ['whether the callee has consented'] };
  expect(linesOf({ ...findings, rules: [unbroken] })).toContain(
    '  nothing in 1,234,567 calls is seen to break it',
  );
});

it('tells at the head whose calls are counted together, and how many of them come in no order', () => {
  const headOf = (callersBy: readonly string[], tied: number): readonly string[] => {
    const lines = linesOf({ ...findings, callersBy, tied });
    return lines.slice(1, lines.indexOf(''));
  };
  const lent =
    'callers are customer accounts: a call with a number that is lent counts for the lender, with whose account it comes';
  const shown =
    'the number shown: whoever else shows it is counted with it, and all that show none are counted as one';
  expect(headOf(['account'], 0)).toEqual([lent]);
  expect(headOf(['truth'], 0)).toEqual([
    'callers are those that the truth columns name, which no network sees: a call with a number that is lent counts for who makes it',
  ]);
  expect(headOf(['number'], 0)).toEqual([`callers are ${shown}`]);
  expect(headOf(['account', 'number'], 1234)).toEqual([
    lent,
    `where a call has no account, its caller is ${shown}`,
    '1,234 calls begin in the same millisecond as another of their caller: which of them come first, and so which are the ones above a limit, is not told',
  ]);
});
