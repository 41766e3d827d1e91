/** Pay-offs out of what was played: by arm, strategy and replication. */
import { expect, test } from 'vitest';
import type { GameDesign } from '../../../../src/study/scenario/experiment/experiment.ts';
import { payoffsOf } from '../../../../src/study/game/payoffs.ts';
import type { TaskResult } from '../../../../src/study/tasks/messages.ts';

const answered = 'unwanted.answered.perSubscriberDay';
const profit = 'operator.profit.perDay';

const game: GameDesign = {
  operators: 'robots',
  strategies: { cheap: { set: {} } },
  loss: { [answered]: 2 },
  profit,
  choosing: 0.5,
};
const sides = { arms: ['none', 'cap'], points: 2, class: 'robot' };
const sold = { paid: 8, expected: 8, squares: 64, greatest: 8 };

/** Answered calls count replication, strategy and arm by digits. */
function played(replications: number): ReadonlyMap<number, TaskResult> {
  const task = (index: number): unknown => ({
    index,
    outcomes: ['none', 'cap'].map((arm, ordinal) => {
      const calls = Math.floor(index / 2) * 100 + (index % 2) * 10 + ordinal;
      const all = { class: null, place: null, metric: answered, numerator: calls, denominator: 1 };
      const earned = {
        class: 'robot',
        place: null,
        metric: profit,
        numerator: 3,
        denominator: 2,
        pieces: sold,
      };
      return { arm, rows: [all, earned] };
    }),
  });
  return new Map(Array.from({ length: 2 * replications }, (_, index) => [index, task(index) as TaskResult]));
}

test('each pair has its replications in their order, losses by their weight, profits with their sales', () => {
  const payoffs = payoffsOf({ done: played(3), replications: 2 }, game, sides)!;
  const values = (table: typeof payoffs.losses) =>
    table.map((row) => row.map((of) => of.map((at) => at.value)));
  expect(values(payoffs.answered)).toEqual([
    [
      [0, 100],
      [10, 110],
    ],
    [
      [1, 101],
      [11, 111],
    ],
  ]);
  expect(values(payoffs.losses)[1][1]).toEqual([22, 222]);
  const pieces = { paid: 4, expected: 4, squares: 16, greatest: 4 };
  expect(payoffs.profits[1][0][1]).toEqual({ value: 1.5, pieces });
});

test('there are none where a replication of some pair has no data', () => {
  const done = new Map(played(2));
  expect(payoffsOf({ done, replications: 2 }, game, { ...sides, class: 'fraud' })).toBeNull();
  done.delete(3);
  expect(payoffsOf({ done, replications: 2 }, game, sides)).toBeNull();
  expect(payoffsOf({ done, replications: 1 }, game, sides)).not.toBeNull();
});
