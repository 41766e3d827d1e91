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

test('a value without an interval says so, one that is the same in every replication stands alone', () => {
  expect(plusMinus({ estimate: 100, low: null, high: null })).toBe('100 (no interval)');
  expect(plusMinus({ estimate: 100, low: 100, high: 100 })).toBe('100');
  expect(plusMinus({ estimate: null, low: null, high: null })).toBe('no data');
});
