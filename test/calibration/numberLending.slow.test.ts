/** The guide's tables of lent numbers against control at the source, and of what lending pays, come out again. */
import { expect, it } from 'vitest';
import { cell } from '../../src/command/terminal/measureCell.ts';
import type { Results } from '../../src/study/results/results.ts';
import { expectRows, expectWords, tableOf } from './guideTables.ts';
import type { Row } from './guideTables.ts';
import { crossingOf, fixed, measureOf, resultsOf, withEnds } from './measured.ts';

const page = 'guides/lists-numbers-scripts.md';

type Column = readonly [head: string, metric: string, of: string, scale: number, digits: number];

const lost: Column = ["hotlines' demands lost of 1,000", 'wanted.lost.perThousand', 'hotline', 1, 0];
const columns: readonly Column[] = [
  ["robots' calls answered a day and 1,000", 'unwanted.answered.perSubscriberDay', 'robot', 1000, 1],
  ['a robot earns, yuan a day', 'operator.profit.perDay', 'robot', 1, 0],
  lost,
];
const columnsOfLenders: readonly Column[] = [
  ['hotlines get, yuan a day', 'lender.income.perDay', 'hotline', 1, 1],
  ['fines, yuan a day', 'lender.fines.perDay', 'hotline', 1, 0],
  lost,
];

const cellsOf = (results: Results, arm: string, heads: readonly Column[]): Row =>
  Object.fromEntries(
    heads.map(([head, metric, of, scale, digits]) => [
      head,
      cell(measureOf(results, [metric, of], arm), scale, digits),
    ]),
  );

it('finds what the guide states', () => {
  const results = resultsOf('number-lending');
  const header = ['arm', columns[0][0]];
  const arms = tableOf(...header).map(({ arm }) => arm);
  expect(arms).toHaveLength(10);
  expectRows(
    page,
    header,
    arms.map((arm) => ({ arm, ...cellsOf(results, arm, columns) })),
  );
}, 600_000);

it('finds what lending pays', () => {
  const results = resultsOf('lending-pays');
  const header = ['what follows', columnsOfLenders[0][0]];
  const arms = tableOf(...header).map((row) => row['what follows']);
  expect(arms).toHaveLength(6);
  const rows = arms.map((arm) => {
    const pays = measureOf(results, ['lender.balance.perDay', 'hotline'], arm)?.versusControl;
    const last = { 'lending pays, yuan a day': withEnds(pays, 0) };
    return { 'what follows': arm, ...cellsOf(results, arm, columnsOfLenders), ...last };
  });
  expectRows(page, header, rows);
}, 600_000);

const fee =
  '--arm labelled --against nobody-lends --from 0 --to 4 --path callers.robots.callingNumber.feePerMinute';

const thousands = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',');

/** `1.42 yuan a minute (1.19 to 1.70)`, with the unit between. */
function crossingText(options: string, digits: number, unit: string): string {
  const found = crossingOf('lending-pays', ...options.split(' '));
  if (found.kind !== 'crosses') throw new Error(found.kind);
  const [at, low, high] = [found.at, found.low, found.high].map((value) => thousands(fixed(value, digits)));
  return `${at}${unit} (${low} to ${high})`;
}

it('finds the fees and the fine at which lending stops paying', () => {
  const lender = '--metric lender.balance.perDay --class hotline';
  const pays = crossingText(`${fee} ${lender}`, 2, ' yuan a minute');
  expectWords(page, `The fee from which lending pays all the same is ${pays}`);
  const robot = '--metric operator.profit.perDay --class robot';
  expectWords(page, `from ${crossingText(`${fee} ${robot}`, 2, '')} on the robot`);
  const fined = '--arm fined --against nobody-lends --from 0 --to 10000 --path rules.draft.lenderFine';
  expectWords(page, `break-even is at ${crossingText(`${fined} ${lender}`, 0, ' yuan')}`);
}, 900_000);
