import { expect, test } from 'vitest';
import { answerLines } from '../../../../src/command/terminal/answerLines.ts';
import { playedRuleLines } from '../../../../src/command/terminal/playedRuleLines.ts';
import { resultTable } from '../../../../src/command/terminal/resultTable.ts';
import { ruleLines } from '../../../../src/command/terminal/ruleLines.ts';
import { plainStyle } from '../../../../src/command/terminal/lineStyle.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resultsFixture } from '../../study/report/resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'draft'], wanted: ['person'] });
const rule = {
  use: 'jp-sct',
  jurisdiction: 'JP',
  title: 'No second call',
  status: 'recalled',
  inForce: { from: '2009-12-01', says: 'recalled' },
} as const;
const told = '  jp-sct (JP), in force 2009-12-01?; recalled: not verified';

test('under its measures a run says of every rule that is played how sure it is', () => {
  const terminal = { columns: 300, hasColour: false };
  expect(resultTable({ ...fixture, rules: [rule] }, terminal)).toContain(told);
  expect(resultTable(fixture, terminal).join('\n')).not.toContain('Rules that are played');
});

test('so does the answer to its question, and the comparison of two, which says it once where both say the same', () => {
  const terminal = { columns: 300, hasColour: false };
  expect(answerLines({ ...fixture, rules: [rule] }, terminal)).toContain(told);
  const other = { ...rule, use: 'jp-else' };
  const lines = playedRuleLines(
    [
      { ...fixture, rules: [rule] },
      { ...fixture, rules: [rule, other] },
    ],
    plainStyle(300),
  );
  expect(lines.filter((line) => line.includes('(JP)'))).toEqual([told, told.replace('jp-sct', 'jp-else')]);
});

test('of more than twelve rules the others are counted', () => {
  const rules = Array.from({ length: 14 }, (_, of) => ({ ...rule, use: `rule-${of}` }));
  const lines = playedRuleLines([{ ...fixture, rules }], plainStyle(300));
  expect(lines.filter((line) => line.includes('(JP)'))).toHaveLength(12);
  expect(lines).toContain('  and 2 more rules: see the report');
});

test('a date that is not sure has its question mark where one rule is shown, too', () => {
  const [codes, draft] = ['cn-95', 'us-1to1'].map((id) => {
    const found = builtInCatalogue.rule.find((one) => one.id === id);
    return found === undefined ? '' : [...ruleLines(found)].find((line) => line.startsWith('  in force: '));
  });
  expect(codes).toMatch(/^ {2}in force: 2019-05-01\? \(assumed: /);
  expect(draft).toMatch(/^ {2}in force: never \(2025-01-27\?\) \(/);
});
