import { expect, test } from 'vitest';
import { plainValues } from '../../../../src/engine/statistics/pieces.ts';
import type { PiecedValue } from '../../../../src/engine/statistics/pieces.ts';
import { leaderFollower } from '../../../../src/study/game/leaderFollower.ts';

/** Pay-offs without chance: the same in each of six replications, of which fewer would not do. */
const fixed = (table: readonly (readonly number[])[]) =>
  table.map((row) => row.map((value) => plainValues(Array.from({ length: 6 }, () => value))));

const solved = (losses: readonly (readonly number[])[], profits: readonly (readonly number[])[]) =>
  leaderFollower(fixed(losses), fixed(profits), 0.95);

test('the leader takes the row whose answer is bearable, not the one that looks best unanswered', () => {
  // Unanswered (first column) the second rule is best; its answer undoes it. The first rule's answer costs less.
  const { rule, answers } = solved(
    [
      [5, 6],
      [1, 9],
    ],
    [
      [3, 4],
      [2, 8],
    ],
  );
  expect([rule, answers.map(({ strategy }) => strategy)]).toEqual([0, [1, 1]]);
});

test('commitment beats moving together: the leader gains by playing what would be dominated', () => {
  // The textbook example (Conitzer and Sandholm 2006) with losses as 4 less the leader's gains 1, 3 / 2, 4 — the lower row is
  // dominant, yet the follower answers it with the left column; committed to the upper row he answers right.
  const gains = [
    [1, 3],
    [2, 4],
  ];
  const losses = gains.map((row) => row.map((gain) => 4 - gain));
  const { rule, answers } = solved(losses, [
    [0, 1],
    [1, 0],
  ]);
  expect([rule, answers[0].strategy, answers[1].strategy]).toEqual([0, 1, 0]);
});

test('operators answer by profit, not by what harms the regulator', () => {
  expect(solved([[1, 100]], [[5, 4]]).answers[0]).toEqual({ strategy: 0, candidates: [0] });
});

test('equal profits are resolved against the regulator', () => {
  expect(solved([[1, 100, 50]], [[5, 5, 4]]).answers[0]).toEqual({ strategy: 1, candidates: [0, 1] });
});

test('of equal profits and equal harm the first is named, of equal rules the first', () => {
  const { rule, answers } = solved(
    [
      [7, 7],
      [7, 7],
    ],
    [
      [5, 5],
      [5, 5],
    ],
  );
  expect([rule, answers[0].strategy]).toEqual([0, 0]);
});

/** Of one rule, by strategy and replication. */
const oneRule = (...strategies: readonly (readonly number[])[]) => [strategies.map(plainValues)];

const harms = oneRule([1, 1, 1, 1, 1, 1], [9, 9, 9, 9, 9, 9]);

test('profits that cannot be told apart count as equal', () => {
  const usual = [10, 12, 9, 11, 10, 12];
  const close = oneRule(usual, [9.9, 12.2, 8.8, 11, 10.1, 11.9]);
  const apart = oneRule(usual, [4, 6, 3, 5, 4, 6]);
  expect(leaderFollower(harms, close, 0.95).answers[0]).toEqual({ strategy: 1, candidates: [0, 1] });
  expect(leaderFollower(harms, apart, 0.95).answers[0]).toEqual({ strategy: 0, candidates: [0] });
});

test('where a sale is dearer than what tells two strategies apart, and none was seen, neither is ruled out', () => {
  const selling = (cost: number): readonly PiecedValue[] =>
    [0.1, -0.1, 0, 0.2, -0.2, 0].map((noise) => ({
      value: noise - cost,
      pieces: { paid: 0, expected: 0, squares: 0, greatest: 200 },
    }));
  const candidatesOf = (profits: readonly (readonly PiecedValue[])[]) =>
    leaderFollower(harms, [profits], 0.95).answers[0].candidates;
  expect(candidatesOf([selling(1), selling(5)])).toEqual([0, 1]);
  expect(candidatesOf([selling(1), selling(500)])).toEqual([0]);
  const withoutPieces = [selling(1), selling(5)].map((each) => plainValues(each.map(({ value }) => value)));
  expect(candidatesOf(withoutPieces)).toEqual([0]);
});
