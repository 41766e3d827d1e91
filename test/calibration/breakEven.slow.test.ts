/** The guide's table of break-even prices comes out again, figure by figure. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { expectRows, expectWords, tableIn } from './guideTables.ts';
import type { Row } from './guideTables.ts';
import { answerOf, crossingOf, fixed, withEnds } from './measured.ts';

const page = 'guides/break-even.md';
const header = ['lever', 'now', 'the campaign stops paying at', '95 %'];

/** What is asked of each price, and the digits that the guide gives. */
const asked: Readonly<Record<string, { readonly options: readonly string[]; readonly digits: number }>> = {
  minute: { options: ['--to', '2', '--arm', 'none'], digits: 3 },
  number: { options: ['--to', '2000', '--arm', 'none'], digits: 0 },
  linePerMonth: { options: ['--to', '5000', '--arm', 'none'], digits: 0 },
  revenuePerLead: { options: ['--to', '100', '--arm', 'none'], digits: 2 },
  clearing: { options: ['--arm', 'clearing', '--against', 'labels'], digits: 2 },
};

const crossing = (lever: string, options: readonly string[]): ReturnType<typeof crossingOf> =>
  crossingOf('label-clearing', '-r', '20', '--path', `callers.robots.books.${lever}`, ...options);

/** The row with what is found today. */
function measuredRow(row: Row): Row {
  const [lever] = row['lever'].split(',');
  const { options, digits } = asked[lever];
  const found = crossing(lever, options);
  if (found.kind !== 'crosses') throw new Error(`${lever}: ${found.kind}`);
  const [at, low, high] = [found.at, found.low, found.high].map((value) => fixed(value, digits));
  return { ...row, 'the campaign stops paying at': at, '95 %': `${low} to ${high}` };
}

it('finds the five prices again', () => {
  const rows = tableIn(page, header);
  expect(rows.map(({ lever }) => lever.split(',')[0])).toEqual(Object.keys(asked));
  expectRows(page, header, rows.map(measuredRow));
}, 900_000);

it('finds no fine that stops the campaign', () => {
  expect(crossing('fine', ['--to', '100000000', '--arm', 'none'])).toEqual({ kind: 'above' });
}, 300_000);

it('finds the fine that stops it where everybody who is found is fined', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-fined-'));
  const file = path.join(folder, 'fined.yaml');
  const usual = readFileSync('scenarios/label-clearing.yaml', 'utf8');
  const books = 'books: {use: standard}';
  expect(usual.split(books)).toHaveLength(2);
  writeFileSync(file, usual.replace(books, 'books: {use: standard, sanctionedShare: 1}'));
  const options = ['-r', '20', '--arm', 'none', '--path', 'callers.robots.books.fine'];
  const { crossing } = answerOf(file, ...options, '--to', '1000000');
  if (crossing.kind !== 'crosses') throw new Error(crossing.kind);
  const [at, low] = [crossing.at, crossing.low].map((value) => Math.round((value ?? Number.NaN) / 1000));
  expect(crossing.high).toBeNull();
  expectWords(page, `a fine of ${at},000 yuan would stop it (${low},000 to beyond a million)`);
  const { evaluations } = answerOf(file, ...options, '--from', '10000', '--to', '10001');
  expectWords(page, `it still earns ${withEnds(evaluations[0], 0).replace(' (', ' a day (')}`);
  rmSync(folder, { recursive: true });
}, 300_000);

it('finds the price of clearing that the guide to earnings states', () => {
  const [, , , , clearing] = tableIn(page, header);
  const [low, high] = clearing['95 %'].split(' to ');
  expectWords(
    'guides/what-dialers-earn.md',
    `wins nor loses is [${clearing['the campaign stops paying at']}](break-even.md), with an interval from ${low} to ${high} around`,
  );
});
