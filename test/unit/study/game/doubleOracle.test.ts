import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubleOracle, growFrom } from '../../../../src/study/game/doubleOracle.ts';
import { solveZeroSum } from '../../../../src/study/game/zeroSum.ts';
import type { LossMatrix } from '../../../../src/study/game/zeroSum.ts';

const grown = (losses: LossMatrix) =>
  doubleOracle(
    { rows: losses.length, columns: losses[0].length, loss: (row, column) => losses[row][column] },
    { row: 0, column: 0 },
  );

test('rock, paper, scissors grow until all are there', () => {
  const { steps, solution } = grown([
    [0, 1, -1],
    [-1, 0, 1],
    [1, -1, 0],
  ]);
  expect(steps[0]).toEqual({ rows: [0], columns: [0], value: 0 });
  expect(steps.at(-1)?.rows.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  expect(solution.value).toBeCloseTo(0, 9);
});

test('a game with a saddle beside its beginning asks for little', () => {
  const size = 30;
  // The first row and column are a saddle: every other row loses more, every other column gains less.
  const losses = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => row - column),
  );
  const { steps, solution, asked } = grown(losses);
  expect([steps.length, solution.rows[0], solution.columns[0], solution.value]).toEqual([1, 1, 1, 0]);
  expect(asked.length).toBe(2 * size - 1);
});

test('it ends at the value of the whole game', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    );
  fc.assert(
    fc.property(matrix, (losses) => {
      const { solution, asked } = grown(losses);
      expect(solution.value).toBeCloseTo(solveZeroSum(losses).value, 6);
      expect(asked.length).toBeLessThanOrEqual(losses.length * losses[0].length);
    }),
  );
});

test('a game of which only what is asked for is known grows in the same way', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(matrix, (losses) => {
      const known = new Map<string, number>();
      const game = {
        rows: losses.length,
        columns: losses[0].length,
        loss: (row: number, column: number) => known.get(`${row} ${column}`) ?? null,
      };
      for (;;) {
        const state = growFrom(game, { row: 0, column: 0 });
        if (!('needs' in state)) {
          expect(state).toEqual(grown(losses));
          expect(known.size).toBe(state.asked.length);
          return;
        }
        expect(state.needs.length).toBeGreaterThan(0);
        for (const { row, column } of state.needs) known.set(`${row} ${column}`, losses[row][column]);
      }
    }),
  );
});
