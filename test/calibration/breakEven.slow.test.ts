/** The guide's table of break-even prices comes out again, figure by figure. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { BreakEven } from '../../src/study/breakEven/breakEven.ts';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(new URL('../../docs/guides/break-even.md', import.meta.url), 'utf8');

/** Rows of the table: name of the price, where it crosses, and the ends of the interval, as written. */
const stated = [...guide.matchAll(/^\| `(\w+)`.*\| ([\d.]+) +\| ([\d.]+) to ([\d.]+) +\|$/gm)].map(
  ([, lever, at, low, high]) => ({ lever, at, low, high }),
);

const ranges: Readonly<Record<string, readonly string[]>> = {
  minute: ['--to', '2', '--arm', 'none'],
  number: ['--to', '2000', '--arm', 'none'],
  linePerMonth: ['--to', '5000', '--arm', 'none'],
  revenuePerLead: ['--to', '100', '--arm', 'none'],
  clearing: ['--arm', 'clearing', '--against', 'labels'],
};

function answer(lever: string, more: readonly string[]): BreakEven {
  const args = [mainFile, 'break-even', 'scenarios/label-clearing.yaml', '--json', '-r', '20'];
  const path = ['--path', `callers.robots.books.${lever}`];
  const { stdout } = spawnSync(process.execPath, [...args, ...path, ...more], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as BreakEven;
}

/** A figure with the digits that the guide gives. */
const rounded = (value: number | null, like: string): string =>
  (value ?? Number.NaN).toFixed(like.includes('.') ? like.length - like.indexOf('.') - 1 : 0);

it('has five prices', () => {
  expect(stated.map(({ lever }) => lever)).toEqual([
    'minute',
    'number',
    'linePerMonth',
    'revenuePerLead',
    'clearing',
  ]);
});

for (const { lever, at, low, high } of stated)
  it(`finds the price of ${lever} again`, () => {
    const { crossing } = answer(lever, ranges[lever]);
    if (crossing.kind !== 'crosses') throw new Error(crossing.kind);
    expect([rounded(crossing.at, at), rounded(crossing.low, low), rounded(crossing.high, high)]).toEqual([
      at,
      low,
      high,
    ]);
  }, 300_000);

it('finds no fine that stops the campaign', () => {
  expect(answer('fine', ['--to', '100000000', '--arm', 'none']).crossing).toEqual({ kind: 'above' });
}, 300_000);
