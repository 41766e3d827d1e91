import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expected, solveZeroSum } from '../../../../src/study/game/zeroSum.ts';
import type { LossMatrix } from '../../../../src/study/game/zeroSum.ts';

const rounded = (values: readonly number[]): readonly number[] =>
  values.map((value) => Number(value.toFixed(9)));

function solved(losses: LossMatrix) {
  const { rows, columns, value } = solveZeroSum(losses);
  return { rows: rounded(rows), columns: rounded(columns), value: Number(value.toFixed(9)) };
}

test('matching pennies: both toss a coin', () => {
  expect(
    solved([
      [1, -1],
      [-1, 1],
    ]),
  ).toEqual({ rows: [0.5, 0.5], columns: [0.5, 0.5], value: 0 });
});

test('rock, paper, scissors: a third each', () => {
  const third = rounded([1 / 3, 1 / 3, 1 / 3]);
  expect(
    solved([
      [0, 1, -1],
      [-1, 0, 1],
      [1, -1, 0],
    ]),
  ).toEqual({ rows: third, columns: third, value: 0 });
});

test('a dominated row and a dominated column are never played', () => {
  // The third row loses more than the first everywhere, the third column gains less than the second.
  expect(
    solved([
      [1, 4, 3],
      [3, 2, 1],
      [2, 5, 4],
    ]),
  ).toEqual({ rows: [0.25, 0.75, 0], columns: [0.5, 0.5, 0], value: 2.5 });
});

test('a saddle point: neither side mixes', () => {
  expect(
    solved([
      [5, 7],
      [3, 6],
    ]),
  ).toEqual({ rows: [0, 1], columns: [0, 1], value: 6 });
});

test('inspection game: looking costs 4 where there is nothing to find, a violation 10 where nobody looks', () => {
  // Rows: look, do not look; columns: keep, violate. Each side makes the other indifferent: 4(1 − q) = 10q and 4p = 10(1 − p).
  const { rows, columns, value } = solved([
    [4, 0],
    [0, 10],
  ]);
  expect(rows).toEqual(rounded([10 / 14, 4 / 14]));
  expect([columns, value]).toEqual([rows, Number((40 / 14).toFixed(9))]);
});

test('one choice each, and a game in which nothing matters', () => {
  expect(solved([[7]])).toEqual({ rows: [1], columns: [1], value: 7 });
  expect(
    solved([
      [2, 2],
      [2, 2],
    ]).value,
  ).toBe(2);
});

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('no row does better than the mixture against the other’s, and no column', () => {
  fc.assert(
    fc.property(matrix, (losses) => {
      const { rows, columns, value } = solveZeroSum(losses);
      const ofRows = losses.map((row) => expected(row, columns));
      const ofColumns = losses[0].map((_, column) =>
        expected(
          losses.map((row) => row[column]),
          rows,
        ),
      );
      expect(Math.min(...ofRows)).toBeCloseTo(value, 8);
      expect(Math.max(...ofColumns)).toBeCloseTo(value, 8);
    }),
  );
});

test('the scale and the origin of the losses change the value only', () => {
  fc.assert(
    fc.property(matrix, fc.integer({ min: 1, max: 1000 }), (losses, factor) => {
      const value = solveZeroSum(losses).value;
      const moved = solveZeroSum(losses.map((row) => row.map((loss) => loss * factor * 1e-6 + 3)));
      expect((moved.value - 3) / factor / 1e-6).toBeCloseTo(value, 6);
    }),
  );
});
