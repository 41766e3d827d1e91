/** What `run` prints of a game. */
import { expect, test } from 'vitest';
import { gameLines, plusMinus } from '../../../../src/command/terminal/gameTable.ts';
import { gameFixture, usualGame } from '../../study/report/gameFixture.ts';
import { resultsFixture } from '../../study/report/resultsFixture.ts';

const plain = (text: string): string => text;
const linesOf = (game: ReturnType<typeof gameFixture>): readonly string[] =>
  gameLines(game, resultsFixture(), { strong: plain, faint: plain, room: Infinity });

test('what both sides began with is named as the experiment names it', () => {
  const lines = linesOf(gameFixture({ ...usualGame, arms: ['as-today', 'daily-cap', 'labels'] }));
  expect(lines).toContain(
    '  reached from as-today and base by 1 further round of best answers on both sides',
  );
});

test('what an operator gains has the unit of what it wants much of', () => {
  const game = gameFixture();
  const gainOf = (profit: string): readonly string[] =>
    linesOf({ ...game, profit })
      .filter((line) => /operator gains|^ .*stopped|^labels/.test(line))
      .map((line) => line.split(/ {2,}/).at(-1) ?? '');
  expect(gainOf('operator.profit.perDay')).toEqual([
    'operator gains',
    'CNY per operator and day',
    '20.000 ± 0.010',
  ]);
  expect(gainOf('operator.leads.perDay').slice(1)).toEqual(['leads per operator and day', '20.000 ± 0.010']);
  expect(gainOf('operator.occupancy').slice(1)).toEqual(['%', '2,000.0 ± 1.0']);
});

test('a value without an interval says so, one that is the same in every replication stands alone', () => {
  expect(plusMinus({ estimate: 100, low: null, high: null })).toBe('100 (no interval)');
  expect(plusMinus({ estimate: 100, low: 100, high: 100 })).toBe('100');
  expect(plusMinus({ estimate: null, low: null, high: null })).toBe('no data');
});
